/** Where the WPS 表格 application is found: the object that WPS puts into every page of an add-in. */
/// <reference types="et-jsapi-declare" />

/** The application as the declarations of et-jsapi-declare describe it. */
export type WpsApplication = Window['Application']

/** The application of the page; null outside of WPS 表格. */
export function findApplication(): WpsApplication | null {
  const { Application: application, wps } = window as Partial<Pick<Window, 'Application' | 'wps'>>
  return application ?? wps ?? null
}

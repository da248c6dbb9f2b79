/** The add-in's buttons as the built manifest has them. */
import type { Tab } from '../host-page/ribbon'

/** What a button does: runs a function of the add-in, or shows its pane. */
export type ButtonAction = { kind: 'function'; name: string } | { kind: 'pane' }

export interface Manifest {
  /** Address of the pane's page. */
  page: string
  tab: Tab<ButtonAction>
}

/** Reads a manifest of an add-in that stands in a folder, `addin`, whatever place the manifest is for. */
export function readManifest(xml: string, locale: string, addin: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const elements = (below: Element | Document, name: string) => [...below.getElementsByTagNameNS('*', name)]
  const first = (below: Element | Document, name: string) => {
    const found = elements(below, name)[0]
    if (!found) throw new Error(`the manifest has no ${name}`)
    return found
  }
  const resources = new Map(elements(first(document, 'Resources'), '*').map((element) => [element.getAttribute('id'), element]))
  /** The resource that an element's `resid` names, in the locale if it is there. */
  const resource = (element: Element) => {
    const found = resources.get(element.getAttribute('resid'))
    const override = found && elements(found, 'Override').find((each) => each.getAttribute('Locale') === locale)
    const text = override?.getAttribute('Value') ?? found?.getAttribute('DefaultValue')
    if (text === null || text === undefined) throw new Error(`the manifest has no resource ${element.getAttribute('resid')}`)
    return text
  }
  const page = resource(first(document, 'Runtime'))
  const folder = new URL('.', page).href
  const within = (address: string) => {
    if (!address.startsWith(folder)) throw new Error(`${address} lies outside ${folder}`)
    return addin + address.slice(folder.length)
  }
  const tab = first(document, 'CustomTab')
  const own = (element: Element, name: string) => [...element.children].find(({ localName }) => localName === name)!
  return {
    page: within(page),
    tab: {
      label: resource(own(tab, 'Label')),
      groups: elements(tab, 'Group').map((group) => ({
        label: resource(own(group, 'Label')),
        buttons: elements(group, 'Control').map((control) => {
          const action = first(control, 'Action')
          const type = action.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type')
          const icon = elements(control, 'Image').find((image) => image.getAttribute('size') === '32')
          return {
            label: resource(own(control, 'Label')),
            tip: resource(first(first(control, 'Supertip'), 'Description')),
            icon: within(resource(icon!)),
            action: type === 'ShowTaskpane' ? { kind: 'pane' } : { kind: 'function', name: first(action, 'FunctionName').textContent },
          }
        }),
      })),
    },
  }
}

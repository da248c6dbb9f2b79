/** The pages that stand in the place of the steps. */
import { lazy } from 'react'

export const pageNames = ['about', 'files', 'read', 'lint', 'align'] as const
export type PageName = (typeof pageNames)[number]

/** Pages that stay as they were left, for when the user comes back; others begin anew. */
export const staying: ReadonlySet<PageName> = new Set(['files', 'read', 'lint', 'align'])

/** Seldom needed, and the larger part of them never. Made anew after a failure: a page that did not load stays so. */
export const loadingPages = () => ({
  about: lazy(() => import('./about/AboutPage').then((page) => ({ default: page.AboutPage }))),
  files: lazy(() => import('./files/FilesPage').then((page) => ({ default: page.FilesPage }))),
  read: lazy(() => import('./read/ReadPage').then((page) => ({ default: page.ReadPage }))),
  lint: lazy(() => import('./lint/LintPage').then((page) => ({ default: page.LintPage }))),
  align: lazy(() => import('./align/AlignPage').then((page) => ({ default: page.AlignPage }))),
})

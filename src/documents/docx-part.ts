/** Finds the text of a Word document in its package, and says what a package is that is none. */
import type { Package } from '../archive'
import { Fault } from '../model'

/** The part that the package's main relation leads to, if it is a document's. @throws Fault `file-not-document`. */
export function mainPart(pkg: Package): string {
  const part = pkg.relations('').find(({ type }) => type === 'officeDocument')?.part ?? null
  const type = (part !== null && pkg.has('[Content_Types].xml') ? pkg.contentType(part) : undefined) ?? ''
  if (part !== null && pkg.has(part) && /wordprocessingml|ms-word\.(document|template)\.macro/i.test(type)) return part
  const others: [mark: RegExp, name: string][] = [[/spreadsheetml|ms-excel/, 'xlsx'], [/presentationml/, 'pptx']]
  const known = others.find(([mark]) => mark.test(type))?.[1]
  throw new Fault('file-not-document', { file: pkg.file, looksLike: known ?? (pkg.has('mimetype') ? openDocumentKind(pkg) : 'zip') })
}

function openDocumentKind(pkg: Package): string {
  const kind = /opendocument\.(text|spreadsheet|presentation)/.exec(pkg.text('mimetype'))?.[1]
  return { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[kind ?? ''] ?? 'zip'
}

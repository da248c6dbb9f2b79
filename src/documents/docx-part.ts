/** Finds the text of a Word document and what belongs to it in its package, and says what a package is that is none. */
import type { Package, XmlNode } from '../archive'
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

/** The tree of the part of a kind (`styles`, `numbering`) that belongs to the main part, where there is one. */
export function partTree(pkg: Package, part: string, kind: string): XmlNode | undefined {
  const found = pkg.relations(part).find(({ type }) => type === kind)?.part
  return found && pkg.has(found) ? pkg.tree(found) : undefined
}

/** An attribute of the document's own namespace, whatever its prefix. */
export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  for (const [key, value] of node?.attributes ?? []) if (key === name || key.endsWith(`:${name}`)) return value
  return undefined
}

function openDocumentKind(pkg: Package): string {
  const kind = /opendocument\.(text|spreadsheet|presentation)/.exec(pkg.text('mimetype'))?.[1]
  return { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[kind ?? ''] ?? 'zip'
}

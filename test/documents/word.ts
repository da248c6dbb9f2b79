/** Word documents made by hand, part by part. */
import { strToU8, zipSync } from 'fflate'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const namespaces = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', r: office, m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006', wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
}).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`).join(' ')

/** The file of a document with this in its body; `parts` adds parts or puts others in their place. */
export function word(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
      + `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + `<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), { level: 1 })
}

/** A run of text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of text, or of runs. */
export function p(content: string): string {
  return `<w:p>${content.startsWith('<') ? content : r(content)}</w:p>`
}

/** A cell; `span` and `merge` are its `gridSpan` and `vMerge`. */
export function tc(content: string, { span = 1, merge = '' }: { span?: number; merge?: '' | 'restart' | 'continue' } = {}): string {
  const properties = (span > 1 ? `<w:gridSpan w:val="${span}"/>` : '') + (merge === '' ? '' : merge === 'continue' ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`
}

/** A row of cells. */
export function tr(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => cell.startsWith('<w:tc') ? cell : tc(cell)).join('')}</w:tr>`
}

/** A table of rows. */
export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`
}

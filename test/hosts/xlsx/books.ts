/** Workbook files made by hand, part by part, in the dialects that other programs write. */
import { strToU8, zipSync, type Zippable } from 'fflate'

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Parts by name; text becomes UTF-8. */
export type Parts = Record<string, string | Uint8Array>

/** A worksheet part around the XML of its rows; `before` and `after` stand beside `sheetData`. */
export function sheet(rows: string, { before = '', after = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** A shared strings part. */
export function sharedStrings(...items: string[]): string {
  return `<sst xmlns="${main}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`
}

/** A styles part with these number formats, each the format of a cell style from 1 on. */
export function styles(ids: number[], custom: Record<number, string> = {}): string {
  return `<styleSheet xmlns="${main}"><numFmts>${Object.entries(custom).map(([id, code]) => `<numFmt numFmtId="${id}" formatCode='${code}'/>`).join('')}</numFmts>`
    + '<fonts><font><sz val="11"/><name val="宋体"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>'
    + `<cellXfs>${[0, ...ids].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`).join('')}</cellXfs></styleSheet>`
}

/** The parts of a workbook with one sheet called 表; `more` adds parts or puts others in their place. */
export function bookParts(sheetPart: string, more: Parts = {}): Parts {
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
      + '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`
      + `<Override PartName="/xl/calcChain.xml" ContentType="${types}.calcChain+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'sharedStrings', 'sharedStrings.xml')
      + relation('rId3', 'styles', 'styles.xml') + relation('rId4', 'calcChain', 'calcChain.xml') + '</Relationships>',
    'xl/worksheets/sheet1.xml': sheetPart,
    ...more,
  }
}

/** A workbook part around its content. */
export function workbook(content: string): string {
  return `<workbook xmlns="${main}" xmlns:r="${office}">${content}</workbook>`
}

/** The file of these parts. */
export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {}
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(files, { mtime: '2024-02-03T04:05:06Z' })
}

/** The file of a workbook with one sheet. */
export function book(sheetPart: string, more: Parts = {}): Uint8Array {
  return zip(bookParts(sheetPart, more))
}

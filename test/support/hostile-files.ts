/** Files that want to do harm or are broken, each with the fault it has to end in; `template-not-found` is a file read to its end. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { crc32, writeZip } from '../../src/archive'
import type { FaultCode } from '../../src/model'
import { bookParts, sharedStrings, sheet, styles, workbook, type Parts } from '../hosts/xlsx/books'

export interface HostileFile {
  name: string
  bytes: () => Uint8Array
  /** One of these; which one is not always ours to say. */
  ends: FaultCode[]
}

const mega = 1024 * 1024
const one = '<row r="1"><c r="A1"><v>1</v></c></row>'
const whole = 'A1:XFD1048576'
const sheetPart = 'xl/worksheets/sheet1.xml'
const fixture = (name: string) => readFileSync(join(__dirname, '../fixtures/legacy', name))
const spaces = (size: number) => Buffer.alloc(size, 0x20)
const file = (name: string, ends: FaultCode | FaultCode[], bytes: () => Uint8Array): HostileFile => ({ name, bytes, ends: [ends].flat() })
const read = 'template-not-found'

/** The archive of these parts, packed by the platform: some of them are large. */
function zip(parts: Parts): Uint8Array {
  return writeZip(Object.entries(parts).map(([name, part]) => {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part
    const packed = deflateRawSync(bytes, { level: 1 })
    return { name, rawName: Buffer.from(name), method: 8, crc: crc32(bytes), size: bytes.length, packed, time: 0x00210000, flags: 0x0800 }
  }))
}

/** The file of a workbook with one sheet. */
function book(sheetPart: string, more: Parts = {}): Uint8Array {
  return zip(bookParts(sheetPart, more))
}

/** Where the directory's record of an entry stands. */
function recordOf(bytes: Uint8Array, part: string): { view: DataView; at: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = (at: number) => 46 + [28, 30, 32].reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0)
  for (let at = view.getUint32(bytes.length - 6, true); ; at += length(at)) {
    if (Buffer.from(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString() === part) return { view, at }
  }
}

function claiming(size: number, bytes: Uint8Array): Uint8Array {
  const { view, at } = recordOf(bytes, sheetPart)
  view.setUint32(at + 24, size, true)
  return bytes
}

/** An archive in which every entry of the directory leads to the same packed data. */
function overlapping(entries: number): Uint8Array {
  const packed = deflateRawSync(spaces(10 * mega))
  const name = (index: number) => Buffer.from(`xl/worksheets/s${String(index).padStart(5, '0')}.xml`)
  const local = Buffer.alloc(30 + name(0).length)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name(0).length, 26)
  name(0).copy(local, 30)
  const records = Array.from({ length: entries }, (_, index) => {
    const record = Buffer.alloc(46 + name(0).length)
    record.writeUInt32LE(0x02014b50, 0)
    record.writeUInt16LE(8, 10)
    record.writeUInt32LE(packed.length, 20)
    record.writeUInt32LE(10 * mega, 24)
    record.writeUInt16LE(name(0).length, 28)
    name(index).copy(record, 46)
    return record
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries, 10)
  end.writeUInt32LE(records.reduce((sum, record) => sum + record.length, 0), 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, ...records, end])
}

const twice = () => {
  const bytes = book(sheet(one), { 'xl/worksheets/sheet2.xml': sheet(one) })
  for (let at = bytes.indexOf(0x32, 1); at > 0; at = bytes.indexOf(0x32, at + 1)) {
    if (Buffer.from(bytes.subarray(at - 5, at + 5)).toString() === 'sheet2.xml') bytes[at] = 0x31
  }
  return bytes
}

const withSheet = (xml: string) => book(xml)
const rows = (count: number, row: (number: number) => string) => Array.from({ length: count }, (_, index) => row(index + 1)).join('')
const entities = (declared: string) => `<!DOCTYPE x [${declared}]>${sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')}`

const proto = '__proto__'
const polluted = () => zip({
  ...bookParts(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), {
    'xl/sharedStrings.xml': sharedStrings(`<t>${proto}</t>`),
    'xl/workbook.xml': workbook(`<sheets><sheet name="${proto}" sheetId="1" r:id="${proto}"/><sheet name="constructor" sheetId="2" r:id="rId1"/></sheets>`
      + `<definedNames><definedName name="${proto}">${proto}!$A$1</definedName><definedName name="constructor">${proto}!$A$1</definedName></definedNames>`),
  }),
  [`xl/${proto}`]: 'x', 'constructor/prototype': 'x',
  'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    + ['rId1', proto].map((id, index) => `<Relationship Id="${id}" Type="http://x/${index === 0 ? 'worksheet' : proto}" Target="worksheets/sheet1.xml"/>`).join('')
    + '<Relationship Id="toString" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
})

/** An .ods around the XML of its tables. */
function ods(tables: string, head = ''): Uint8Array {
  const namespaces = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ')
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `${head}<office:document-content ${namespaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  })
}
const table = (inner: string) => `<table:table table:name="表">${inner}</table:table>`
const cell = '<table:table-cell office:value-type="float" office:value="1"/>'

/** An .xls with bytes changed. */
function xls(change: (view: DataView) => void): Uint8Array {
  const bytes = Uint8Array.from(fixture('tricky.xls'))
  change(new DataView(bytes.buffer))
  return bytes
}

/** Puts another record in place of the first of its kind in an .xls, as far as it is long. */
function record(type: number, content: (view: DataView, at: number, length: number) => void): Uint8Array {
  return xls((view) => {
    // The first record of the stream begins it.
    for (let at = fixture('tricky.xls').indexOf('0908100000060500', 'hex'); at < view.byteLength - 4;) {
      const length = view.getUint16(at + 2, true)
      if (view.getUint16(at, true) === type) return content(view, at + 4, length)
      at += 4 + length
    }
    throw new Error(`no record ${type}`)
  })
}

const cut = (name: string) => Array.from({ length: 15 }, (_, index) => {
  const bytes = fixture(name)
  return file(`cut-${index + 1}-sixteenths-${name}`, ['file-damaged', 'file-not-workbook'], () => bytes.subarray(0, Math.floor(bytes.length * (index + 1) / 16)))
})

/** Copies of a file, each with some bytes changed. */
function mutated(name: string, copies: number): HostileFile[] {
  const bytes = fixture(name)
  const change = fc.record({ at: fc.nat(bytes.length - 1), to: fc.nat(255) })
  return fc.sample(fc.array(change, { minLength: 1, maxLength: 20 }), copies).map((changes, index) => {
    const places = changes.map(({ at, to }) => `${at}=${to}`).join('-').slice(0, 150)
    return file(`${index}-${places}-${name}`, ['file-damaged', 'file-encrypted', 'file-not-workbook', 'file-too-large', 'file-without-cells', read], () => {
      const copy = Uint8Array.from(bytes)
      for (const { at, to } of changes) copy[at] = to
      return copy
    })
  })
}

/** By what they attack. */
export const hostileFiles: Record<string, HostileFile[]> = {
  archives: [
    file('bomb.xlsx', 'file-too-large', () => book(sheet(''), { [sheetPart]: spaces(170 * mega) })),
    file('bomb-in-parts.xlsx', 'file-too-large', () => book(sheet(''), { 'xl/a.xml': spaces(120 * mega), 'xl/b.xml': spaces(120 * mega), 'xl/c.xml': spaces(120 * mega) })),
    file('bomb-that-lies.xlsx', 'file-damaged', () => claiming(900, book(sheet(''), { [sheetPart]: spaces(170 * mega) }))),
    file('bomb-just-allowed.xlsx', 'file-damaged', () => book(sheet(''), { [sheetPart]: spaces(150 * mega) })),
    file('zip-in-zip.xlsx', 'file-not-workbook', () => zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.xlsx': book(sheet(one)) }) }) })),
    file('overlapping.xlsx', 'file-damaged', () => overlapping(30)),
    file('overlapping-thousands.xlsx', ['file-damaged', 'file-too-large'], () => overlapping(4000)),
    file('entry-twice.xlsx', 'file-damaged', twice),
    ...['../../../etc/passwd', '..\\..\\windows\\win.ini', 'xl/../../x', 'a\0.xml'].map((name, index) =>
      file(`path-${index}.xlsx`, 'file-damaged', () => book(sheet(one), { [name]: 'x' }))),
    ...['/etc/passwd', 'C:\\windows\\win.ini'].map((name, index) =>
      file(`absolute-path-${index}.xlsx`, ['file-damaged', read], () => book(sheet(one), { [name]: 'x' }))),
    file('encrypted.xlsx', 'file-encrypted', () => Buffer.concat([fixture('tricky.xls').subarray(0, 512), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)])),
    ...cut('tricky.xlsx'),
    ...mutated('tricky.xlsx', 20),
  ],
  sheets: [
    file('dimension.xlsx', read, () => withSheet(sheet(one, { before: `<dimension ref="${whole}"/>` }))),
    file('styled-rows.xlsx', read, () => book(sheet(rows(1_000_000, (row) => `<row r="${row}" s="1" customFormat="1"/>`)), { 'xl/styles.xml': styles([10]) })),
    file('million-cells.xlsx', read, () => withSheet(sheet(rows(50_000, (row) => `<row r="${row}">${'<c><v>1</v></c>'.repeat(20)}</row>`)))),
    file('cells-beyond.xlsx', 'file-too-large', () => withSheet(sheet(`<row>${'<c/>'.repeat(15_000)}</row>`.repeat(210)))),
    file('both-ends.xlsx', 'file-too-large', () => withSheet(sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))),
    file('row-beyond.xlsx', 'file-damaged', () => withSheet(sheet('<row r="999999999"><c><v>1</v></c></row>'))),
    file('columns-beyond.xlsx', read, () => withSheet(sheet(one, { before: '<cols><col min="1" max="999999999" width="9" hidden="1"/></cols>' }))),
    file('merge.xlsx', read, () => withSheet(sheet(one, { after: `<mergeCells><mergeCell ref="${whole}"/></mergeCells>` }))),
    file('validation.xlsx', read, () => withSheet(sheet(one, { after: `<dataValidations><dataValidation type="list" sqref="${whole}"><formula1>"a"</formula1></dataValidation></dataValidations>` }))),
    file('conditional-format.xlsx', read, () => withSheet(sheet(one, { after: `<conditionalFormatting sqref="${whole}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>` }))),
    file('link.xlsx', read, () => withSheet(sheet(one, { after: `<hyperlinks><hyperlink ref="${whole}" location="x"/></hyperlinks>` }))),
    file('name.xlsx', read, () => book(sheet(one), { 'xl/workbook.xml': workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="大">表!$A$1:$XFD$1048576</definedName></definedNames>') })),
    file('shared-text-missing.xlsx', 'file-damaged', () => book(sheet('<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>'), { 'xl/sharedStrings.xml': sharedStrings('<t>甲</t>') })),
  ],
  xml: [
    file('laughs.xlsx', 'file-damaged', () => withSheet(entities('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'))),
    file('outside-entity.xlsx', 'file-damaged', () => withSheet(entities('<!ENTITY b SYSTEM "file:///etc/passwd">'))),
    file('outside-document.xlsx', 'file-damaged', () => withSheet('<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><worksheet/>')),
    file('deep.xlsx', 'file-damaged', () => withSheet('<a>'.repeat(100_000))),
    file('long-attribute.xlsx', ['file-damaged', read], () => withSheet(sheet(`<row r="1" spans="${'1'.repeat(30 * mega)}"><c r="A1"><v>1</v></c></row>`))),
    file('many-attributes.xlsx', ['file-damaged', 'file-too-large', read], () => withSheet(sheet(`<row r="1" ${rows(300_000, (at) => `a${at}="" `)}><c r="A1"><v>1</v></c></row>`))),
    file('many-elements.xlsx', ['file-too-large', read], () => withSheet(sheet(one, { after: '<x/>'.repeat(1_000_000) }))),
    file('many-styles.xlsx', ['file-too-large', read], () => book(sheet(one), { 'xl/styles.xml': styles(Array<number>(600_000).fill(2)) })),
    file('many-shared-texts.xlsx', ['file-too-large', read], () => book(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), { 'xl/sharedStrings.xml': sharedStrings('x').replace('<si>x</si>', '<si/>'.repeat(3_100_000)) })),
    file('many-sheets.xlsx', ['file-too-large', 'file-damaged', read], () => book(sheet(one), { 'xl/workbook.xml': workbook(`<sheets>${rows(50_000, (at) => `<sheet name="s${at}" sheetId="${at}" r:id="rId1"/>`)}</sheets>`) })),
    file('many-references.xlsx', ['file-damaged', read], () => withSheet(sheet(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'&amp;'.repeat(1_000_000)}</t></is></c></row>`))),
    file('proto.xlsx', ['file-damaged', read], polluted),
  ],
  compound: [
    file('garbage.xls', 'file-damaged', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096, 0xa5)])),
    file('tables-in-a-circle.xls', ['file-damaged', read], () => xls((view) => { for (let at = 0; at < 60; at++) view.setUint32((view.getUint32(76, true) + 1) * 512 + at * 4, at === 59 ? 0 : at + 1, true) })),
    file('directory-in-a-circle.xls', ['file-damaged', read], () => xls((view) => { view.setUint32((view.getUint32(76, true) + 1) * 512 + view.getUint32(48, true) * 4, view.getUint32(48, true), true) })),
    file('texts-without-end.xls', ['file-damaged', 'file-too-large', read], () => record(0xfc, (view, at) => { view.setUint32(at, 0xffffffff, true); view.setUint32(at + 4, 0x7fffffff, true) })),
    file('dimension.xls', ['file-damaged', read], () => record(0x200, (view, at) => { view.setUint32(at, 0, true); view.setUint32(at + 4, 0xffffffff, true); view.setUint16(at + 10, 0xffff, true) })),
    file('encrypted.xls', 'file-encrypted', () => record(0x42, (view, at) => { view.setUint16(at - 4, 0x2f, true); view.setUint16(at, 0, true) })),
    ...cut('tricky.xls'),
    ...mutated('tricky.xls', 30),
  ],
  'open documents': [
    file('bomb.ods', 'file-too-large', () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': spaces(170 * mega) })),
    file('cells-repeated.ods', 'file-too-large', () => ods(table(`<table:table-row table:number-rows-repeated="1048576">${cell.replace('/>', ' table:number-columns-repeated="16384"/>')}</table:table-row>`))),
    file('rows-repeated.ods', 'file-too-large', () => ods(table(`<table:table-row table:number-rows-repeated="1048576">${cell.repeat(10)}</table:table-row>`))),
    file('empty-repeated.ods', read, () => ods(table(`<table:table-column table:number-columns-repeated="16384"/><table:table-row>${cell}</table:table-row>`
      + '<table:table-row table:number-rows-repeated="1048575" table:visibility="collapse"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'))),
    file('repeated-beyond.ods', 'file-damaged', () => ods(table(`<table:table-row table:number-rows-repeated="99999999999">${cell}</table:table-row>`))),
    file('repeated-wrongly.ods', 'file-damaged', () => ods(table(`<table:table-row table:number-rows-repeated="-1e9">${cell}</table:table-row>`))),
    file('spaces.ods', 'file-damaged', () => ods(table(`<table:table-row><table:table-cell office:value-type="string"><text:p>${'<text:s text:c="999999999"/>'.repeat(9)}</text:p></table:table-cell></table:table-row>`))),
    file('spans.ods', read, () => ods(table(`<table:table-row>${cell.replace('/>', ' table:number-rows-spanned="1048576" table:number-columns-spanned="16384"/>')}</table:table-row>`))),
    file('laughs.ods', 'file-damaged', () => ods(table(`<table:table-row>${cell}</table:table-row>`), '<!DOCTYPE x [<!ENTITY a "ha">]>')),
    file('deep.ods', 'file-damaged', () => ods(table('<table:table-row-group>'.repeat(100_000)))),
    file('rows.ods', ['file-too-large', 'file-without-cells'], () => ods(table('<table:table-row/>'.repeat(3_100_000)))),
    file('empty.ods', 'file-without-cells', () => ods(table('<table:table-row><table:table-cell/></table:table-row>'))),
    ...cut('tricky.ods'),
    ...mutated('tricky.ods', 20),
  ],
  text: [
    file('one-line.csv', 'file-too-large', () => Buffer.alloc(100 * mega, 0x61)),
    file('one-field.csv', 'file-damaged', () => Buffer.concat([Buffer.from('a,'), Buffer.alloc(40 * mega, 0x61)])),
    file('delimiters.csv', 'file-too-large', () => Buffer.alloc(10_000_000, 0x2c)),
    file('delimiters-in-lines.csv', ['file-too-large', 'file-without-cells'], () => Buffer.from(`${','.repeat(99)}\n`.repeat(100_000))),
    file('lines.csv', ['file-too-large', read], () => Buffer.from('a\n'.repeat(5_000_000))),
    file('quotation-marks.csv', 'file-damaged', () => Buffer.from(`a,${'"'.repeat(3_000_001)}`)),
    file('quoted-fields.csv', ['file-damaged', 'file-too-large', read], () => Buffer.from('"",'.repeat(3_000_000))),
    file('zeros.csv', ['file-not-workbook', 'file-damaged'], () => Buffer.alloc(mega)),
    file('page.xls', 'file-not-workbook', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>')),
    file('letter.xls', 'file-not-workbook', () => Buffer.concat([fixture('tricky.xls').subarray(0, 512), Buffer.from('WordDocument', 'utf16le'), Buffer.alloc(600)])),
    file('paper.xls', 'file-not-workbook', () => Buffer.from('%PDF-1.7\n')),
    file('empty.csv', 'file-not-workbook', () => Buffer.alloc(0)),
  ],
}

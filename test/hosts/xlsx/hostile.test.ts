/** Files that are no workbooks, are broken, or want to do harm: each ends in its fault, soon. */
import { strToU8 } from 'fflate'
import fc from 'fast-check'
import { Fault, type FaultCode } from '../../../src/model'
import { openXlsx, type XlsxWorkbook } from '../../../src/hosts/xlsx'
import { cpuTime } from '../../support/cpu-time'
import { book, bookParts, sharedStrings, sheet, workbook, zip, type Parts } from './books'

/** Everything that one can ask of a file. */
async function use(opened: XlsxWorkbook): Promise<void> {
  const { sheets } = await opened.outline()
  await opened.read(sheets.map(({ name }) => ({ sheet: name })))
  opened.layout()
  opened.unsupportedParts()
}

async function faultOf(bytes: Uint8Array, limits = {}): Promise<Fault | 'none'> {
  try {
    await use(openXlsx(bytes, { file: '上报.xlsx', limits }))
    return 'none'
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
}

async function expectFault(bytes: Uint8Array, code: FaultCode, data: Record<string, unknown> = {}, limits = {}): Promise<void> {
  const started = cpuTime()
  const fault = await faultOf(bytes, limits)
  expect(fault).toMatchObject({ code, data: { file: '上报.xlsx', ...data } })
  expect(cpuTime() - started).toBeLessThan(3000)
}

const compound = (stream: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0),
  ...[...stream].flatMap((letter) => [letter.charCodeAt(0), 0]), 0, 0])
const contentTypes = (type: string) => '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
  + `<Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`

describe('what is not an .xlsx workbook says what it looks like', () => {
  it.each<[string, Uint8Array]>([
    ['empty', new Uint8Array()],
    ['xls', compound('Workbook')],
    ['doc', compound('WordDocument')],
    ['pdf', strToU8('%PDF-1.7\n')],
    ['html', strToU8('\ufeff  <html><table><tr><td>1</td></tr></table>')],
    ['xml', strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')],
    ['csv', strToU8('序号,指标\n1,托位数')],
    ['csv', Uint8Array.from([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xd6, 0xb8])],
    ['csv', Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e])],
    ['text', strToU8('只是一段话')],
    ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['archive', strToU8('Rar!..')],
    ['unknown', Uint8Array.from([1, 2, 3, 4, 5])],
    ['zip', zip({ 'readme.txt': 'x' })],
    ['ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' })],
    ['docx', book(sheet(''), { '[Content_Types].xml': contentTypes('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml') })],
    ['xlsb', book(sheet(''), { '[Content_Types].xml': contentTypes('application/vnd.ms-excel.sheet.binary.macroEnabled.main') })],
  ])('%s', (looksLike, bytes) => expectFault(bytes, 'file-not-workbook', { looksLike }))

  it('an encrypted workbook is said to be one', () => expectFault(compound('EncryptedPackage'), 'file-encrypted'))
})

describe('archives', () => {
  const good = book(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'))
  /** Offset of the directory record of a part, and of its local header. */
  const recordOf = (bytes: Uint8Array, part: string) => {
    const view = new DataView(bytes.buffer)
    let at = view.getUint32(bytes.length - 6, true)
    for (;;) {
      const length = view.getUint16(at + 28, true)
      if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === part) return { at, view, local: view.getUint32(at + 42, true) }
      at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  }
  const altered = (change: (record: ReturnType<typeof recordOf>) => void, bytes = good, part = 'xl/worksheets/sheet1.xml') => {
    const copy = bytes.slice()
    change(recordOf(copy, part))
    return copy
  }

  it.each([0, 4, 30, 100, 500, good.length - 30, good.length - 10])('cut after %i bytes', async (length) => {
    expect(await faultOf(good.slice(0, length))).toMatchObject({ code: length === 0 ? 'file-not-workbook' : 'file-damaged' })
  })

  it.each<[string, Parameters<typeof altered>[0], string]>([
    ['a wrong checksum', ({ view, at }) => view.setUint32(at + 16, 1, true), 'xl/worksheets/sheet1.xml'],
    ['a stated size too small', ({ view, at }) => view.setUint32(at + 24, 9, true), 'xl/worksheets/sheet1.xml'],
    ['a stated size too large', ({ view, at }) => view.setUint32(at + 24, 9999, true), 'xl/worksheets/sheet1.xml'],
    ['an unknown way of packing', ({ view, at }) => view.setUint16(at + 10, 12, true), 'xl/worksheets/sheet1.xml'],
    ['packed data that is none', ({ view, local }) => { for (let i = 0; i < 20; i++) view.setUint8(local + 54 + i, 0xff) }, 'xl/worksheets/sheet1.xml'],
    ['packed data beyond the archive', ({ view, at }) => view.setUint32(at + 20, 0x7fffffff, true), 'xl/worksheets/sheet1.xml'],
    ['an entry elsewhere', ({ view, at }) => view.setUint32(at + 42, 7, true), 'xl/worksheets/sheet1.xml'],
    ['an entry under two names', ({ view, local }) => view.setUint8(local + 30, 0x41), 'xl/worksheets/sheet1.xml'],
    ['entries that overlap', ({ view, at, local }) => {
      // The entry now claims everything up to the directory, the entries behind it included.
      const size = view.getUint32(view.byteLength - 6, true) - local - 30 - view.getUint16(local + 26, true) - view.getUint16(local + 28, true)
      view.setUint32(at + 20, size, true)
    }, 'zip'],
    ['more entries than there are', ({ view }) => { view.setUint16(view.byteLength - 12, 500, true) }, 'zip'],
  ])('%s', (name, change, part) => expectFault(altered(change, good, name === 'entries that overlap' ? 'xl/workbook.xml' : undefined), 'file-damaged', { part }))

  it('sizes stated in an extra field are read there', async () => {
    const { view, at } = recordOf(good.slice(), 'xl/worksheets/sheet1.xml')
    const behindName = at + 46 + view.getUint16(at + 28, true)
    const extra = new DataView(new ArrayBuffer(20))
    extra.setUint16(0, 1, true)
    extra.setUint16(2, 16, true)
    extra.setUint32(4, view.getUint32(at + 24, true), true)
    extra.setUint32(12, view.getUint32(at + 20, true), true)
    view.setUint16(at + 30, 20, true)
    view.setUint32(at + 20, 0xffffffff, true)
    view.setUint32(at + 24, 0xffffffff, true)
    view.setUint32(view.byteLength - 10, view.getUint32(view.byteLength - 10, true) + 20, true)
    const bytes = new Uint8Array(view.buffer)
    const wide = Uint8Array.from([...bytes.slice(0, behindName), ...new Uint8Array(extra.buffer), ...bytes.slice(behindName)])
    expect(await faultOf(wide)).toBe('none')
  })

  it('an encrypted entry', () => expectFault(altered(({ view, at }) => view.setUint16(at + 8, 1, true)), 'file-encrypted'))

  it.each(['../../etc/passwd', 'xl/./a.xml', 'a\0b'])('the impossible entry name %j', (name) =>
    expectFault(book(sheet(''), { [name]: 'x' }), 'file-damaged', { part: 'zip' }))

  it('two entries that differ only in capitals', () => expectFault(book(sheet(''), { 'XL/Workbook.xml': '<x/>' }), 'file-damaged'))

  it('a part that states more than we unpack is refused unopened', async () => {
    await expectFault(altered(({ view, at }) => view.setUint32(at + 24, 600_000_000, true)), 'file-too-large')
    const started = cpuTime()
    await expectFault(book(sheet('')), 'file-too-large', {}, { total: 500 })
    await expectFault(book(sheet('')), 'file-too-large', {}, { entries: 3 })
    await expectFault(book(sheet('')), 'file-too-large', {}, { file: 100 })
    expect(cpuTime() - started).toBeLessThan(200)
  })

  it.each<[string, Uint8Array, boolean]>([
    ['little packed data', new Uint8Array(60_000).fill(32), false],
    ['much packed data', new Uint8Array(4_000_000).map((_, index) => (index * index) >> 9), true],
  ])('a part that states less than it inflates to: %s', async (_, content, large) => {
    const bytes = altered(({ view, at }) => view.setUint32(at + 24, 900, true), book(sheet(''), { 'xl/worksheets/sheet1.xml': content }))
    const { view, at } = recordOf(bytes, 'xl/worksheets/sheet1.xml')
    expect(view.getUint32(at + 20, true) > 64 * 1024).toBe(large)
    await expectFault(bytes, 'file-damaged', { part: 'xl/worksheets/sheet1.xml' })
  })

  it('any bytes behind the mark of an archive end in a fault', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect(await faultOf(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))).toMatchObject({ code: 'file-damaged' })
    }))
  })

  it('one changed byte ends in a fault or in a workbook, never in anything else', async () => {
    await fc.assert(fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = good.slice()
      bytes[at]! ^= change
      const fault = await faultOf(bytes)
      expect(fault === 'none' || fault.code.startsWith('file-')).toBe(true)
    }), { numRuns: 150 })
  })
})

describe('parts', () => {
  const rows = (xml: string) => sheet(xml)
  const one = '<row r="1"><c r="A1"><v>1</v></c></row>'

  it.each<[string, Parts]>([
    ['a document type', { 'xl/worksheets/sheet1.xml': `<!DOCTYPE x><worksheet>${one}</worksheet>` }],
    ['entities that grow', {
      'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
    }],
    ['an entity from outside', {
      'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>',
    }],
    ['an entity that nobody defined', { 'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="A1" t="inlineStr"><is><t>&nbsp;</t></is></c></row>') }],
    ['a bare &', { 'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="A1" t="inlineStr"><is><t>a & b</t></is></c></row>') }],
    ['a part cut short', { 'xl/worksheets/sheet1.xml': rows(one).slice(0, -30) }],
    ['a part cut within a tag', { 'xl/worksheets/sheet1.xml': rows(one).slice(0, rows(one).indexOf('r="A1"') + 4) }],
    ['tags that cross', { 'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="A1"><v>1</c></v></row>') }],
    ['an empty part', { 'xl/worksheets/sheet1.xml': '' }],
    ['two roots', { 'xl/worksheets/sheet1.xml': '<worksheet/><worksheet/>' }],
    ['elements nested without end', { 'xl/worksheets/sheet1.xml': '<a>'.repeat(100_000) }],
    ['a row beyond the sheet', { 'xl/worksheets/sheet1.xml': rows('<row r="999999999"><c><v>1</v></c></row>') }],
    ['a cell beyond the sheet', { 'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="ZZZ1"><v>1</v></c></row>') }],
    ['a cell of another row', { 'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="A2"><v>1</v></c></row>') }],
    ['a number that is none', { 'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="A1"><v>1,5</v></c></row>') }],
    ['a shared text out of range', {
      'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'), 'xl/sharedStrings.xml': sharedStrings('<t>甲</t>'),
    }],
    ['a shared text called __proto__', { 'xl/worksheets/sheet1.xml': rows('<row r="1"><c r="A1" t="s"><v>__proto__</v></c></row>') }],
    ['text that is not UTF-8', { 'xl/worksheets/sheet1.xml': Uint8Array.from([...strToU8('<worksheet>'), 0xff, 0xc0, ...strToU8('</worksheet>')]) }],
    ['an encoding that nobody knows', { 'xl/worksheets/sheet1.xml': '<?xml version="1.0" encoding="klingon"?><worksheet/>' }],
    ['a sheet whose part is missing', { 'xl/workbook.xml': workbook('<sheets><sheet name="表" sheetId="1" r:id="rId9"/></sheets>') }],
  ])('%s', (_, more) => expectFault(book(rows(one), more), 'file-damaged'))

  it('more cells than we hold', () => expectFault(book(rows('<row>' + '<c/>'.repeat(200) + '</row>')), 'file-too-large', {}, { cells: 100 }))

  it('cells at both ends of the sheet', () =>
    expectFault(book(rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')), 'file-too-large'))

  const whole = 'A1:XFD1048576'
  it.each<[string, { before?: string; after?: string }, Parts?]>([
    ['a merge of the whole sheet', { after: `<mergeCells><mergeCell ref="${whole}"/></mergeCells>` }],
    ['a merge beyond the sheet', { after: '<mergeCells><mergeCell ref="A1:ZZZ9999999"/></mergeCells>' }],
    ['a validation of the whole sheet', { after: `<dataValidations><dataValidation type="list" sqref="${whole}"><formula1>"a"</formula1></dataValidation></dataValidations>` }],
    ['a conditional format of the whole sheet', { after: `<conditionalFormatting sqref="${whole}"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>` }],
    ['a link over the whole sheet', { after: `<hyperlinks><hyperlink ref="${whole}" location="x"/></hyperlinks>` }],
    ['columns without end', { before: '<cols><col min="1" max="999999999" width="9" hidden="1"/></cols>' }],
    ['a dimension of the whole sheet', { before: `<dimension ref="${whole}"/>` }],
    ['a name over the whole sheet', {}, {
      'xl/workbook.xml': workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'
        + '<definedNames><definedName name="大">表!$A$1:$XFD$1048576</definedName></definedNames>'),
    }],
    ['things called __proto__', {}, {
      'xl/workbook.xml': workbook('<sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="__proto__">__proto__!$A$1</definedName>'
        + '<definedName name="constructor">__proto__!$A$1</definedName></definedNames>'),
    }],
  ])('%s costs nothing', async (_, around, more = {}) => {
    const started = cpuTime()
    expect(await faultOf(book(sheet(one, around), more))).toBe('none')
    expect(cpuTime() - started).toBeLessThan(500)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('any XML ends in a fault or in a workbook, never in anything else', async () => {
    const piece = fc.constantFrom('<row>', '</row>', '<c>', '</c>', '<c r="B1" t="s" s="9"/>', '<v>', '</v>', '<f t="shared" si="0">', '</f>', '1', '甲', '&lt;', '&', '<', '>', '"',
      '<!--', '-->', '<![CDATA[', ']]>', '<?x ?>', ' ', '<is><t>x</t></is>', '<x:c/>', 't="e"')
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
      const fault = await faultOf(book(sheet(pieces.join(''))))
      expect(fault === 'none' || fault.code === 'file-damaged').toBe(true)
    }), { numRuns: 200 })
  })

  it('the parts are as they should be without all this', async () => {
    expect(await faultOf(zip(bookParts(rows(one))))).toBe('none')
  })
})

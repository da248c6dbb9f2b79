/** Reads what Excel, WPS, LibreOffice and odder programs write. */
import { strToU8 } from 'fflate'
import type { Cell } from '../../../src/model'
import { openXlsx } from '../../../src/hosts/xlsx'
import { book, bookParts, main, sharedStrings, sheet, styles, workbook, zip, type Parts } from './books'

async function read(bytes: Uint8Array): Promise<Cell[][]> {
  return (await openXlsx(bytes).read([{ sheet: '表' }]))[0]!.cells
}
const row = async (cells: string, more: Parts = {}) => (await read(book(sheet(`<row r="1">${cells}</row>`), more)))[0]!
const text = (value: string) => ({ kind: 'text', value, format: 'General' })
const number = (value: number, format = 'General') => ({ kind: 'number', value, format })
const empty = { kind: 'empty', format: 'General' }
const utf16 = (xml: string, little: boolean) => Uint8Array.from([...`\ufeff${xml}`].flatMap((character) => {
  const code = character.charCodeAt(0)
  return little ? [code & 255, code >> 8] : [code >> 8, code & 255]
}))

describe('cells', () => {
  it.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>274.66</v></c>', number(274.66)],
    ['a number with a stated type and an exponent', '<c r="A1" t="n"><v>1.5E-3</v></c>', number(0.0015)],
    ['a number between line ends', '<c r="A1"><v>\n 3 \n</v></c>', number(3)],
    ['text in the cell', '<c r="A1" t="inlineStr"><is><t>甲 </t></is></c>', text('甲 ')],
    ['rich text in the cell', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>', text('甲 乙')],
    ['text with references', '<c r="A1" t="inlineStr"><is><t>&lt;a&gt;&amp;&#x4E2D;&#25991;&quot;&apos;</t></is></c>', text('<a>&中文"\'')],
    ['text in CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<a>&amp;]]></t></is></c>', text('<a>&amp;')],
    ['text broken by a comment', '<c r="A1" t="inlineStr"><is><t>甲<!-- x -->乙</t></is></c>', text('甲乙')],
    ['a carriage return and an escaped escape', '<c r="A1" t="inlineStr"><is><t>甲_x000D_\n乙_x005F_x000D_</t></is></c>', text('甲\r\n乙_x000D_')],
    ['an empty text', '<c r="A1" t="inlineStr"><is><t></t></is></c>', undefined],
    ['a true as Excel writes it', '<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true, format: 'General' }],
    ['a false as LibreOffice might', '<c r="A1" t="b"><v>false</v></c>', { kind: 'boolean', value: false, format: 'General' }],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', { kind: 'error', value: '#N/A', format: 'General' }],
    ['a date spelt as one', '<c r="A1" t="d"><v>2025-12-31T12:00:00</v></c>', number(46022.5)],
    ['a formula with a number', '<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>', { ...number(3), formula: '=SUM(B1:B2)' }],
    ['a formula with an empty text', '<c r="A1" t="str"><f>IF(B1="","",1)</f><v></v></c>', { ...text(''), formula: '=IF(B1="","",1)' }],
    ['a formula not yet computed', '<c r="A1"><f>B1</f></c>', { ...empty, formula: '=B1' }],
    ['a formula with a newer function', '<c r="A1" t="str"><f>_xlfn.CONCAT("_xlfn.",B1)</f><v>x</v></c>', { ...text('x'), formula: '=CONCAT("_xlfn.",B1)' }],
    ['an array formula', '<c r="A1"><f t="array" ref="A1">SUM(B1:B2*2)</f><v>6</v></c>', { ...number(6), formula: '=SUM(B1:B2*2)' }],
    ['a cell without a name', '<c><v>7</v></c>', number(7)],
  ])('%s', async (_, xml, expected) => {
    const cells = await read(book(sheet(`<row r="1">${xml}</row>`)))
    expect(cells[0]?.[0]).toEqual(expected)
  })

  it('takes shared texts by index, runs joined, phonetic readings left out', async () => {
    const cells = await row('<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c>', {
      'xl/sharedStrings.xml': sharedStrings(
        '<t>甲</t>', '<r><rPr><rFont val="宋体"/></rPr><t xml:space="preserve">每千 </t></r><r><t>3岁</t></r><rPh sb="0" eb="1"><t>mei</t></rPh><phoneticPr fontId="1"/>', '<t/>'),
    })
    expect(cells).toEqual([text('每千 3岁'), text('甲')])
  })

  it('counts on where rows and cells do not say where they are', async () => {
    expect(await read(book(sheet('<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')))).toEqual([
      [number(1), number(2), empty], [empty, empty, empty], [empty, number(3), number(4)], [number(5), empty, empty],
    ])
  })

  it('moves a shared formula to each of its cells', async () => {
    const cells = await read(book(sheet('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1+\'B2\'!B1</f><v>1</v></c></row>'
      + '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row>')))
    expect(cells.map(([cell]) => cell!.formula)).toEqual(["=B1*$C$1+'B2'!B1", "=B2*$C$1+'B2'!B2", "=B3*$C$1+'B2'!B3"])
  })

  it('gives absent cells the format of their row, then of their column', async () => {
    const bytes = book(sheet('<row r="1"><c r="C1"><v>1</v></c></row><row r="2" s="2" customFormat="1"><c r="C2"><v>1</v></c></row>', {
      before: '<cols><col min="1" max="2" width="9" style="1"/></cols>',
    }), { 'xl/styles.xml': styles([9, 2]) })
    expect((await read(bytes)).map((cells) => cells.map((cell) => cell.format))).toEqual([['0%', '0%', 'General'], ['0.00', '0.00', 'General']])
  })
})

describe('number formats', () => {
  it('knows built-in numbers, those of a Chinese system included, and custom codes', async () => {
    const ids = [0, 9, 10, 14, 27, 31, 36, 57, 58, 49, 176, 999]
    const cells = await row(ids.map((_, index) => `<c s="${index + 1}"><v>1</v></c>`).join(''), { 'xl/styles.xml': styles(ids, { 176: '0.00"个"' }) })
    expect(cells.map((cell) => cell.format)).toEqual([
      'General', '0%', '0.00%', 'm/d/yyyy', 'yyyy"年"m"月"', 'yyyy"年"m"月"d"日"', 'yyyy"年"m"月"', 'yyyy"年"m"月"', 'm"月"d"日"', '@', '0.00"个"', 'General',
    ])
  })

  it('reads a workbook without styles', async () => {
    expect(await row('<c r="A1" s="3"><v>1</v></c>')).toEqual([number(1)])
  })
})

describe('dialects', () => {
  const plain = sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>')

  it.each<[string, Parts]>([
    ['a byte order mark', { 'xl/worksheets/sheet1.xml': Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8(plain)]) }],
    ['UTF-16, little end first', { 'xl/worksheets/sheet1.xml': utf16(plain.replace('UTF-8', 'UTF-16'), true) }],
    ['UTF-16, big end first', { 'xl/worksheets/sheet1.xml': utf16(plain.replace('UTF-8', 'UTF-16'), false) }],
    ['GB18030', { 'xl/worksheets/sheet1.xml': Uint8Array.from([...plain.replace('UTF-8', 'GB18030')].flatMap((c) => c === '甲' ? [0xbc, 0xd7] : [c.charCodeAt(0)])) }],
    ['a prefix on every element', {
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    }],
    ['attributes in single quotes, and > in one', { 'xl/worksheets/sheet1.xml': plain.replace('<row r="1">', "<row r = '1' spans='1:>' >") }],
    ['a target from the root', {
      'xl/_rels/workbook.xml.rels': bookParts('')['xl/_rels/workbook.xml.rels']!.toString().replace('"worksheets/sheet1.xml"', '"/xl/worksheets/sheet1.xml"'),
    }],
    ['other capitals in a part name', {
      'xl/_rels/workbook.xml.rels': bookParts('')['xl/_rels/workbook.xml.rels']!.toString().replace('"worksheets/sheet1.xml"', '"./Worksheets/Sheet1.xml"'),
    }],
    ['the strict namespaces', Object.fromEntries(Object.entries(bookParts(plain)).map(([name, part]) => [name, (part as string)
      .replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main')
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument')]))],
  ])('%s', async (_, more) => {
    const opened = openXlsx(book(plain, more))
    expect((await opened.read([{ sheet: '表' }]))[0]!.cells).toEqual([[text('甲')]])
    await opened.apply({ writes: [{ sheet: '表', area: { row: 0, column: 1, rows: 2, columns: 1 }, values: [['乙'], [2]] }] })
    expect(await read(opened.save())).toEqual([[text('甲'), text('乙')], [empty, number(2)]])
  })

  it('does not take elements of other namespaces for cells', async () => {
    const odd = `<x:worksheet xmlns:x="${main}" xmlns="urn:other"><x:sheetData><row r="1"><c r="A1"><v>9</v></c></row>`
      + '<x:row r="1"><c r="A1"><v>8</v></c><x:c r="B1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await read(book(odd))).toEqual([[empty, number(1)]])
  })
})

describe('outline', () => {
  const outline = async (content: string) => openXlsx(book(sheet('<row r="2"><c r="C2"><v>1</v></c><c r="F2" s="1"/></row>', {
    before: '<dimension ref="A1:XFD1048576"/>', after: '<sheetProtection sheet="true"/>',
  }), { 'xl/workbook.xml': workbook(content) })).outline()

  it('believes the cells, not the stated dimension', async () => {
    expect((await outline('<sheets><sheet name="表" sheetId="1" state="veryHidden" r:id="rId1"/></sheets>')).sheets)
      .toEqual([{ name: '表', visibility: 'very-hidden', used: { rows: 2, columns: 3 }, protected: true, hiddenRows: [], merges: [] }])
  })

  it('tells names of one area only, and the date system', async () => {
    const { names, dateSystem } = await outline('<workbookPr date1904="1"/><sheets><sheet name="O\'表 1" sheetId="1" r:id="rId1"/></sheets><definedNames>'
      + '<definedName name="甲">\'O\'\'表 1\'!$A$1:$B$2</definedName><definedName name="乙" hidden="1">\'O\'\'表 1\'!C3</definedName>'
      + '<definedName name="_xlnm.Print_Area" localSheetId="0">\'O\'\'表 1\'!$A$1</definedName><definedName name="坏">#REF!</definedName>'
      + '<definedName name="式">SUM(\'O\'\'表 1\'!$A$1)</definedName><definedName name="两">\'O\'\'表 1\'!$A$1,\'O\'\'表 1\'!$C$1</definedName>'
      + '<definedName name="外">\'[1]O\'\'表 1\'!$A$1</definedName><definedName name="无">没有!$A$1</definedName><definedName name="大">\'O\'\'表 1\'!$A$1:$ZZZ$9</definedName>'
      + '<definedName name="本" localSheetId="0">\'O\'\'表 1\'!$A$1</definedName></definedNames>')
    expect(names).toEqual([
      { name: '甲', sheet: "O'表 1", area: { row: 0, column: 0, rows: 2, columns: 2 } },
      { name: '乙', sheet: "O'表 1", area: { row: 2, column: 2, rows: 1, columns: 1 }, hidden: true },
    ])
    expect(dateSystem).toBe(1904)
  })
})

it('gives an unchanged file back as it was', () => {
  const bytes = zip(bookParts(sheet('')))
  expect(openXlsx(bytes).save()).toEqual(bytes)
})

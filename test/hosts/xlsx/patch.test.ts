/** A write into somebody's workbook changes what it must and nothing else. */
import { defaultLimits, readZip } from '../../../src/archive'
import type { Area } from '../../../src/model'
import { Fault } from '../../../src/model'
import { openXlsx } from '../../../src/hosts/xlsx'
import type { CellInput } from '../../../src/template/layout'
import { expectSheet, plainSheet } from '../../contract/expected'
import { templateLike } from '../../contract/template-like'
import { bookParts, main, sheet, styles, workbook, zip, type Parts } from './books'
import { expectSound, partsOf } from './sound'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relations = (...list: [id: string, type: string, target: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`
const calcChain = `<calcChain xmlns="${main}"><c r="B1" i="1"/></calcChain>`

/** One sheet with these parts beside it; the calculation chain where it is not said otherwise. */
function open(sheetPart: string, more: Parts = {}) {
  const parts = bookParts(sheetPart, { 'xl/styles.xml': styles([9, 2, 49]), 'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>甲</t></si></sst>`, 'xl/calcChain.xml': calcChain, ...more })
  return openXlsx(zip(parts))
}

async function patched(sheetPart: string, area: Area, values: CellInput[][], more: Parts = {}) {
  const book = open(sheetPart, more)
  await book.apply({ writes: [{ sheet: '表', area, values }] })
  const bytes = book.save()
  expectSound(bytes)
  const parts = partsOf(bytes)
  return { parts, bytes, xml: parts['xl/worksheets/sheet1.xml']! }
}

describe('untouched parts', () => {
  /** A workbook with parts that we know nothing of. */
  const rich: Parts = {
    '[Content_Types].xml': bookParts('')['[Content_Types].xml']!.toString().replace('</Types>', '<Default Extension="png" ContentType="image/png"/>'
      + '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>'),
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'drawing', '../drawings/drawing1.xml'], ['rId2', 'vmlDrawing', '../drawings/vml1.vml'], ['rId3', 'comments', '../comments1.xml']),
    'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="urn:x"/>',
    'xl/drawings/_rels/drawing1.xml.rels': relations(['rId1', 'chart', '../charts/chart1.xml'], ['rId2', 'image', '../media/image1.png']),
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="urn:c"><!-- kept --></c:chartSpace>',
    'xl/media/image1.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
    'xl/drawings/vml1.vml': '<xml><br>not well formed</xml>',
    'xl/comments1.xml': `<comments xmlns="${main}"/>`,
    'customXml/item1.xml': '<a  b = "c" />',
  }
  const sheetPart = sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { after: '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' })

  it('are copied byte for byte, as they were packed', async () => {
    const before = zip(bookParts(sheetPart, { ...rich, 'xl/styles.xml': styles([9]), 'xl/sharedStrings.xml': `<sst xmlns="${main}"><si><t>甲</t></si></sst>`, 'xl/calcChain.xml': calcChain }))
    const book = openXlsx(before)
    await book.apply({ writes: [{ sheet: '表', area: at(1, 0), values: [['写']] }] })
    const after = book.save()
    expectSound(after)
    const packed = (bytes: Uint8Array) => new Map(readZip(bytes, 'x', defaultLimits).map((entry) => [entry.name, entry]))
    const [old, now] = [packed(before), packed(after)]
    expect([...now.keys()]).toEqual([...old.keys()])
    const changed = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml']
    for (const [name, entry] of old) {
      if (changed.includes(name)) expect(now.get(name)!.crc).not.toBe(entry.crc)
      else expect(now.get(name)).toEqual(entry)
    }
    await expectSheet(openXlsx(after), '表', { values: [['甲'], ['写']] })
  })

  it('go with a sheet that is replaced, and only those that were its own', async () => {
    const book = open(sheetPart, { ...rich, 'xl/drawings/_rels/drawing2.xml.rels': relations(['rId1', 'image', '../media/image1.png']), 'xl/drawings/drawing2.xml': '<x/>' })
    await book.apply({ sheets: [{ layout: plainSheet('表', { values: [['新']] }), replace: true }] })
    const bytes = book.save()
    expectSound(bytes)
    const names = Object.keys(partsOf(bytes))
    expect(names.filter((name) => /chart1|vml1|comments1|drawing1|sheet1\.xml\.rels/.test(name))).toEqual([])
    expect(names).toEqual(expect.arrayContaining(['xl/media/image1.png', 'customXml/item1.xml', 'xl/drawings/drawing2.xml']))
  })

  it('are named where a layout could not carry them', () => {
    expect(open(sheetPart, rich).unsupportedParts()).toEqual(['charts', 'comments', 'drawings', 'images'])
    expect(open(sheet('', {
      after: '<autoFilter ref="A1"/><conditionalFormatting sqref="A1"><cfRule type="colorScale" priority="1"/></conditionalFormatting>'
        + '<dataValidations><dataValidation type="whole" sqref="A1"><formula1>1</formula1></dataValidation></dataValidations>',
    })).unsupportedParts()).toEqual(['conditional-formats', 'filters', 'validations'])
    expect(open(sheet('')).unsupportedParts()).toEqual([])
  })
})

describe('cells and rows', () => {
  it('keeps the formats of cells, the attributes of rows, and everything around', async () => {
    const { xml } = await patched(sheet(
      '<row r="1" spans="1:2" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1" cm="1"><v>0.5</v></c><c r="B1" s="2" t="s"><v>0</v></c></row>'
      + '<row r="3" s="3" customFormat="1"/>', { before: '<dimension ref="A1:B3"/><cols><col min="4" max="4" width="9" style="2"/></cols>', after: '<pageMargins left="1"/>' },
    ), at(0, 0, 3, 4), [[0.9, null, '三', '四'], ['x', null, null, 'y'], ['z', null, null, null]])
    const text = (value: string) => ` t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`
    expect(xml).toBe(sheet(
      `<row r="1" spans="1:4" ht="30" customHeight="1" x14ac:dyDescent="0.2"><c r="A1" s="1"><v>0.9</v></c><c r="B1" s="2"/><c r="C1"${text('三')}<c r="D1" s="2"${text('四')}</row>`
      + `<row r="2"><c r="A2"${text('x')}<c r="D2" s="2"${text('y')}</row><row r="3" s="3" customFormat="1"><c r="A3" s="3"${text('z')}</row>`,
      { before: '<dimension ref="A1:D3"/><cols><col min="4" max="4" width="9" style="2"/></cols>', after: '<pageMargins left="1"/>' },
    ))
  })

  it.each<[string, string]>([
    ['<sheetData/>', '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'],
    ['<sheetData><row r="2"/></sheetData>', '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'],
    ['<sheetData><row r="2"><c r="A2"/><c r="C2"/></row></sheetData>', '<sheetData><row r="2"><c r="A2"/><c r="B2"><v>1</v></c><c r="C2"/></row></sheetData>'],
    ['<sheetData><row r="1"/><row r="9"/></sheetData>', '<sheetData><row r="1"/><row r="2"><c r="B2"><v>1</v></c></row><row r="9"/></sheetData>'],
    ['<sheetData><row><c/></row><row><c/><c/></row></sheetData>', '<sheetData><row><c/></row><row><c/><c r="B2"><v>1</v></c></row></sheetData>'],
    ['<sheetData><row r="2"><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>', '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>'],
  ])('into %s', async (before, after) => {
    const { xml } = await patched(sheet('').replace('<sheetData></sheetData>', before), at(1, 1), [[1]])
    expect(xml).toBe(sheet('').replace('<sheetData></sheetData>', after))
  })

  it('leaves a sheet as it is where an empty cell is emptied', async () => {
    const before = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    expect((await patched(before, at(4, 4, 2, 2), [[null, ''], [null, null]])).xml).toBe(before)
  })
})

describe('formulas', () => {
  const shared = sheet('<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1&amp;"x"</f><v>1</v></c></row>'
    + '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>')

  it('a formula overwritten takes the calculation chain with it, with its relation and type', async () => {
    const { parts } = await patched(shared, at(1, 0), [[5]])
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml')
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<f t="shared" ref="A1:A3" si="0">')
  })

  it('the chain stays where none is overwritten', async () => {
    expect(Object.keys((await patched(shared, at(0, 1, 3, 1), [[1], [2], [{ formula: '=A1', value: 0 }]])).parts)).toContain('xl/calcChain.xml')
  })

  it('the others of a shared formula get their own when the first is overwritten', async () => {
    const { bytes } = await patched(shared, at(0, 0, 2, 1), [[5], [null]])
    const [block] = await openXlsx(bytes).read([{ sheet: '表', area: at(0, 0, 3, 1) }])
    expect(block!.cells.map(([cell]) => cell!.formula)).toEqual([undefined, undefined, '=B3&"x"'])
  })

  it.each(['', '<calcPr calcId="1" fullCalcOnLoad="0"/>', '<calcPr/><extLst/>'])('everything is computed anew on opening: %j', async (calc) => {
    const { parts } = await patched(sheet(''), at(0, 0), [[1]], { 'xl/workbook.xml': workbook(`<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>${calc}`) })
    expect(parts['xl/workbook.xml']).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/)
  })
})

describe('sheets and names', () => {
  const twoTabs = workbook('<bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews><sheets><sheet name="表" sheetId="7" r:id="rId1"/><sheet name="图" sheetId="3" r:id="rId8"/></sheets>'
    + '<definedNames><definedName name="税率">0.13</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$2</definedName></definedNames>')
  const chart: Parts = {
    'xl/workbook.xml': twoTabs,
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId3', 'styles', 'styles.xml'], ['rId8', 'chartsheet', 'chartsheets/sheet1.xml']),
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}"/>`,
  }
  const selected = sheet('', { before: '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>' })

  it('a new sheet is found behind the others, with its print names and in front', async () => {
    const book = open(selected, chart)
    await book.apply({ sheets: [{ layout: templateLike('年度') }], names: [{ name: '对表_输入', sheet: '年度', area: at(3, 5, 9, 1) }], activate: '年度' })
    const bytes = book.save()
    expectSound(bytes)
    const parts = partsOf(bytes)
    expect(parts['xl/workbook.xml']).toContain('<sheet name="年度" sheetId="8" r:id="rId4"/></sheets>')
    expect(parts['xl/workbook.xml']).toContain('<definedName name="税率">0.13</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$1:$2</definedName>'
      + '<definedName name="_xlnm.Print_Area" localSheetId="2">')
    expect(parts['xl/workbook.xml']).toContain('<workbookView activeTab="2" firstSheet="0"/>')
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('tabSelected')
    expect(parts['xl/worksheets/sheet2.xml']).toContain('tabSelected="1"')
    const outline = await openXlsx(bytes).outline()
    expect(outline.sheets.map((found) => found.name)).toEqual(['表', '年度'])
    expect(outline.activeSheet).toBe('年度')
  })

  it('a chart sheet keeps its name, and is no sheet to write into', async () => {
    const book = open(selected, chart)
    await expect(book.apply({ sheets: [{ layout: plainSheet('图', { values: [] }) }] })).rejects.toMatchObject({ code: 'sheet-exists', data: { sheet: '图' } })
    await expect(book.read([{ sheet: '图' }])).rejects.toMatchObject({ code: 'sheet-missing', data: { sheet: '图' } })
    expect(book.unsupportedParts()).toEqual(['chart-sheets'])
  })

  it('formats are added to those there are; a format that is there is used again', async () => {
    const book = open(sheet('<row r="1"><c r="A1" s="3"/></row>'))
    await book.apply({ sheets: [{ layout: plainSheet('新', { values: [[1, 2]], formats: { A1: '0%', B1: '0.0"个"' } }) }] })
    const xml = partsOf(book.save())['xl/styles.xml']!
    expect(xml).toContain('<xf numFmtId="49" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9"')
    expect(xml).toContain('<numFmt numFmtId="164" formatCode="0.0&quot;个&quot;"/>')
    const again = openXlsx(book.save())
    await again.apply({ sheets: [{ layout: plainSheet('再', { values: [[1]], formats: { A1: '0.0"个"' } }) }] })
    expect(partsOf(again.save())['xl/styles.xml']).toBe(xml)
  })

  it('a workbook with prefixes and without styles takes a sheet', async () => {
    const prefix = (xml: string) => xml.replace(/<(\/?)([a-z])/g, '<$1x:$2').replace('xmlns="', 'xmlns:x="')
    const parts = bookParts(prefix(sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(/^<\?.*?\?>/, '')))
    parts['xl/workbook.xml'] = prefix(parts['xl/workbook.xml'] as string)
    parts['xl/_rels/workbook.xml.rels'] = relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'])
    parts['[Content_Types].xml'] = (parts['[Content_Types].xml'] as string).replace(/<Override PartName="\/xl\/calcChain.xml"[^>]*>/, '')
    const book = openXlsx(zip(parts))
    await book.apply({
      sheets: [{ layout: templateLike('新') }], names: [{ name: '名', sheet: '新', area: at(0, 0) }], activate: '新',
      writes: [{ sheet: '表', area: at(0, 0, 2, 2), values: [[2, 'x'], [null, { formula: '=A1', value: 2 }]] }],
    })
    expectSound(book.save())
    const saved = openXlsx(book.save())
    await expectSheet(saved, '表', { values: [[2, 'x'], [null, { formula: '=A1', value: 2 }]] })
    expect(await saved.outline()).toMatchObject({ activeSheet: '新', names: [{ name: '名', sheet: '新' }] })
    expect(saved.layout().sheets[1]!.styles.length).toBeGreaterThan(3)
  })
})

describe('a fault', () => {
  it('in the second sheet leaves the first as it was', async () => {
    const parts = bookParts(sheet(''), {
      'xl/workbook.xml': workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="坏" sheetId="2" r:id="rId9"/></sheets>'),
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId9', 'worksheet', 'worksheets/bad.xml']),
      'xl/worksheets/bad.xml': '<worksheet><sheetData>',
    })
    const before = zip(parts)
    const book = openXlsx(before)
    const failing = book.apply({
      sheets: [{ layout: templateLike('新') }],
      writes: [{ sheet: '表', area: at(0, 0), values: [[1]] }, { sheet: '坏', area: at(0, 0), values: [[1]] }],
    })
    await expect(failing).rejects.toBeInstanceOf(Fault)
    expect(book.save()).toEqual(before)
    expect((await book.read([{ sheet: '表' }]))[0]!.cells).toEqual([])
  })
})

it.each<[string, RegExp]>([
  ['', /<sheetViews><sheetView workbookViewId="0"[^>]*><selection activeCell="C5" sqref="C5"\/><\/sheetView><\/sheetViews><sheetData>/],
  ['<sheetViews><sheetView workbookViewId="0"/></sheetViews>', /<selection activeCell="C5" sqref="C5"\/><\/sheetView>/],
  ['<sheetViews><sheetView workbookViewId="0"><selection activeCell="A1" sqref="A1:B2"/></sheetView></sheetViews>', /<selection activeCell="C5" sqref="C5"\/>/],
  ['<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    /<\/?pane[^>]*><selection pane="bottomLeft" activeCell="C5" sqref="C5"\/>/],
])('reveals a cell by selecting it: %s', async (before, expected) => {
  const book = open(sheet('', { before }))
  await book.reveal({ sheet: '表', row: 4, column: 2 })
  expectSound(book.save())
  expect(partsOf(book.save())['xl/worksheets/sheet1.xml']).toMatch(expected)
})

/** Marks in a file that is not ours: everything else stays byte for byte, and clearing leaves the sheet as it was. */
import fc from 'fast-check'
import { openXlsx } from '../../../src/hosts/xlsx'
import type { Mark } from '../../../src/workbook'
import { book, bookParts, main, sharedStrings, sheet, styles, workbook, zip } from './books'
import { expectSound, partsOf } from './sound'

const part = 'xl/worksheets/sheet1.xml'
const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c></row><row r="2" hidden="1"><c r="A2" s="1"><v>80</v></c><c r="C2"/></row>'
const rule = (priority: number, formula = 'A2&lt;80') => `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`
const group = (...inner: string[]) => `<conditionalFormatting sqref="A1:C9">${inner.join('')}</conditionalFormatting>`
const younger = '<extLst><ext uri="{78C0D931}" xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting>'
  + '<x14:cfRule type="dataBar" priority="41"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>'

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })
const error: Mark = { id: 'error', areas: [area(1, 0), area(1, 2, 3, 1)], style: { fill: 'FFC7CE', font: { bold: true, color: '9C0006' } } }
const short: Mark = { id: 'short', areas: [area(4, 0, 1, 3)], style: { fill: 'FFE699' } }

const whole = {
  'xl/styles.xml': styles([10, 2]), 'xl/sharedStrings.xml': sharedStrings(), 'xl/calcChain.xml': `<calcChain xmlns="${main}"/>`,
}
const file = (sheetPart: string) => book(sheetPart, whole)

/** The sheet with these marks, and the whole file as it is saved. */
async function marked(bytes: Uint8Array, ...changes: Mark[][]) {
  const opened = openXlsx(bytes)
  for (const marks of changes) await opened.apply({ marks: [{ sheet: '表', marks }] })
  const saved = opened.save()
  expectSound(saved)
  return { saved, text: partsOf(saved)[part]!, parts: partsOf(saved) }
}

const befores = ['', '<sheetPr/><dimension ref="A1:C2"/>\n  <sheetViews><sheetView workbookViewId="0"/></sheetViews>\n']
const middles = ['', '<sheetProtection sheet="1" objects="1"/>', '<autoFilter ref="A1:C9"/>\n', '<mergeCells count="1"><mergeCell ref="A5:C5"/></mergeCells>', '\n<phoneticPr fontId="0"/>']
const rules = [
  '', group(rule(1)), `\n  ${group(rule(2), rule(1, 'A2=1'))}\n  ${group(rule(3))}`,
  '<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="7" operator="equal"><formula>3</formula></cfRule></conditionalFormatting>\n',
]
const afters = [
  '', '<dataValidations count="1"><dataValidation type="whole" sqref="A2"/></dataValidations>',
  '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
]
const sheets = fc.tuple(
  fc.constantFrom(...befores), fc.subarray(middles), fc.constantFrom(...rules), fc.subarray(afters), fc.constantFrom('', younger, '\n'),
).map(([before, middle, own, after, end]) => sheet(rows, { before, after: [...middle, own, ...after, end].join('') }))
const prefixedSheets = sheets.map((text) => text
  .replace(/<(\/?)(?=[a-zA-Z])(?!x14:)/g, '<$1x:').replace('xmlns="http://schemas', 'xmlns:x="http://schemas').replace('<?x:xml', '<?xml'))
const size = fc.integer({ min: 1, max: 9 })
const marks = fc.uniqueArray(fc.record({
  id: fc.constantFrom('error', 'warning', 'info', 'short', 'below-pace'),
  areas: fc.array(fc.record({ row: fc.nat(30), column: fc.nat(30), rows: size, columns: size }), { maxLength: 4 }),
  style: fc.constantFrom(error.style, short.style, { font: { italic: true } }),
}), { selector: ({ id }) => id, maxLength: 5 })

/** Without the numbers of looks, which go by what was used first. */
const unnumbered = (text: string) => text.replace(/dxfId="\d+"/g, '')

it('set, changed and cleared leave the sheet byte for byte as it was', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(sheets, prefixedSheets), marks, marks, async (source, first, second) => {
    const bytes = file(source)
    const once = await marked(bytes, first)
    expect(unnumbered((await marked(bytes, second, first)).text)).toBe(unnumbered(once.text))
    expect((await marked(once.saved, first)).saved).toEqual(once.saved)
    const cleared = await marked(once.saved, second, [])
    expect(cleared.text).toBe(source)
    const { 'xl/styles.xml': looks, ...others } = cleared.parts
    const { 'xl/styles.xml': before, ...originals } = partsOf(bytes)
    expect(others).toEqual(originals)
    expect(looks!.replace(/<dxfs.*<\/dxfs>/, '')).toBe(before)
  }), { numRuns: 60 })
})

it('come last, behind the rules of younger programs too, in the place that the format asks for', async () => {
  const source = sheet(rows, { after: group(rule(3)) + afters[1]! + afters[2]! + younger })
  const { text } = await marked(file(source), [error, short])
  const ours = '<conditionalFormatting sqref="A2 C2:C4"><cfRule type="expression" dxfId="0" priority="42"><formula>LEN("duibiao:error")&gt;0</formula></cfRule></conditionalFormatting>'
    + '<conditionalFormatting sqref="A5:C5"><cfRule type="expression" dxfId="1" priority="43"><formula>LEN("duibiao:short")&gt;0</formula></cfRule></conditionalFormatting>'
  expect(text).toBe(source.replace('<dataValidations', `${ours}<dataValidations`))
})

it('use a look again that is there, and never number beyond what a file holds', async () => {
  const bytes = file(sheet(rows, { after: group(rule(2_147_483_647)) }))
  const once = await marked(bytes, [error, short])
  const again = await marked(once.saved, [], [short], [error, short])
  expect(again.parts).toEqual(once.parts)
  expect(once.parts['xl/styles.xml']!.match(/<dxf>/g)).toHaveLength(2)
  expect(once.text.match(/priority="2147483647"/g)).toHaveLength(3)
})

it('are found again where another program has put them together with rules of the user, and only they go', async () => {
  const theirs = [rule(1), rule(4, 'LEN("other:error")&gt;0')]
  const source = sheet(rows, { after: group(theirs[0]!, rule(2, ' LEN( "duibiao:error" ) &gt; 0'), theirs[1]!, rule(3, 'LEN("duibiao:short")&gt;0')) })
  expect((await marked(file(source), [])).text).toBe(sheet(rows, { after: group(...theirs) }))
})

it('nothing to clear leaves the file as it is', async () => {
  const parts = bookParts(sheet(rows))
  const bytes = zip(parts)
  const opened = openXlsx(bytes)
  await opened.apply({ marks: [{ sheet: '表', marks: [] }] })
  await opened.apply({ marks: [{ sheet: '表', marks: [{ ...error, areas: [] }] }] })
  expect(opened.save()).toEqual(bytes)
})

it('do not make the workbook compute anew, and leave the other sheets alone', async () => {
  const other = sheet(rows, { after: group(rule(2, 'LEN("duibiao:error")&gt;0')) })
  const bytes = file(sheet(rows))
  const { parts } = await marked(bytes, [error])
  const rest = (all: typeof parts) => Object.entries(all).filter(([name]) => name !== part && name !== 'xl/styles.xml')
  expect(rest(parts)).toEqual(rest(partsOf(bytes)))
  const relation = '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>'
  const base = bookParts(sheet(rows), { ...whole, 'xl/worksheets/sheet2.xml': other })
  const two = zip({
    ...base,
    'xl/workbook.xml': workbook('<sheets><sheet name="表" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId9"/></sheets>'),
    'xl/_rels/workbook.xml.rels': (base['xl/_rels/workbook.xml.rels'] as string).replace('</Relationships>', `${relation}</Relationships>`),
  })
  expect(partsOf((await marked(two, [error], [])).saved)['xl/worksheets/sheet2.xml']).toBe(other)
})

it('tells rows that are hidden and areas that are merged', async () => {
  const lines = Array.from({ length: 6 }, (_, row) => `<row r="${row + 1}"${row % 2 ? ' hidden="true"' : ''}><c r="A${row + 1}"><v>${row}</v></c></row>`).join('')
  const after = '<mergeCells><mergeCell ref="B4:C5"/><mergeCell ref="B1:C1"/></mergeCells>'
  const opened = openXlsx(file(sheet(`${lines}<row r="8" hidden="1"/>`, { after })))
  expect((await opened.outline()).sheets[0]).toMatchObject({ hiddenRows: [1, 3, 5], merges: [area(0, 1, 1, 2), area(3, 1, 2, 2)] })
})

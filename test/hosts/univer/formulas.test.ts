/** What Univer computes, as far as templates lean on it. */
import { createUniverWorkbook } from '../../../src/hosts/univer'
import type { Cell } from '../../../src/model'
import type { CellInput } from '../../../src/template/layout'
import { expectedCell, plainSheet } from '../../contract/expected'
import { startHeadless } from './headless'

/** Column A of the sheet that the formulas refer to. */
const data: CellInput[] = [3, '3', ' 达标 ', null, 0, { error: '#DIV/0!' }, 0.93, true, '≥86', '22.20']

const cases: [string, CellInput][] = [
  ['=IF(A1>2,"是","否")', '是'],
  ['=IF(AND(A1>2,A5=0),1,2)', 1],
  ['=OR(A1>5,A5>5)', false],
  ['=NOT(A8)', false],
  ['=ISNUMBER(A1)', true],
  ['=ISNUMBER(A2)', false],
  ['=ISTEXT(A2)', true],
  ['=ISBLANK(A4)', true],
  ['=ISERROR(A6)', true],
  ['=IFERROR(A6,"坏")', '坏'],
  ['=ROUND(274.665,2)', 274.67],
  ['=ROUND(A7*100,1)', 93],
  ['=TRIM(A3)', '达标'],
  ['=LEFT(A9,1)', '≥'],
  ['=MID(A9,2,9)', '86'],
  ['=RIGHT(A9,2)', '86'],
  ['=LEN(A3)', 4],
  ['=VALUE(A2)', 3],
  ['=VALUE(MID(A9,2,9))', 86],
  ['=EXACT("a","A")', false],
  ['=SUBSTITUTE(A9,"≥","")', '86'],
  ['=FIND("8",A9)', 2],
  ['=TEXT(A7,"0%")', '93%'],
  ['=COUNTIF(A1:A2,3)', 2],
  ['=ABS(-2)', 2],
  ['=CELL("format",A7)', 'P1'],
  ['=CELL("format",A1)', 'G'],
  ['=CELL("format",A11)', 'D1'],
  ['=CELL("row",A7)', 7],
  ['=IF(LEFT(CELL("format",A7),1)="P",100,1)*A7', 93],
  // Univer's own index of compared cells takes a number for its text and a 0 for an empty text.
  ['=IF(A1>=3,A1="3","")', false],
  ['=IF(A2>"",A2="3","")', true],
  ['=IF(A2>"",A2=3,"")', false],
  ['=IF(A5>=0,A5="","")', false],
  ['=IF(A4="",A4=0,"")', true],
  ['=A10>A1', true],
]

let univer: ReturnType<typeof startHeadless>
let computed: Cell[]
beforeAll(async () => {
  univer = startHeadless()
  const workbook = createUniverWorkbook(univer)
  const values = cases.map(([formula], row): CellInput[] => [data[row] ?? null, null, { formula }])
  await workbook.apply({ sheets: [{ layout: plainSheet('算', { values, formats: { A7: '0.0%', A11: 'yyyy"年"m"月"d"日"' } }) }] })
  const [block] = await workbook.read([{ sheet: '算', area: { row: 0, column: 2, rows: cases.length, columns: 1 } }])
  computed = block!.cells.map((row) => row[0]!)
})
afterAll(() => univer.dispose())

it.each(cases)('%s', (formula, value) => {
  expect(computed[cases.findIndex(([known]) => known === formula)]).toEqual(expectedCell({ formula, value } as CellInput))
})

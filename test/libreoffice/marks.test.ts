/** Marks in a sheet that is not ours, opened and saved by LibreOffice: behind the user’s rules, known as ours, cleared without a trace. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { withMarks, type Mark } from '../../src/workbook'
import { convertFiles } from '../../tools/soffice.mjs'
import { templateLike } from '../contract/template-like'

const sheet = '某局汇总(1)'
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns })
const marks: Mark[] = [
  { id: 'error', areas: [area(3, 5, 4, 1), area(9, 1, 1, 3)], style: { fill: 'FFC7CE', font: { bold: true, underline: true, color: '9C0006' } } },
  { id: 'short', areas: [area(14, 4, 3, 2)], style: { fill: 'FFE699', font: { underline: true } } },
]

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-marks-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('LibreOffice keeps marks as they are', async () => {
  const book = createXlsx()
  const layout = templateLike(sheet)
  await book.apply({ sheets: [{ layout }] })
  const foreign = openXlsx(book.save())
  await foreign.apply({ marks: [{ sheet, marks }] })
  const [file, saved] = [join(folder, 'marked.xlsx'), join(folder, 'saved')]
  writeFileSync(file, foreign.save())
  mkdirSync(saved)
  convertFiles([file], 'xlsx', saved)

  const back = openXlsx(readFileSync(join(saved, 'marked.xlsx')))
  const rules = () => back.layout().sheets[0]!.conditionalFormats.map(({ areas, formula, style }) => ({ areas, formula, style }))
  const theirs = layout.conditionalFormats.map(({ areas, formula, style }) => ({ areas, formula, style }))
  expect(rules()).toEqual(withMarks(theirs, marks))
  const before = await back.outline()
  await back.apply({ marks: [{ sheet, marks: [] }] })
  expect(rules()).toEqual(theirs)
  expect(await back.outline()).toEqual(before)
})

/** Rules that WPS counts from the active cell mean what they were told, wherever the user's selection is. */
import fc from 'fast-check'
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { a1, columnLetters, type Area } from '../../../src/model'
import type { CellInput } from '../../../src/template/layout'
import { plainSheet } from '../../../src/selfcheck/sheets'
import { shifted } from '../../support/formulas'
import { createFakeWps } from './fake'
import type { SheetState } from './fake/sheet-state'

const size = 12
const values: CellInput[][] = Array.from({ length: size }, (_, row) => Array.from({ length: size }, (__, column) => (row * 7 + column * 3) % 10))

const upTo = (max: number, min = 0) => fc.integer({ min, max })

/** One to three areas that do not overlap, away from the edges, so that references beside them stay in the sheet. */
const someAreas = fc.uniqueArray(upTo(3), { minLength: 1, maxLength: 3 }).chain((bands) => fc.tuple(...bands.map((band) => fc.record({
  row: fc.constant(2 + band * 2), column: upTo(6, 2), rows: upTo(2, 1), columns: upTo(3, 1),
}))))

/** A reference near the first cell, with or without dollars. */
function aReference({ row, column }: Area) {
  const [near, sign] = [upTo(2, -2), fc.constantFrom('', '$')]
  return fc.tuple(near, near, sign, sign).map(([down, across, c, r]) => `${c}${columnLetters(column + across)}${r}${row + down + 1}`)
}

const aRule = someAreas.chain((areas) => fc.tuple(aReference(areas[0]!), aReference(areas[0]!), upTo(9)).map(([one, other, number]) => ({
  areas,
  formula: `=IF(${one}>${number},${other}<>"A1",AND(${one}<${other},LEN("$B$2 A1")>0))`,
})))

const cells = (areas: readonly Area[]) => areas.flatMap(({ row, column, rows, columns }) =>
  Array.from({ length: rows * columns }, (_, index) => ({ row: row + Math.floor(index / columns), column: column + index % columns })))

interface Rule {
  areas: readonly Area[]
  formula: string
}

/** What a formula that is written for the first of the areas says of a cell. */
function meant(sheet: SheetState, { areas, formula }: Rule, cell: { row: number; column: number }): boolean {
  return sheet.evaluate(shifted(formula, cell.row - areas[0]!.row, cell.column - areas[0]!.column), cell) === true
}

test('conditional formats and validations of a new sheet', async () => {
  await fc.assert(fc.asyncProperty(aRule, upTo(20), upTo(20), async (rule, row, column) => {
    const wps = createFakeWps()
    wps.select('Sheet1', a1(row, column))
    const layout = plainSheet('表', { values }, {
      conditionalFormats: [{ ...rule, style: { fill: 'FFC7CE' } }],
      validations: [{ areas: rule.areas, rule: { kind: 'custom', formula: rule.formula } }],
    })
    await createWpsWorkbook(wps.application).apply({ sheets: [{ layout }] })
    const sheet = wps.book().sheet('表')
    const expected = cells(rule.areas).map((cell) => meant(sheet, rule, cell))
    wps.select('表', a1(column, row))
    expect(cells(rule.areas).map((cell) => sheet.holds(sheet.rules[0]!, cell))).toEqual(expected)
    expect(cells(rule.areas).map((cell) => {
      const validation = sheet.validations.find(({ areas }) => cells(areas).some((own) => own.row === cell.row && own.column === cell.column))!
      return sheet.holds(validation, cell)
    })).toEqual(expected)
    expect(wps.mistakes).toEqual([])
  }), { numRuns: 60 })
})

/** Defined names as formulas. */
import * as fc from 'fast-check'
import { parseReference, referenceTo } from '../../src/workbook'

describe('the formula of a name', () => {
  it('reads back as what it points to, whatever the sheet is called', () => {
    const sheet = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
    const [place, size] = [fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 7_000 })]
    fc.assert(fc.property(sheet, place, place, size, size, (name, row, column, rows, columns) => {
      const target = { sheet: name, area: { row, column, rows, columns } }
      expect(parseReference(referenceTo(target))).toEqual(target)
    }))
  })

  it.each<[string, unknown]>([
    ['=Sheet1!$A$1', { sheet: 'Sheet1', area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    ["='O''Brien !2'!$B$2:$C$3", { sheet: "O'Brien !2", area: { row: 1, column: 1, rows: 2, columns: 2 } }],
    ['=#REF!$A$1', null],
    ['=#REF!#REF!', null],
    ['=Sheet1!$A$1,Sheet1!$C$1', null],
    ['=SUM(Sheet1!$A$1)', null],
    ['=3', null],
    ['', null],
  ])('%s', (formula, expected) => {
    expect(parseReference(formula)).toEqual(expected)
  })
})

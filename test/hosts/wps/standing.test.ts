/** Formulas of rules that mean the same wherever the selection is. */
import * as fc from 'fast-check'
import { standing } from '../../../src/hosts/wps/standing'
import { a1, type Area } from '../../../src/model'
import { compute, shifted, type Value } from '../../support/formulas'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })

describe('a standing formula', () => {
  it.each<[string, Area, string]>([
    ['=$H4="未达标"', at(3, 5, 24, 1), '=INDEX($H:$H,ROW())="未达标"'],
    ['=C2<B3', at(1, 2, 4, 1), '=INDEX($C:$C,ROW())<INDEX($B:$B,ROW()+1)'],
    ['=C2<B1', at(1, 2, 1, 4), '=INDEX($2:$2,1,COLUMN())<INDEX($1:$1,1,COLUMN()-1)'],
    ['=A$1=C2', at(1, 2, 3, 3), '=INDEX($1:$1,1,COLUMN()-2)=INDEX($1:$1048576,ROW(),COLUMN())'],
    ['=C2=1', at(1, 2), '=$C$2=1'],
    ['=SUM($A$1:$B$9)>LEN("C2 ""D3")', at(1, 2, 3, 3), '=SUM($A$1:$B$9)>LEN("C2 ""D3")'],
    ["='C2 表'!$C2>表1!$A$1", at(1, 2, 3, 1), "=INDEX('C2 表'!$C:$C,ROW())>表1!$A$1"],
    ['=SUM(表!B2:$C$9)>0', at(1, 2, 3, 3), '=SUM(INDEX(表!$1:$1048576,ROW(),COLUMN()-1):表!$C$9)>0'],
    ['=LOG10(C2)>1E3+限值', at(1, 2, 3, 1), '=LOG10(INDEX($C:$C,ROW()))>1E3+限值'],
    ['=COUNTIF($A:$A,C2)+COUNTIF($1:$3,1)>1', at(1, 2, 3, 1), '=COUNTIF($A:$A,INDEX($C:$C,ROW()))+COUNTIF($1:$3,1)>1'],
    ['=COUNTIF(A:$B,1)+COUNTIF(2:3,1)>1', at(1, 2, 3, 3),
      '=COUNTIF(INDEX($1:$1048576,0,COLUMN()-2):INDEX($B:$B,0),1)+COUNTIF(INDEX($1:$1048576,ROW(),0):INDEX($1:$1048576,ROW()+1,0),1)>1'],
  ])('%s', (formula, area, expected) => {
    expect(standing(formula, [area])).toBe(expected)
  })

  it('says of each cell what the formula says when it is moved there', () => {
    const place = fc.record({ row: fc.integer({ min: 0, max: 30 }), column: fc.integer({ min: 0, max: 30 }) })
    const sign = fc.constantFrom('', '$')
    const references = fc.array(fc.tuple(place, sign, sign), { minLength: 1, maxLength: 4 })
    const size = fc.integer({ min: 1, max: 4 })
    fc.assert(fc.property(references, place, size, size, (cells, { row, column }, rows, columns) => {
      const printed = cells.map(([cell, c, r]) => a1(cell.row, cell.column).replace(/([A-Z]+)(\d+)/, (_, name: string, digits: string) => c + name + r + digits))
      const formula = `=${printed.join('&"A1"&')}`
      const absolute = standing(formula, [at(row, column, rows, columns)])
      for (const [r, c] of [[0, 0], [rows - 1, columns - 1]] as const) {
        const moved = [row + r, column + c] as const
        if (cells.some(([cell, cSign, rSign]) => (rSign === '' && cell.row + r > 1_048_575) || (cSign === '' && cell.column + c > 16_383))) return
        expect(valueAt(absolute, ...moved)).toEqual(valueAt(shifted(formula, r, c), ...moved))
      }
    }))
  })
})

/** What a formula gives in a cell of a sheet in which each cell holds its own place. */
function valueAt(formula: string, row: number, column: number): Value {
  const values = (_: string | null, area: Area) => [`${area.row}/${area.column}`]
  return compute(formula, { cell: { row, column }, values, format: () => 'General' })
}

/** Grouping equal cells into few rectangles. */
import * as fc from 'fast-check'
import { addressesUpTo, rectangles } from '../../src/workbook'

const key = fc.constantFrom('a', 'b', null, undefined)

describe('rectangles', () => {
  it('cover each cell that holds something exactly once, with what it holds, and nothing else', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.array(key, { maxLength: 6 }), { nil: undefined }), { maxLength: 8 }), (grid) => {
      const covered = grid.map((row) => (row ?? []).map((): string[] => []))
      for (const [value, areas] of rectangles(grid)) {
        for (const area of areas) {
          for (let row = area.row; row < area.row + area.rows; row++) {
            for (let column = area.column; column < area.column + area.columns; column++) covered[row]![column]!.push(value)
          }
        }
      }
      expect(covered).toEqual(grid.map((row) => (row ?? []).map((value) => value === null || value === undefined ? [] : [value])))
    }))
  })

  it('join equal rows', () => {
    expect(rectangles([['a', 'a', 'b'], ['a', 'a', 'b'], ['a', 'b', 'b']])).toEqual(new Map([
      ['a', [{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 2, column: 0, rows: 1, columns: 1 }]],
      ['b', [{ row: 0, column: 2, rows: 2, columns: 1 }, { row: 2, column: 1, rows: 1, columns: 2 }]],
    ]))
  })
})

describe('addressesUpTo', () => {
  it('name every area in order, in pieces no longer than asked', () => {
    const areas = Array.from({ length: 3_000 }, (_, index) => ({ row: index * 2, column: 0, rows: 1, columns: 2 }))
    const pieces = addressesUpTo(8_000, areas)
    expect(pieces.join(',').split(',')).toEqual(areas.map(({ row }) => `A${row + 1}:B${row + 1}`))
    expect(pieces.length).toBeGreaterThan(1)
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(8_000)
  })
})

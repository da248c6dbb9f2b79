/** Cells as builds of WPS give them, in one shape and with the kinds they have. */
import * as fc from 'fast-check'
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { gridOf } from '../../../src/hosts/wps/grid'
import { uniformParts } from '../../../src/hosts/wps/halving'
import { colourOf, rgbOf } from '../../../src/hosts/wps/colours'
import { parseAddress } from '../../../src/hosts/wps/sheets'
import type { Area } from '../../../src/model'
import type { CellInput } from '../../../src/template/layout'
import { expectedCell, plainSheet } from '../../contract/expected'
import { createFakeWps } from './fake'

const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })

describe('the grid of what WPS gives', () => {
  const values = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constantFrom(true, undefined, null)), { minLength: 1, maxLength: 24 })
  const size = fc.tuple(values, fc.integer({ min: 1, max: 4 }))
    .filter(([items, columns]) => items.length % columns === 0)
    .map(([items, columns]) => ({ items, rows: items.length / columns, columns }))

  it('is the same for rows and for a flat line', () => {
    fc.assert(fc.property(size, ({ items, rows, columns }) => {
      const table = Array.from({ length: rows }, (_, row) => items.slice(row * columns, (row + 1) * columns))
      expect(gridOf(table, { rows, columns })).toEqual(table)
      expect(gridOf(items, { rows, columns })).toEqual(table)
    }))
  })

  it('fills with a single value, and refuses another number of values', () => {
    expect(gridOf(undefined, { rows: 2, columns: 2 })).toEqual([[undefined, undefined], [undefined, undefined]])
    expect(gridOf(7, { rows: 1, columns: 1 })).toEqual([[7]])
    for (const told of [[], [1, 2, 3], [[1], [2]], [[1, 2], [3]]]) expect(() => gridOf(told, { rows: 2, columns: 2 })).toThrow('2 × 2')
  })
})

test('parts that are alike cover each cell once, with its own value', () => {
  const grid = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) => fc.array(fc.array(fc.constantFrom('甲', '乙'), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
  fc.assert(fc.property(grid, fc.nat(9), fc.nat(9), (table, row, column) => {
    const whole = at(row, column, table.length, table[0]!.length)
    const within = (area: Area) => {
      const [top, left] = [area.row - row, area.column - column]
      return table.slice(top, top + area.rows).flatMap((line) => line.slice(left, left + area.columns))
    }
    const parts = uniformParts(whole, (area) => {
      const found = new Set(within(area))
      return found.size === 1 ? [...found][0]! : null
    })
    const covered = table.map((line) => line.map((): string[] => []))
    for (const { area, value } of parts) {
      for (let r = 0; r < area.rows; r++) for (let c = 0; c < area.columns; c++) covered[area.row - row + r]![area.column - column + c]!.push(value)
    }
    expect(covered).toEqual(table.map((line) => line.map((value) => [value])))
  }))
})

test('colours have blue in front in WPS', () => {
  expect(colourOf('FFC7CE')).toBe(0xCEC7FF)
  fc.assert(fc.property(fc.integer({ min: 0, max: 0xFFFFFF }), (colour) => {
    const rgb = colour.toString(16).padStart(6, '0').toUpperCase()
    expect(rgbOf(colourOf(rgb))).toBe(rgb)
  }))
})

test('addresses name areas, whole rows and columns too', () => {
  expect(parseAddress("A1,$B$2:$C$3,5:6,C:D,'甲 乙'!E9")).toEqual([
    at(0, 0), at(1, 1, 2, 2), at(4, 0, 2, 16_384), at(0, 2, 1_048_576, 2), at(8, 4),
  ])
})

describe.each([{ empty: 'undefined', lines: 'rows' }, { empty: 'text', lines: 'flat' }] as const)('cells where empty is $empty and lines are $lines', (variant) => {
  const wps = createFakeWps(variant)
  const workbook = createWpsWorkbook(wps.application)
  const read = async () => (await workbook.read([{ sheet: '表' }]))[0]!.cells

  it('tell numbers from the errors whose numbers they are', async () => {
    const values: CellInput[][] = [[-2_146_826_246, { error: '#N/A' }], [{ formula: '=1/0', value: null }, -2_146_826_281]]
    await workbook.apply({ sheets: [{ layout: plainSheet('表', { values }, {}), replace: true }] })
    const [[number, error], [computed, other]] = await read() as [[unknown, unknown], [unknown, unknown]]
    expect([number, error, other]).toEqual([expectedCell(-2_146_826_246), expectedCell({ error: '#N/A' }), expectedCell(-2_146_826_281)])
    expect(computed).toEqual({ kind: 'error', value: '#DIV/0!', format: 'General', formula: '=1/0' })
  })

  it('keep texts that begin with an apostrophe beside others, in cells of any format', async () => {
    const values = [["'007", '007', 7], ["''", '=1', 0.5], ['@x', "'", null]]
    const formats = { A1: '@', B1: '@', C1: '@', A2: '0%', B2: '0%', C2: '0%' }
    await workbook.apply({ sheets: [{ layout: plainSheet('表', { values, formats }), replace: true }] })
    const expected = values.map((row, r) => row.map((value, c) => expectedCell(value, (formats as Record<string, string>)[`${'ABC'[c]}${r + 1}`])))
    expect(await read()).toEqual(expected)
    await workbook.apply({ writes: [{ sheet: '表', area: at(0, 0, 3, 3), values }] })
    expect(await read()).toEqual(expected)
    expect(wps.mistakes).toEqual([])
  })
})

test('texts of every sort stay texts, whatever stands beside them', async () => {
  const wps = createFakeWps()
  const workbook = createWpsWorkbook(wps.application)
  await workbook.apply({ sheets: [{ layout: plainSheet('表', { values: [] }) }] })
  const text = fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@#0-9.%/年月日≥<>(（★ ]{1,8}$/), fc.constantFrom('TRUE', '#N/A', '1e3', '3-5', '12月', '１２'))
  const input = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(input, input), { minLength: 1, maxLength: 6 }), async (values) => {
    const area = at(0, 0, values.length, 2)
    await workbook.apply({ writes: [{ sheet: '表', area, values }] })
    expect((await workbook.read([{ sheet: '表', area }]))[0]!.cells).toEqual(values.map((row) => row.map((value) => expectedCell(value))))
  }), { numRuns: 150 })
  expect(wps.mistakes).toEqual([])
})

/** The contract: what every host must do, the same on each. Where hosts may differ, only their `capabilities` decide. */
import { Fault, type Area, type CellAddress, type FaultCode } from '../../src/model'
import type { CellInput, DefinedName, Protection } from '../../src/template/layout'
import type { Change, Patch, RangeRef, Workbook } from '../../src/workbook'
import { expectArea, expectedCell, expectSheet, plainSheet, type Expected } from './expected'
import { templateLike } from './template-like'

export interface ContractHost {
  workbook: Workbook
  dispose?: () => Promise<void>
  /** Waits until the host has computed and told its events. */
  settle?: () => Promise<void>
  /** As a person would type, where the host can simulate it. */
  type?: (cell: CellAddress, value: CellInput) => Promise<void>
  /** As a person would select a cell, where the host can simulate it. */
  select?: (cell: CellAddress) => Promise<void>
  /** The protection of a sheet as the host itself tells it, past our adapter; null where there is none. */
  protection?: (sheet: string) => Promise<Protection | null>
}

const S = '数据 表(1)'
const quoted = "O'Brien–表 !2"
const at = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns })
const emptyCells = (rows: number, columns: number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => expectedCell(null)))

/** Texts that a spreadsheet would gladly take for something else. */
const stubbornTexts = [
  '007', '=SUM(A1:A2)', '=', '+1', '-1', '@x', "'007", "''", '1e3', '3-5', '2025/1/1', '50%', '1,200', '≥86', 'TRUE', 'false', '#N/A', '#DIV/0!',
  ' 前后有空格 ', '第一行\n第二行', '\t制表符', '<b>&amp;"\'</b>', '_x000D_', '😀𠀀㑇', '全角３．８％', 'a'.repeat(32_767), '长'.repeat(5_000),
]
const numbers = [0, 1, -1, 274.66, 0.1, 0.1 + 0.2, 1e-7, 1e21, -123456789.125, 2 ** 53, 46022, 0.93]

/** Runs the whole contract on workbooks that `make` gives, a new one for each test. */
export function contractSuite(name: string, make: () => Promise<ContractHost>): void {
  describe(`${name} keeps the port's contract`, () => {
    let host: ContractHost
    let workbook: Workbook

    beforeEach(async () => {
      host = await make()
      workbook = host.workbook
    })
    afterEach(async () => { await host.dispose?.() })

    async function apply(patch: Patch): Promise<void> {
      await workbook.apply(patch)
      await host.settle?.()
    }
    const add = (sheet: string, expected: Expected, more?: Parameters<typeof plainSheet>[2]) =>
      apply({ sheets: [{ layout: plainSheet(sheet, expected, more) }] })
    const write = (sheet: string, area: Area, values: CellInput[][]) => apply({ writes: [{ sheet, area, values }] })
    const shown = (sheet: string, expected: Expected) => expectSheet(workbook, sheet, expected)
    const sheetOutline = async (sheet: string) => (await workbook.outline()).sheets.find((candidate) => candidate.name === sheet)

    async function expectFault(code: FaultCode, action: () => Promise<unknown>, data?: Record<string, unknown>): Promise<void> {
      const thrown: unknown = await action().then(() => 'nothing', (error: unknown) => error)
      expect(thrown).toBeInstanceOf(Fault)
      expect((thrown as Fault).code).toBe(code)
      if (data) expect((thrown as Fault).data).toMatchObject(data)
    }

    describe('outline', () => {
      it('tells each sheet in order, with what it uses, its visibility and protection', async () => {
        const before = (await workbook.outline()).sheets.filter((sheet) => sheet.used.rows > 0)
        await apply({
          sheets: [
            { layout: plainSheet(S, { values: [[], [null, 1], [null, null, 'x', null, '']] }) },
            { layout: plainSheet('空', { values: [] }) },
            { layout: plainSheet('藏', { values: [[1]] }, { visibility: 'hidden' }) },
            { layout: plainSheet('深藏', { values: [[1]] }, { visibility: 'very-hidden', protection: {} }) },
          ],
          activate: S,
        })
        const outline = await workbook.outline()
        expect(outline.sheets.slice(-4)).toEqual([
          { name: S, visibility: 'visible', used: { rows: 3, columns: 3 }, protected: false },
          { name: '空', visibility: 'visible', used: { rows: 0, columns: 0 }, protected: false },
          { name: '藏', visibility: 'hidden', used: { rows: 1, columns: 1 }, protected: false },
          { name: '深藏', visibility: workbook.capabilities.veryHidden ? 'very-hidden' : 'hidden', used: { rows: 1, columns: 1 }, protected: true },
        ])
        expect(outline.sheets).toEqual(expect.arrayContaining(before))
        expect(outline.activeSheet).toBe(S)
        expect([1900, 1904]).toContain(outline.dateSystem)
      })

      it('follows what is written and taken away', async () => {
        await add(S, { values: [[1]] })
        await write(S, at(9, 3), [['末']])
        expect((await sheetOutline(S))?.used).toEqual({ rows: 10, columns: 4 })
        await write(S, at(9, 3), [[null]])
        expect((await sheetOutline(S))?.used).toEqual({ rows: 1, columns: 1 })
      })
    })

    describe('read', () => {
      const table: Expected = { values: [['序号', '指标'], [1, '托位数'], [2, null]], formats: { B2: '@', A3: '0.00' } }
      beforeEach(async () => {
        await add(S, table)
        await add('二', { values: [['乙']] })
      })

      it('gives the used part from A1 without an area', () => shown(S, table))

      it('gives exactly the area that was asked for, empty cells beyond the used part', async () => {
        await expectArea(workbook, S, at(1, 1, 1, 1), [[expectedCell('托位数', '@')]])
        await expectArea(workbook, S, at(2, 0, 2, 3), [
          [expectedCell(2, '0.00'), expectedCell(null), expectedCell(null)],
          [expectedCell(null), expectedCell(null), expectedCell(null)],
        ])
        await expectArea(workbook, S, at(1_048_575, 16_383), emptyCells(1, 1))
        await expectArea(workbook, S, at(500, 50, 20, 3), emptyCells(20, 3))
      })

      it('gives nothing for an empty sheet', async () => {
        await add('空', { values: [] })
        expect(await workbook.read([{ sheet: '空' }])).toEqual([{ sheet: '空', area: at(0, 0, 0, 0), cells: [] }])
      })

      it('answers several ranges at once, in their order, also of one sheet twice', async () => {
        const blocks = await workbook.read([{ sheet: '二', area: at(0, 0) }, { sheet: S, area: at(0, 0, 1, 2) }, { sheet: '二' }, { sheet: S, area: at(2, 0) }])
        expect(blocks.map((block) => [block.sheet, block.area, block.cells])).toEqual([
          ['二', at(0, 0), [[expectedCell('乙')]]],
          [S, at(0, 0, 1, 2), [[expectedCell('序号'), expectedCell('指标')]]],
          ['二', at(0, 0), [[expectedCell('乙')]]],
          [S, at(2, 0), [[expectedCell(2, '0.00')]]],
        ])
      })

      it('answers no ranges with no blocks', async () => {
        expect(await workbook.read([])).toEqual([])
      })
    })

    describe('a cell keeps its kind', () => {
      const column = (values: CellInput[]) => values.map((value) => [value])

      it.each<[string, CellInput[]]>([
        ['numbers', numbers],
        ['texts that look like something else', stubbornTexts],
        ['booleans', [true, false]],
        ['errors', [{ error: '#N/A' }, { error: '#DIV/0!' }, { error: '#REF!' }, { error: '#VALUE!' }, { error: '#NAME?' }]],
      ])('%s, in a new sheet and written into one', async (_, values) => {
        await add(S, { values: column(values) })
        await shown(S, { values: column(values) })
        await write(S, at(0, 1, values.length, 1), column(values))
        await shown(S, { values: values.map((value) => [value, value]) })
      })

      it('formulas only where the change says so', async () => {
        const rows: CellInput[][] = [
          [3, { formula: '=SUM(A1:A3)', value: 6 }], [2, '=SUM(A1:A3)'], [1, { formula: '=IF(A1>=3,"达标","未达标")', value: '达标' }],
          [null, { formula: '=A1="3"', value: false }], [null, { formula: '=IF(A4="","",1)', value: '' }],
        ]
        await add(S, { values: rows })
        await shown(S, { values: rows })
        const other = { formula: `='${S}'!A1*2`, value: 6 }
        await write(S, at(0, 2, 2, 1), [[other], [{ formula: '=A1&"<"&A2', value: '3<2' }]])
        await shown(S, { values: [[...rows[0]!, other], [...rows[1]!, { formula: '=A1&"<"&A2', value: '3<2' }], ...rows.slice(2)] })
      })

      it('each kind over each other kind, and empty over all', async () => {
        const kinds: CellInput[] = [1.5, '字', true, { error: '#N/A' }, { formula: '=1+1', value: 2 }, null]
        const pairs = kinds.flatMap((from) => kinds.map((to) => [from, to] as const))
        await add(S, { values: pairs.map(([from]) => ['x', from]) })
        await write(S, at(0, 1, pairs.length, 1), pairs.map(([, to]) => [to]))
        await shown(S, { values: pairs.map(([, to]) => ['x', to]) })
      })

      it('an empty text empties the cell', async () => {
        await add(S, { values: [['a', 'b']] })
        await write(S, at(0, 1), [['']])
        await shown(S, { values: [['a']] })
      })
    })

    describe('number formats', () => {
      const formats = { A1: '0%', B1: '0.00', C1: '@', D1: 'yyyy-mm-dd', E1: '#,##0.0', F1: '0"个"' }

      it('are told with each cell and stay when values of any kind are written over', async () => {
        await add(S, { values: [[0.93, 22.2, '007', 46022, 1200, 3]], formats })
        await shown(S, { values: [[0.93, 22.2, '007', 46022, 1200, 3]], formats })
        for (const value of [0.875, '暂无', true, { error: '#N/A' }, { formula: '=1+1', value: 2 }] satisfies CellInput[]) {
          await write(S, at(0, 0, 1, 6), [Array<CellInput>(6).fill(value)])
          await shown(S, { values: [Array<CellInput>(6).fill(value)], formats })
        }
      })

      it('belong to empty cells too', async () => {
        await add(S, { values: [[null, 1]], formats: { A1: '@', B1: '0%' } })
        await expectArea(workbook, S, at(0, 0, 1, 2), [[expectedCell(null, '@'), expectedCell(1, '0%')]])
        await write(S, at(0, 0, 1, 2), [['=1', null]])
        await expectArea(workbook, S, at(0, 0, 1, 2), [[expectedCell('=1', '@'), expectedCell(null, '0%')]])
      })
    })

    describe('apply', () => {
      it('adds sheets, then writes, then names, then activates, all in one change', async () => {
        await apply({
          activate: '二',
          names: [{ name: '完成值', sheet: '二', area: at(0, 0, 2, 1) }],
          writes: [{ sheet: '二', area: at(1, 0), values: [['写']] }, { sheet: '二', area: at(1, 0, 1, 2), values: [['后写', 2]] }],
          sheets: [{ layout: plainSheet(S, { values: [['甲']] }) }, { layout: plainSheet('二', { values: [['乙'], ['旧']] }) }],
        })
        await shown(S, { values: [['甲']] })
        await shown('二', { values: [['乙'], ['后写', 2]] })
        const outline = await workbook.outline()
        expect(outline.activeSheet).toBe('二')
        expect(outline.names).toContainEqual({ name: '完成值', sheet: '二', area: at(0, 0, 2, 1) })
      })

      it('changes nothing for an empty change', async () => {
        await add(S, { values: [['甲']] })
        const before = await workbook.outline()
        await apply({})
        expect(await workbook.outline()).toEqual(before)
      })

      it('writes where nothing was yet, far from the used part', async () => {
        await add(S, { values: [['甲']] })
        await write(S, at(40, 30, 2, 2), [[1, 2], [3, null]])
        await expectArea(workbook, S, at(40, 30, 2, 2), [[expectedCell(1), expectedCell(2)], [expectedCell(3), expectedCell(null)]])
        expect((await sheetOutline(S))?.used).toEqual({ rows: 42, columns: 32 })
      })

      it('writes 3,000 rows', async () => {
        const values: CellInput[][] = Array.from({ length: 3_000 }, (_, row) => [row + 1, `指标${row}`, row / 8, row % 3 === 0 ? null : '达标'])
        await add(S, { values: [] })
        await write(S, at(0, 0, 3_000, 4), values)
        await shown(S, { values })
      })

      it('replaces a sheet in its place when told to, and only then', async () => {
        await add(S, { values: [['旧', 1], ['旧']], formats: { B1: '0%' } }, { protection: {} })
        await add('后', { values: [['x']] })
        await expectFault('sheet-exists', () => workbook.apply({ sheets: [{ layout: plainSheet(S, { values: [['新']] }) }] }), { sheet: S })
        await shown(S, { values: [['旧', 1], ['旧']], formats: { B1: '0%' } })
        await apply({ sheets: [{ layout: plainSheet(S, { values: [['新', 2]] }), replace: true }] })
        await shown(S, { values: [['新', 2]] })
        const outline = await workbook.outline()
        expect(outline.sheets.slice(-2).map((sheet) => sheet.name)).toEqual([S, '后'])
        expect(outline.sheets.at(-2)?.protected).toBe(false)
        await apply({ sheets: [{ layout: plainSheet('未有', { values: [[1]] }), replace: true }] })
        await shown('未有', { values: [[1]] })
      })

      it('keeps a sheet as rich as a template', async () => {
        const layout = templateLike('年度指标完成情况表')
        await apply({ sheets: [{ layout }], activate: layout.name })
        const formats = Object.fromEntries(layout.styleOf.flatMap((row, index) => row.flatMap((style, column) => {
          const format = style === null ? undefined : layout.styles[style]?.format
          return format === undefined ? [] : [[`${String.fromCharCode(65 + column)}${index + 1}`, format]]
        })))
        await shown(layout.name, { values: layout.values, formats })
        expect((await sheetOutline(layout.name))?.protected).toBe(true)
        expect((await workbook.outline()).activeSheet).toBe(layout.name)
      })

      it('writes a row of cells into a sheet with merges beside them', async () => {
        await add(S, { values: [['题', null, null], [1, 2, 3]] }, { merges: [at(0, 0, 1, 3)] })
        await write(S, at(1, 0, 1, 3), [[4, null, '六']])
        await shown(S, { values: [['题'], [4, null, '六']] })
      })
    })

    describe('names', () => {
      const ours = async () => (await workbook.outline()).names.filter((name) => name.name.startsWith('对表'))
        .sort((a, b) => a.name.localeCompare(b.name))
      const name = (rest: Partial<DefinedName>): DefinedName => ({ name: '对表_输入', sheet: quoted, area: at(2, 7, 40, 1), ...rest })

      beforeEach(async () => {
        await add(quoted, { values: [['甲']] })
        await add(S, { values: [['乙']] })
      })

      it('are added, moved and taken away, whatever the sheet is called', async () => {
        await apply({ names: [name({}), name({ name: '对表.目标1', sheet: S, area: at(0, 0) })] })
        expect(await ours()).toEqual([name({ name: '对表.目标1', sheet: S, area: at(0, 0) }), name({})].sort((a, b) => a.name.localeCompare(b.name)))
        await apply({ names: [name({ sheet: S, area: at(5, 0, 1, 27) })] })
        expect(await ours()).toContainEqual(name({ sheet: S, area: at(5, 0, 1, 27) }))
        expect(await ours()).toHaveLength(2)
        await apply({ removeNames: ['对表_输入', '从来没有'] })
        expect(await ours()).toEqual([name({ name: '对表.目标1', sheet: S, area: at(0, 0) })])
        await apply({ removeNames: ['对表.目标1'], names: [name({ name: '对表.目标1' })] })
        expect(await ours()).toEqual([name({ name: '对表.目标1' })])
      })

      it('can be hidden', async () => {
        await apply({ names: [name({ hidden: true })] })
        expect(await ours()).toEqual([name({ hidden: true })])
      })

      it('leave the cells alone', async () => {
        await apply({ names: [name({})] })
        await shown(quoted, { values: [['甲']] })
      })
    })

    describe('a protected sheet', () => {
      const protection: Protection = { filter: true, formatRows: true }

      it('takes our writes, locked cells and unlocked, and is protected as before', async () => {
        await add(S, { values: [['锁', '填']] }, { styles: [{ locked: false }], styleOf: [[null, 0]], protection })
        await write(S, at(0, 0, 2, 2), [['已改', 5], [null, '新']])
        await shown(S, { values: [['已改', 5], [null, '新']] })
        expect((await sheetOutline(S))?.protected).toBe(true)
        if (host.protection) expect(await host.protection(S)).toEqual(protection)
      })

      it('is protected as before after a fault too', async () => {
        await add(S, { values: [['锁']] }, { protection })
        await expectFault('sheet-missing', () => workbook.apply({
          writes: [{ sheet: S, area: at(0, 0), values: [['改']] }, { sheet: '没有', area: at(0, 0), values: [[1]] }],
        }), { sheet: '没有' })
        await shown(S, { values: [['锁']] })
        expect((await sheetOutline(S))?.protected).toBe(true)
        if (host.protection) expect(await host.protection(S)).toEqual(protection)
      })
    })

    describe('faults', () => {
      const good = { sheet: S, area: at(0, 0), values: [['写了']] }
      beforeEach(() => add(S, { values: [['原样']] }))

      it.each<[string, (book: Workbook) => Promise<unknown>]>([
        ['read', (book) => book.read([{ sheet: S }, { sheet: '没有' }])],
        ['write', (book) => book.apply({ writes: [good, { sheet: '没有', area: at(0, 0), values: [[1]] }] })],
        ['name', (book) => book.apply({ writes: [good], names: [{ name: '对表_无', sheet: '没有', area: at(0, 0) }] })],
        ['activate', (book) => book.apply({ writes: [good], activate: '没有' })],
        ['reveal', (book) => book.reveal({ sheet: '没有', row: 0, column: 0 })],
      ])('a missing sheet is named: %s', async (_, action) => {
        const before = await workbook.outline()
        await expectFault('sheet-missing', () => action(workbook), { sheet: '没有' })
        await shown(S, { values: [['原样']] })
        expect(await workbook.outline()).toEqual(before)
      })

      it.each<[string, Area]>([
        ['rows beyond the last', at(1_048_576, 0)], ['columns beyond the last', at(0, 16_383, 1, 2)], ['a negative row', at(-1, 0)],
        ['no rows', at(0, 0, 0, 1)], ['a broken row', at(0.5, 0)], ['no number', at(Number.NaN, 0)], ['no end', at(0, 0, Infinity, 1)],
      ])('an area that no sheet has is refused before anything is done: %s', async (_, area) => {
        const ranges: RangeRef[] = [{ sheet: S }, { sheet: S, area }]
        await expectFault('range-outside-sheet', () => workbook.read(ranges), { sheet: S })
        await expectFault('range-outside-sheet', () => workbook.apply({ writes: [good, { sheet: S, area, values: [] }] }), { sheet: S })
        await expectFault('range-outside-sheet', () => workbook.apply({ writes: [good], names: [{ name: '对表_外', sheet: S, area }] }))
        await shown(S, { values: [['原样']] })
      })

      it('more cells than can be read at once are refused', () =>
        expectFault('host-failed', () => workbook.read([{ sheet: S, area: at(0, 0, 1_048_576, 16_384) }])))

      it.each<[string, Patch]>([
        ['too few rows', { writes: [good, { sheet: S, area: at(0, 0, 2, 1), values: [[1]] }] }],
        ['a row too long', { writes: [good, { sheet: S, area: at(0, 0), values: [[1, 2]] }] }],
        ['no number', { writes: [good, { sheet: S, area: at(0, 0), values: [[Number.NaN]] }] }],
        ['a formula without =', { writes: [good, { sheet: S, area: at(0, 0), values: [[{ formula: 'A1' }]] }] }],
        ['an impossible sheet name', { writes: [good], sheets: [{ layout: plainSheet('a/b', { values: [] }) }] }],
        ['an impossible name', { writes: [good], names: [{ name: 'A1', sheet: S, area: at(0, 0) }] }],
      ])('a mistake of the caller is a TypeError before anything is done: %s', async (_, patch) => {
        await expect(workbook.apply(patch)).rejects.toBeInstanceOf(TypeError)
        await shown(S, { values: [['原样']] })
      })

      it('leave no new sheet behind', async () => {
        const before = await workbook.outline()
        const layout = plainSheet('新', { values: [[1]] })
        await expectFault('sheet-missing', () => workbook.apply({ sheets: [{ layout }], activate: '没有' }))
        await expectFault('sheet-exists', () => workbook.apply({ sheets: [{ layout }, { layout }] }), { sheet: '新' })
        await expectFault('sheet-exists', () => workbook.apply({ sheets: [{ layout }, { layout: plainSheet(S, { values: [] }) }] }), { sheet: S })
        expect(await workbook.outline()).toEqual(before)
      })

      it('leave the workbook fit for work', async () => {
        await expectFault('sheet-missing', () => workbook.read([{ sheet: '没有' }]))
        await write(S, at(0, 0), [['又能写']])
        await shown(S, { values: [['又能写']] })
      })
    })

    describe('reveal', () => {
      it('brings the sheet of the cell to the front and changes no cell', async () => {
        await add(S, { values: [['甲']] })
        await apply({ sheets: [{ layout: plainSheet('二', { values: [['乙']] }) }], activate: '二' })
        await workbook.reveal({ sheet: S, row: 30, column: 5 })
        await host.settle?.()
        expect((await workbook.outline()).activeSheet).toBe(S)
        await shown(S, { values: [['甲']] })
        await expectFault('range-outside-sheet', () => workbook.reveal({ sheet: S, row: -1, column: 0 }))
      })
    })

    describe('watch', () => {
      it('does not report our own changes', async () => {
        await add(S, { values: [['甲']] })
        const changes: Change[] = []
        const stop = workbook.watch((change) => changes.push(change))
        await write(S, at(0, 0, 1, 2), [['改', 1]])
        await add('二', { values: [['乙']] })
        await workbook.reveal({ sheet: S, row: 0, column: 0 })
        await host.settle?.()
        stop()
        expect(changes).toEqual([])
      })

      it('reports what a person changes where the host can, until stopped', async () => {
        await add(S, { values: [['甲', 1]] })
        const changes: Change[] = []
        const stop = workbook.watch((change) => changes.push(change))
        await host.type?.({ sheet: S, row: 0, column: 1 }, 2)
        await host.settle?.()
        const reported = changes.some(({ sheet, areas }) => sheet === S && (areas === undefined || areas.some(({ row, column, rows, columns }) =>
          row === 0 && rows >= 1 && column <= 1 && column + columns > 1)))
        expect(reported).toBe(workbook.capabilities.watches && host.type !== undefined)
        if (host.type) await shown(S, { values: [['甲', 2]] })
        stop()
        changes.length = 0
        await host.type?.({ sheet: S, row: 0, column: 0 }, '又改')
        await host.settle?.()
        expect(changes).toEqual([])
      })
    })

    describe('follow', () => {
      it('reports the cell that a person selects where the host can, until stopped', async () => {
        await add(S, { values: [['甲', 1], ['乙', 2]] })
        await add('二', { values: [['丙']] })
        const cells: CellAddress[] = []
        const stop = workbook.follow((cell) => cells.push(cell))
        const chosen = [{ sheet: '二', row: 0, column: 1 }, { sheet: S, row: 1, column: 0 }, { sheet: S, row: 40, column: 3 }]
        for (const cell of chosen) {
          await host.select?.(cell)
          await host.settle?.()
          expect(cells.at(-1)).toEqual(workbook.capabilities.follows && host.select ? cell : undefined)
        }
        stop()
        cells.length = 0
        await host.select?.({ sheet: S, row: 0, column: 0 })
        await host.settle?.()
        expect(cells).toEqual([])
      })

      it('does not report our own writing, also in the cell that is selected', async () => {
        await add(S, { values: [['甲', 1]] })
        await workbook.reveal({ sheet: S, row: 0, column: 1 })
        await host.settle?.()
        const cells: CellAddress[] = []
        const stop = workbook.follow((cell) => cells.push(cell))
        await write(S, at(0, 0, 1, 2), [['改', 2]])
        await add('二', { values: [['乙']] })
        await host.settle?.()
        stop()
        expect(cells).toEqual([])
      })
    })
  })
}

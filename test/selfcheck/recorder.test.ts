/** The recorder by itself, the fence in front of the user's sheets, and what a record keeps of a value. */
import * as fc from 'fast-check'
import { Fault } from '../../src/model'
import { firstDifference } from '../../src/selfcheck/agree'
import { plain } from '../../src/selfcheck/plain'
import { recorded, type Recorder } from '../../src/selfcheck/recorder'
import { fenced, scratchSheet } from '../../src/selfcheck/scratch'
import { plainSheet } from '../../src/selfcheck/sheets'
import type { Patch, Workbook } from '../../src/workbook'
import { memoryHost, userLayout } from './hosts'

const ours = scratchSheet('二')
const cell = { row: 0, column: 0, rows: 1, columns: 1 }

function recorder(): Recorder {
  let time = 0
  return { calls: [], events: [], now: () => time += 5, patience: 1_000, stopped: () => false, secrets: ['机密预算'] }
}

describe('the recorder', () => {
  test('passes everything on as it is and writes it down', async () => {
    const memory = memoryHost()
    const log = recorder()
    const book = recorded(memory.workbook, log)
    await book.apply({ sheets: [{ layout: plainSheet(ours, { values: [['甲', 1]] }) }] })
    expect(await book.read([{ sheet: ours }])).toEqual(await memory.workbook.read([{ sheet: ours }]))
    expect(await book.outline()).toEqual(await memory.workbook.outline())
    await book.reveal({ sheet: ours, row: 3, column: 2 })
    expect(book.capabilities).toBe(memory.workbook.capabilities)
    expect(log.calls.map(({ method, at, ms, error }) => [method, at, ms, error])).toEqual([
      ['apply', 5, 5, undefined], ['read', 15, 5, undefined], ['outline', 25, 5, undefined], ['reveal', 35, 5, undefined],
    ])
    expect(log.calls[1]).toMatchObject({ arguments: [[{ sheet: ours }]], answer: [{ cells: [[{ value: '甲' }, { value: 1 }]] }] })
  })

  test('keeps a fault, and the library’s own error behind it, without the user’s words', async () => {
    const log = recorder()
    const cause = Object.assign(new Error('机密预算 is locked'), { name: 'RichApi.Error', code: 'AccessDenied', debugInfo: { errorLocation: 'Range.values' } })
    const fault = new Fault('host-failed', { action: 'read', reason: 'in 机密预算' }, { cause })
    const book = recorded({ ...memoryHost().workbook, read: () => Promise.reject(fault) }, log)
    await expect(book.read([])).rejects.toBe(fault)
    expect(log.calls[0]!.error).toEqual({
      name: 'Fault', code: 'host-failed', data: { action: 'read', reason: 'in …' }, message: 'host-failed {"action":"read","reason":"in …"}',
      sdk: { name: 'RichApi.Error', code: 'AccessDenied', message: '… is locked', debugInfo: { errorLocation: 'Range.values' } },
    })
  })

  test('writes events down until they are stopped', () => {
    const memory = memoryHost()
    const log = recorder()
    const told: unknown[] = []
    const stop = recorded(memory.workbook, log).watch((change) => told.push(change))
    memory.book.type({ sheet: '机密预算', row: 0, column: 0 }, 1)
    stop()
    memory.book.type({ sheet: '机密预算', row: 0, column: 0 }, 2)
    expect(told).toEqual([{ sheet: '机密预算', areas: [cell] }])
    expect(log.events).toEqual([{ of: 'watch', at: 10, told: told[0] }])
  })
})

describe('the fence', () => {
  const write = (sheet: string): Patch => ({ writes: [{ sheet, area: cell, values: [['x']] }] })

  test.each<[string, (book: Workbook) => Promise<unknown>]>([
    ['reading', (book) => book.read([{ sheet: '机密预算' }])],
    ['writing', (book) => book.apply(write('机密预算'))],
    ['replacing', (book) => book.apply({ sheets: [{ layout: plainSheet('机密预算', { values: [] }), replace: true }] })],
    ['making', (book) => book.apply({ sheets: [{ layout: plainSheet('新表', { values: [] }) }] })],
    ['naming', (book) => book.apply({ names: [{ name: '对表自检_x', sheet: '机密预算', area: cell }] })],
    ['moving a name', (book) => book.apply({ names: [{ name: '机密_区域', sheet: ours, area: cell }] })],
    ['removing a name', (book) => book.apply({ removeNames: ['机密_区域'] })],
    ['marking', (book) => book.apply({ marks: [{ sheet: '机密预算', marks: [{ id: 'error', areas: [cell], style: {} }] }] })],
    ['activating', (book) => book.apply({ activate: '机密预算' })],
    ['going to', (book) => book.reveal({ sheet: '机密预算', row: 0, column: 0 })],
  ])('keeps from %s what is not scratch', async (_, act) => {
    const memory = memoryHost()
    await memory.workbook.apply({ sheets: [{ layout: plainSheet(ours, { values: [] }) }] })
    const before = memory.layout()
    await expect(act(fenced(memory.workbook))).rejects.toThrow('which is not its own')
    expect(memory.layout()).toEqual(before)
  })

  test('tells of scratch alone', async () => {
    const memory = memoryHost()
    const book = fenced(memory.workbook)
    await book.apply({ sheets: [{ layout: plainSheet(ours, { values: [['甲']] }) }] })
    expect(await book.outline()).toEqual({
      sheets: [{ name: ours, visibility: 'visible', used: { rows: 1, columns: 1 }, protected: false, hiddenRows: [], merges: [] }],
      names: [], dateSystem: 1900, activeSheet: '…',
    })
    const heard: unknown[] = []
    book.watch((change) => heard.push(change))
    book.follow((at) => heard.push(at))
    for (const sheet of [userLayout.sheets[0]!.name, ours]) {
      memory.book.type({ sheet, row: 0, column: 0 }, 1)
      memory.book.select({ sheet, row: 0, column: 0 })
    }
    expect(heard).toEqual([{ sheet: ours, areas: [cell] }, { sheet: ours, row: 0, column: 0 }])
  })
})

describe('what a record keeps', () => {
  test('is always JSON, and JSON that is short stays as it is', () => {
    fc.assert(fc.property(fc.anything(), (value) => { JSON.stringify(plain(value)) }))
    const json = fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown)
    fc.assert(fc.property(json, (value) => { expect(plain(value)).toEqual(value) }))
  })

  test.each([
    ['a long text', 'a'.repeat(1_000), `${'a'.repeat(400)}(… 600 more)`],
    ['a long list', Array(70).fill(1), [...Array<number>(60).fill(1), '(… 10 more)']],
    ['numbers that JSON has not', [Number.NaN, -Infinity, -0], ['NaN', '-Infinity', '-0']],
    ['a function', { at: 1, run: () => 1 }, { at: 1 }],
  ])('of %s', (_, value, kept) => { expect(plain(value)).toEqual(kept) })

  test('of something that holds itself ends somewhere', () => {
    const self: { self?: unknown } = {}
    self.self = self
    expect(JSON.stringify(plain(self)).length).toBeLessThan(500)
  })
})

describe('comparing', () => {
  test.each<[unknown, unknown, string | null]>([
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, null],
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, 'a[1].b'],
    [[1], [1, 2], '.length'],
    [{ a: undefined }, {}, null],
    [{}, { a: null }, 'a'],
    [0, -0, ''],
    ['1', 1, ''],
    [[], {}, ''],
    [null, {}, ''],
  ])('%j and %j', (actual, expected, path) => { expect(firstDifference(actual, expected)?.path ?? null).toBe(path) })
})

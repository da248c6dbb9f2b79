/** The self-check: all scenarios agree on hosts that keep the contract, nothing of the user's is touched or told, and broken hosts are found out. */
import type { Patch, Workbook } from '../../src/workbook'
import { runSelfCheck, scenarios, selfCheckRecord, type HandStep, type Progress, type SelfCheckOptions } from '../../src/selfcheck'
import { scratchSheet } from '../../src/selfcheck/scratch'
import { plainSheet } from '../../src/selfcheck/sheets'
import { memoryHost, userWords } from './hosts'

const quick = { product: '0.0.0', settling: 0 }

/** Does by itself what a tester is asked to; there is no undo in memory. */
const hands = (memory: Memory) => async (step: HandStep): Promise<'done'> => {
  if (step.kind === 'type') memory.book.type(step.cell, step.value)
  if (step.kind === 'select') memory.book.select(step.cell)
  return 'done'
}

type Memory = ReturnType<typeof memoryHost>

/** A whole run in memory; `change` gives other options. */
async function run(change: (memory: Memory) => Partial<SelfCheckOptions> = () => ({})) {
  const memory = memoryHost()
  const before = memory.layout()
  const record = await runSelfCheck({ ...quick, workbook: memory.workbook, host: memory.host, ask: hands(memory), ...change(memory) })
  return { memory, before, record }
}

const of = (record: Awaited<ReturnType<typeof run>>['record'], outcome: string) =>
  record.scenarios.filter((each) => each.outcome === outcome).map(({ id }) => id)

test('every scenario has an id of its own and words in both languages', () => {
  const ids = scenarios.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(scenarios.filter(({ title }) => !/\p{Script=Han}/u.test(title['zh-CN']) || /\p{Script=Han}/u.test(title.en))).toEqual([])
})

test('in memory all agree, and the workbook is exactly as it was', async () => {
  const { memory, before, record } = await run()
  expect(record.scenarios.filter(({ outcome }) => outcome !== 'agreed').map(({ id, outcome }) => [id, outcome])).toEqual([['undo.after-a-write', 'recorded']])
  expect(record.counts).toMatchObject({ agreed: scenarios.length - 1, recorded: 1, differs: 0, failed: 0 })
  expect(memory.layout()).toEqual(before)
  expect(record.left).toEqual([])
})

test('the record fits its schema, after a JSON round trip too', async () => {
  const { record } = await run()
  expect(selfCheckRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record)
  expect(() => selfCheckRecord.parse({ ...record, version: 2 })).toThrow()
  expect(() => selfCheckRecord.parse({ ...record, user: 'x' })).toThrow()
})

test('the record tells every call, with what was asked, what came and the events', async () => {
  const { record } = await run()
  const watched = record.scenarios.find(({ id }) => id === 'watch.a-person')!
  expect(watched.calls.map(({ method }) => method)).toEqual(['apply', 'watch', 'reveal', 'read', 'outline', 'reveal'])
  expect(watched.calls[3]).toMatchObject({
    arguments: [[{ sheet: scratchSheet('数据 表(1)') }]],
    answer: [{ cells: [[{ kind: 'text', value: '甲' }, { kind: 'number', value: 2 }]] }],
  })
  expect(watched.events).toMatchObject([{ of: 'watch', told: { sheet: scratchSheet('数据 表(1)'), areas: [{ row: 0, column: 1 }] } }])
  const template = record.scenarios.find(({ id }) => id === 'apply.template')!
  expect(template.calls.find(({ method }) => method === 'inspect')!.answer).toHaveProperty('columns.3.width', 36.7)
  const undo = record.scenarios.find(({ id }) => id === 'undo.after-a-write')!
  expect(undo.notes).toMatchObject([{ what: 'sheet is there', value: true }, { what: 'cells' }])
  expect(record.host).toEqual({ name: 'Memory', version: '1', platform: 'test', details: { answer: 42 } })
})

test('nothing of the user is in the record, also where the host tells of it in an error', async () => {
  const broken = (workbook: Workbook): Workbook => ({
    ...workbook,
    read: async () => { throw Object.assign(new Error('clash with 机密预算 and 机密_区域'), { code: 'X', debugInfo: { statement: 'get("机密预算")' } }) },
  })
  const { record } = await run(({ workbook }) => ({ workbook: broken(workbook) }))
  const text = JSON.stringify([record, (await run()).record])
  expect(of(record, 'failed').length).toBeGreaterThan(10)
  expect(record.scenarios.find(({ id }) => id === 'read.used-part')!.error).toEqual({
    name: 'Error', message: 'clash with … and …',
    sdk: { name: 'Error', message: 'clash with … and …', code: 'X', debugInfo: { statement: 'get("…")' } },
  })
  for (const word of userWords) expect(text).not.toContain(word)
})

describe('a host that is broken on purpose is found out', () => {
  const texts = (patch: Patch): Patch => ({
    ...patch, writes: patch.writes?.map((write) => ({ ...write, values: write.values.map((row) => row.map((value) => value === '007' ? 7 : value)) })),
  })
  const breaks: [what: string, scenario: string, change: (workbook: Workbook) => Partial<Workbook>][] = [
    ['takes 007 for 7', 'kinds.stubborn-texts', ({ apply }) => ({ apply: (patch) => apply(texts(patch)) })],
    ['forgets names', 'names.hidden', ({ apply }) => ({ apply: (patch) => apply({ ...patch, names: [] }) })],
    ['forgets to activate', 'apply.template', ({ apply }) => ({ apply: (patch) => apply({ ...patch, activate: undefined }) })],
    ['replaces without being told', 'apply.replaces', ({ apply }) => ({
      apply: (patch) => apply({ ...patch, sheets: patch.sheets?.map((sheet) => ({ ...sheet, replace: true })) }),
    })],
    ['does not watch', 'watch.a-person', () => ({ watch: () => () => undefined })],
    ['does not stop watching', 'watch.a-person', ({ watch }) => ({
      watch: (listener) => {
        watch(listener)
        return () => undefined
      },
    })],
    ['tells of cells never selected', 'follow.not-ours', ({ follow, apply }) => {
      const told = new Set<Parameters<typeof follow>[0]>()
      return {
        follow: (listener) => { told.add(listener); return follow(listener) },
        apply: async (patch) => {
          await apply(patch)
          for (const write of patch.writes ?? []) for (const listener of told) listener({ sheet: write.sheet, row: 0, column: 0 })
        },
      }
    }],
    ['gives one row too few', 'read.exact-area', ({ read }) => ({
      read: async (ranges) => (await read(ranges)).map((block) => ({ ...block, cells: block.cells.slice(1) })),
    })],
    ['says another fault', 'faults.missing-sheet.read', ({ read }) => ({
      read: (ranges) => read(ranges).catch(() => { throw new Error('oh') }),
    })],
  ]

  test.each(breaks)('%s', async (_, id, change) => {
    const { record } = await run(({ workbook }) => ({ workbook: { ...workbook, ...change(workbook) } }))
    expect(of(record, 'differs')).toContain(id)
    const { difference } = record.scenarios.find((each) => each.id === id)!
    expect(difference?.actual).not.toEqual(difference?.expected)
    selfCheckRecord.parse(record)
  })
})

describe('the workbook is as it was', () => {
  test('after a host that fails in the middle of everything', async () => {
    const { memory, before, record } = await run(({ workbook }) => ({
      workbook: {
        ...workbook,
        apply: async (patch) => {
          await workbook.apply(patch)
          if (patch.sheets) throw new Error('after half of it')
        },
      },
    }))
    expect(record.counts.agreed).toBeLessThan(5)
    expect(memory.layout()).toEqual(before)
  })

  test('after an earlier run that was cut off', async () => {
    const memory = memoryHost()
    const before = memory.layout()
    const [hidden, named] = [scratchSheet('深藏'), scratchSheet('二')]
    await memory.workbook.apply({
      sheets: [{ layout: plainSheet(hidden, { values: [[1]] }, { visibility: 'very-hidden' }) }, { layout: plainSheet(named, { values: [] }) }],
      names: [{ name: '对表自检_输入', sheet: named, area: { row: 0, column: 0, rows: 1, columns: 1 } }],
    })
    const { record } = await run(() => ({ workbook: memory.workbook, host: memory.host, ask: hands(memory) }))
    expect(of(record, 'differs')).toEqual([])
    expect(memory.layout()).toEqual(before)
  })

  test('after being stopped, and what was not tried says so', async () => {
    const stop = new AbortController()
    const onProgress = ({ done }: Progress) => { if (done.length === 6) stop.abort() }
    const { memory, before, record } = await run(() => ({ onProgress, signal: stop.signal }))
    expect(record.counts).toMatchObject({ agreed: 6, 'not-run': scenarios.length - 6 })
    expect(record.stopped).toBe(true)
    expect(memory.layout()).toEqual(before)
  })

  test('after being stopped in the middle of a scenario', async () => {
    const stop = new AbortController()
    const { memory, before, record } = await run(({ workbook }) => ({
      signal: stop.signal,
      workbook: {
        ...workbook,
        read: (ranges) => {
          stop.abort()
          return workbook.read(ranges)
        },
      },
    }))
    // What is tried before the first scenario that reads.
    const agreed = scenarios.findIndex(({ id }) => id.startsWith('read.'))
    expect(record.counts).toMatchObject({ agreed, 'not-run': scenarios.length - agreed })
    expect(memory.layout()).toEqual(before)
  })
})

test('scratch that can’t be removed ends the run, and is named', async () => {
  const { record } = await run(({ host }) => ({ host: { ...host, removeSheets: async () => { throw new Error('the workbook is locked') } } }))
  expect(record.counts).toMatchObject({ agreed: 1, 'not-run': scenarios.length - 1 })
  expect(record.scenarios[0]!.cleaning?.message).toBe('the workbook is locked')
  expect(record.left.length).toBe(4)
})

test('without a tester, or one who skips, what needs a hand is skipped; what a host does not offer is told apart', async () => {
  const needHand = scenarios.filter(({ byHand }) => byHand).map(({ id }) => id)
  expect(of((await run(() => ({ ask: undefined }))).record, 'skipped')).toEqual(needHand)
  expect(of((await run(() => ({ ask: async () => 'skipped' }))).record, 'skipped')).toEqual(needHand)
  const { record } = await run(({ workbook }) => ({
    workbook: { ...workbook, capabilities: { ...workbook.capabilities, watches: false, follows: false } },
  }))
  expect(of(record, 'not-offered')).toEqual(['watch.a-person', 'follow.a-person'])
})

test('a host that never answers is given up in time', async () => {
  const { record } = await run(({ workbook }) => ({
    workbook: { ...workbook, read: () => new Promise(() => undefined) },
    patience: 50,
    scenarios: scenarios.filter(({ id }) => id.startsWith('read.')),
  }))
  expect(record.scenarios.map(({ error }) => error?.code)).toContain('host-failed')
  expect(record.counts.agreed).toBe(0)
})

test('host facts that can’t be had are no reason to lose the record', async () => {
  const { record } = await run(({ host }) => ({ scenarios: [], host: { ...host, facts: async () => { throw new Error('no facts') } } }))
  expect(selfCheckRecord.parse(record).host).toEqual({ name: 'unknown', details: { name: 'Error', message: 'no facts' } })
})

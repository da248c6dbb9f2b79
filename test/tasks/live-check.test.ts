/** Live checking gives the answer of a whole check after every change, and reads no more than it must. */
import fc from 'fast-check'
import { createMemoryWorkbook, type MemoryWorkbook } from '../../src/hosts/memory'
import { Fault, type Area, type Library, type TemplateKind } from '../../src/model'
import type { CheckResult } from '../../src/report'
import { checkWorkbook, liveCheck, writeTemplate, type Workbook } from '../../src/tasks'
import type { Change, RangeRef } from '../../src/workbook'
import { sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'

const library: Library = sampleLibrary()

/** A written sample with a live check on it; `read` are the ranges asked for since the last change. */
async function watched(hurdle: () => void = () => undefined, kind: TemplateKind = 'annual') {
  const workbook = createMemoryWorkbook()
  const { sheet } = await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod, kind })
  let read: RangeRef[] = []
  const recorded: Workbook = {
    ...workbook,
    read: (ranges) => {
      hurdle()
      read.push(...ranges)
      return workbook.read(ranges)
    },
  }
  const check = liveCheck(recorded, library, {})
  const results: (CheckResult[] | Fault)[] = []
  let told = () => {}
  const stop = check.watch((result) => {
    results.push(result)
    told()
  }, 0)
  /** Does something, and waits for the next result. */
  const after = async (act: () => void) => {
    read = []
    const result = new Promise<void>((resolve) => { told = resolve })
    act()
    await result
    return results.at(-1)!
  }
  const first = (await checkWorkbook(workbook, library))[0]!
  return { workbook, sheet, check, results, after, stop, read: () => read, rows: first.rows.map(({ at }) => at!) }
}

const answer = (results: CheckResult[] | Fault) => results instanceof Fault ? results.code : results.map(({ hash }) => hash)

/** What a person may type anywhere. */
const inputs = fc.constantFrom<string | number | null>('95', '≥90', '职工80', 'x', null, 93, 0.5, 2.4, 4_550_000, '全覆盖', '暂无', '110000-S25-01', '110000-S25-02')

test('after any typing, the answer is that of a whole check', async () => {
  await fc.assert(fc.asyncProperty(
    fc.array(fc.tuple(fc.nat(30), fc.nat(16), inputs), { minLength: 1, maxLength: 6 }),
    async (edits) => {
      const { workbook, sheet, after, stop } = await watched()
      for (const [row, column, value] of edits) {
        const live = await after(() => workbook.type({ sheet, row, column }, value))
        const whole = await checkWorkbook(workbook, library).catch((error: unknown) => error as Fault)
        expect(answer(live)).toEqual(answer(whole))
      }
      stop()
    },
  ), { numRuns: 60 })
})

test('reads everything at the first change, then only the row that was touched', async () => {
  const { workbook, sheet, after, read, rows } = await watched()
  await after(() => workbook.type({ sheet, ...rows[0]! }, 91))
  expect(read().every(({ area }) => area === undefined)).toBe(true)
  await after(() => workbook.type({ sheet, ...rows[2]! }, 46))
  expect(read()).toEqual([expect.objectContaining({ sheet, area: expect.objectContaining({ row: rows[2]!.row, rows: 1 }) as Area })])
})

test('of a sheet with several periods, too, only the row that was touched is read', async () => {
  const { workbook, sheet, after, read, rows } = await watched(undefined, 'quarterly')
  await after(() => workbook.type({ sheet, ...rows[0]! }, 91))
  await after(() => workbook.type({ sheet, ...rows[2]!, column: rows[2]!.column + 3 }, 46))
  expect(read()).toEqual([expect.objectContaining({ sheet, area: expect.objectContaining({ row: rows[2]!.row, rows: 1 }) as Area })])
})

test('changes that come together are read together', async () => {
  const { workbook, sheet, after, read, rows } = await watched()
  await after(() => workbook.type({ sheet, ...rows[0]! }, 91))
  await after(() => {
    workbook.type({ sheet, ...rows[4]! }, 1)
    workbook.type({ sheet, ...rows[0]! }, 92)
    workbook.type({ sheet, ...rows[1]! }, 2.5)
  })
  expect(read().map(({ area }) => [area!.row, area!.rows])).toEqual([[rows[0]!.row, 2], [rows[4]!.row, 1]])
})

test('reads rows that compute along with the one that was touched', async () => {
  const { workbook, sheet, after, rows } = await watched()
  await after(() => workbook.type({ sheet, ...rows[0]! }, { formula: '=数据!A1', value: 80 }))
  // The host computes: nobody typed this.
  await workbook.apply({ writes: [{ sheet, area: { ...rows[0]!, rows: 1, columns: 1 }, values: [[{ formula: '=数据!A1', value: 95 }]] }] })
  const live = await after(() => workbook.type({ sheet, ...rows[2]! }, 46)) as CheckResult[]
  expect(live[0]!.rows[0]!.assessments[0]!.status).toBe('met')
})

const structural: [string, (workbook: MemoryWorkbook, sheet: string) => Change][] = [
  ['rows that moved', (_, sheet) => ({ sheet })],
  ['a sheet that it does not know', () => ({ sheet: '新', areas: [{ row: 0, column: 0, rows: 1, columns: 1 }] })],
  ['cells outside of what was used', (_, sheet) => ({ sheet, areas: [{ row: 5000, column: 0, rows: 1, columns: 1 }] })],
  ['a whole column', (_, sheet) => ({ sheet, areas: [{ row: 0, column: 7, rows: 1_048_576, columns: 1 }] })],
]
test.each(structural)('reads everything again after %s', async (_, changeOf) => {
  const workbook = createMemoryWorkbook()
  const { sheet } = await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod })
  let tell: (change: Change) => void = () => undefined
  const read: RangeRef[] = []
  const check = liveCheck({
    ...workbook,
    watch: (listener) => {
      tell = listener
      return () => undefined
    },
    read: (ranges) => {
      read.push(...ranges)
      return workbook.read(ranges)
    },
  }, library, {})
  let told = () => {}
  check.watch(() => told(), 0)
  const after = (change: Change) => new Promise<void>((resolve) => {
    told = resolve
    tell(change)
  })
  await after({ sheet, areas: [{ row: 8, column: 0, rows: 1, columns: 1 }] })
  read.length = 0
  await after(changeOf(workbook, sheet))
  expect(read.length).toBeGreaterThan(0)
  expect(read.every(({ area }) => area === undefined)).toBe(true)
})

test('our own writing is known after a whole check', async () => {
  const { workbook, sheet, check, after, rows } = await watched()
  await after(() => workbook.type({ sheet, ...rows[0]! }, 91))
  await workbook.apply({ writes: [{ sheet, area: { ...rows[1]!, rows: 1, columns: 1 }, values: [[9]] }] })
  await check.check()
  const live = await after(() => workbook.type({ sheet, ...rows[2]! }, 46))
  expect(answer(live)).toEqual(answer(await checkWorkbook(workbook, library)))
})

test('while a cell is being edited it waits, and says nothing', async () => {
  let busy = 0
  const { workbook, sheet, results, after, rows } = await watched(() => {
    if (busy-- > 0) throw new Fault('host-busy', { action: 'read' })
  })
  busy = 3
  const live = await after(() => workbook.type({ sheet, ...rows[0]! }, 91))
  expect(busy).toBeLessThan(0)
  expect(results).toHaveLength(1)
  expect(answer(live)).toEqual(answer(await checkWorkbook(workbook, library)))
})

test('another fault is told, and the next change is checked whole', async () => {
  let failing = false
  const { workbook, sheet, after, read, rows } = await watched(() => {
    if (failing) throw new Fault('host-failed', { action: 'read', reason: 'x' })
  })
  await after(() => workbook.type({ sheet, ...rows[0]! }, 91))
  failing = true
  expect(await after(() => workbook.type({ sheet, ...rows[0]! }, 92))).toMatchObject({ code: 'host-failed' })
  failing = false
  expect(answer(await after(() => workbook.type({ sheet, ...rows[0]! }, 93)))).toEqual(answer(await checkWorkbook(workbook, library)))
  expect(read().every(({ area }) => area === undefined)).toBe(true)
})

test('is silent once stopped', async () => {
  const { workbook, sheet, results, stop, rows } = await watched()
  workbook.type({ sheet, ...rows[0]! }, 91)
  stop()
  workbook.type({ sheet, ...rows[0]! }, 92)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(results).toEqual([])
})

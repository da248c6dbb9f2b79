/** Live checking (实时校验): follows what a person types by reading only the rows that they touched. Writes nothing, so that their undo stays. */
import { isFault, within, type Area, type Fault, type Library, type Steps } from '../model'
import type { CheckResult } from '../report'
import type { Block, Change, RangeRef, Workbook } from '../workbook'
import { checkingSubmissions } from './check'
import { rowMemory } from './row-memory'
import { findingSubmissions, takeSnapshot, type Expected, type LocatedSubmission, type Snapshot } from './submissions'
import { inSlices, type Work } from './work'

/** The check of one workbook, which knows what it has read. */
export interface LiveCheck {
  /**
   * Reads the whole workbook and checks it: at first, and after changes by our own hand, which nobody reports. Rejects with the
   * signal's reason where `work` is called off.
   * @throws Fault `template-not-found`, `plan-unknown`, and what the host throws.
   */
  check(work?: Work): Promise<CheckResult[]>
  /**
   * Checks whenever a person has changed something, once it has been quiet for `delay` milliseconds and no cell is being
   * edited; returns a function that stops it.
   */
  watch(onResult: (result: CheckResult[] | Fault) => void, delay?: number): () => void
}

interface Known {
  snapshot: Snapshot
  located: LocatedSubmission[]
}

/** Checks a workbook again and again, with the same answer as `checkWorkbook` gives each time. */
export function liveCheck(workbook: Workbook, library: Library, expected: Expected): LiveCheck {
  const memory = rowMemory()
  let known: Known | null = null
  /** Changes are known to arrive; what was read before may be out of date without anybody having said so. */
  let listening = false
  let reads = 0
  /** The number of the reading that `known` comes from: a slow one must not push out a later one. */
  let knownFrom = 0

  async function learn(snapshot: Snapshot, from: number, work?: Work): Promise<CheckResult[]> {
    return inSlices(learning(snapshot, from), work)
  }

  function* learning(snapshot: Snapshot, from: number): Steps<CheckResult[]> {
    const located = yield* within(findingSubmissions(snapshot, library, expected, memory), 0, 0.5)
    if (listening && from > knownFrom) [known, knownFrom] = [{ snapshot, located }, from]
    return yield* within(checkingSubmissions(located, library), 0.5, 1)
  }

  async function check(work?: Work): Promise<CheckResult[]> {
    const mine = ++reads
    return learn(await takeSnapshot(workbook, work), mine, work)
  }

  async function checkChanges(changes: readonly Change[]): Promise<CheckResult[]> {
    const before = known
    const ranges = before && rangesToRead(before, changes)
    if (!before || !ranges) return check()
    const mine = ++reads
    const read = await workbook.read(ranges)
    // Whatever was learnt meanwhile is newer than what these rows would be put into.
    return known === before ? learn(withRows(before.snapshot, read), mine) : check()
  }

  return {
    check,
    watch(onResult, delay = 300) {
      let timer: ReturnType<typeof setTimeout> | undefined
      let changes: Change[] = []
      let running = false
      let stopped = false
      const later = () => {
        clearTimeout(timer)
        timer = setTimeout(() => void run(), delay)
      }
      const run = async () => {
        if (running) return later()
        running = true
        const mine = changes
        changes = []
        const result = await checkChanges(mine).catch((error: unknown) => {
          // What was read may no longer be what is there: a sheet may be gone.
          known = null
          if (isFault(error)) return error
          throw error
        }).finally(() => { running = false })
        if (stopped || changes.length > 0) return
        // A person is typing on; what they type will be told, but not that they have left a cell unchanged.
        if (isFault(result, 'host-busy')) return later()
        onResult(result)
      }
      const stop = workbook.watch((change) => {
        listening = true
        changes.push(change)
        later()
      })
      return () => {
        stopped = true
        listening = false
        known = null
        stop()
        clearTimeout(timer)
      }
    },
  }
}

/** The rows to read again after these changes: those touched, and those that compute; null where all must be read. */
function rangesToRead({ snapshot: { blocks }, located }: Known, changes: readonly Change[]): RangeRef[] | null {
  const rows = new Map(blocks.map((block) => [block.sheet, new Set(computingRows(block, located))]))
  for (const { sheet, areas } of changes) {
    const block = blocks.find((candidate) => candidate.sheet === sheet)
    if (!block || !areas?.every((area) => liesWithin(area, block.area))) return null
    for (const area of areas) for (let row = area.row; row < area.row + area.rows; row++) rows.get(sheet)!.add(row)
  }
  return blocks.flatMap(({ sheet, area }) =>
    runs(rows.get(sheet)!).map(([row, count]) => ({ sheet, area: { row, column: 0, rows: count, columns: area.columns } })))
}

/** Rows of a template whose values depend on other cells; its own formulas, which show the marks, are not among them. */
function computingRows({ sheet, cells }: Block, located: readonly LocatedSubmission[]): number[] {
  const ours = located.find(({ template }) => template.sheet === sheet)?.template.liveColumns
  if (!ours) return []
  return cells.flatMap((row, index) => row.some((cell, column) => cell.formula !== undefined && !ours.includes(column)) ? [index] : [])
}

function withRows({ outline, blocks }: Snapshot, read: readonly Block[]): Snapshot {
  return {
    outline,
    blocks: blocks.map((block) => {
      const own = read.filter(({ sheet }) => sheet === block.sheet)
      if (own.length === 0) return block
      const cells = [...block.cells]
      for (const { area, cells: fresh } of own) cells.splice(area.row, area.rows, ...fresh)
      return { ...block, cells }
    }),
  }
}

/** Numbers in order as runs: where each begins and how long it is. */
function runs(numbers: ReadonlySet<number>): [first: number, count: number][] {
  const found: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last && last[0] + last[1] === number) last[1]++
    else found.push([number, 1])
  }
  return found
}

function liesWithin(area: Area, bounds: Area): boolean {
  return area.row + area.rows <= bounds.rows && area.column + area.columns <= bounds.columns
}

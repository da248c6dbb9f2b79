/** The main job on real plans in a host that computes: template, fill in, check, mark, clear; with the same answer as in memory. */
import { createMemoryWorkbook } from '../../src/hosts/memory'
import type { Area, CellAddress } from '../../src/model'
import { statusWords } from '../../src/messages'
import { checkWorkbook, clearResults, writeResults, writeTemplate } from '../../src/tasks'
import type { CellInput } from '../../src/template/layout'
import type { Workbook } from '../../src/workbook'
import { seedLibrary } from './library'

/** A host with an empty workbook, and a person at it. */
export interface JobHost {
  workbook: Workbook
  type: (cell: CellAddress, value: CellInput) => void
  /** Expects what must be true of the host after the whole job. */
  afterwards?: () => void
}

const library = seedLibrary()
const plans = library.plans.filter(({ periods }) => periods.length > 0).map(({ id, periods }) => [id, periods[0]!] as const)

/** What a person types down the column of actuals, again and again: large, small, not available, unreadable, nothing. */
const entries = [1_000_000, 0.01, '暂无', '3..5', null, 50]

/** The job on each plan of the seeds, each in a new host. */
export function mainJobSuite(make: () => JobHost): void {
  describe.each(plans)('%s %s', (plan, period) => {
    const memory = createMemoryWorkbook()
    let host: JobHost
    let workbook: Workbook
    let sheet: string

    const blocks = async (book: Workbook) => (await book.read([{ sheet }]))[0]!.cells
    async function part(name: string): Promise<Area> {
      return (await workbook.outline()).names.find((it) => it.name === `duibiao_t1_${name}`)!.area
    }

    beforeAll(async () => {
      host = make()
      workbook = host.workbook
      ;({ sheet } = await writeTemplate(workbook, library, { plan, period }))
      await writeTemplate(memory, library, { plan, period })
    })

    it('the template is the same in both, and the host computes what it shows', async () => {
      expect(await blocks(workbook)).toEqual(await blocks(memory))
      const [ours, theirs] = await Promise.all([workbook.outline(), memory.outline()])
      expect(ours.sheets.filter(({ name }) => name !== 'Sheet1')).toEqual(theirs.sheets)
      expect(ours.names).toEqual(theirs.names)
      expect(ours.activeSheet).toBe(theirs.activeSheet)
    })

    it('the check says the same in both, and 状态 agrees wherever it computes', async () => {
      const actual = await part('actual')
      for (let row = 0; row < actual.rows; row++) {
        const cell: CellAddress = { sheet, row: actual.row + row, column: actual.column }
        host.type(cell, entryAt(row))
        memory.type(cell, entryAt(row))
      }
      const [inHost, inMemory] = [await checkWorkbook(workbook, library), await checkWorkbook(memory, library)]
      expect(inHost).toEqual(inMemory)

      const status = await part('status')
      const shown = (await workbook.read([{ sheet, area: status }]))[0]!.cells
      const decided = inHost[0]!.rows.flatMap(({ assessments, at }) => {
        const cell = shown[at!.row - status.row]![0]!
        const [only, more] = assessments
        if (cell.formula === undefined || !only || more || !['met', 'short', 'missing'].includes(only.status)) return []
        return typeof entryAt(at!.row - actual.row) === 'string' ? [] : [{ cell, status: only.status }]
      })
      expect(decided.length).toBeGreaterThan(3)
      for (const { cell, status: assessed } of decided) expect(cell).toMatchObject({ kind: 'text', value: statusWords['zh-CN'][assessed] })
    })

    it('marks are written, written again without a change, and cleared without a trace', async () => {
      const before = await blocks(workbook)
      await writeResults(workbook, library, {}, 'zh-CN')
      await writeResults(memory, library, {}, 'zh-CN')
      const marked = await blocks(workbook)
      expect(marked).not.toEqual(before)
      const result = await part('result')
      const column = (cells: typeof before) => cells.slice(result.row, result.row + result.rows).map((row) => row[result.column])
      expect(column(marked)).toEqual(column(await blocks(memory)))
      await writeResults(workbook, library, {}, 'zh-CN')
      expect(await blocks(workbook)).toEqual(marked)
      await clearResults(workbook, library)
      expect(await blocks(workbook)).toEqual(before)
      expect((await workbook.outline()).sheets.find(({ name }) => name === sheet)?.protected).toBe(true)
      host.afterwards?.()
    })

    const entryAt = (row: number) => entries[row % entries.length]!
  })
}

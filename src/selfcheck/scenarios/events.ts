/** What a host tells of a person's hand, and that it does not tell of ours. */
import type { CellAddress } from '../../model'
import type { Change } from '../../workbook'
import { agree } from '../agree'
import { acts, at, group, main, second, type Scenario } from '../scenario'

const changedCell = { sheet: main, row: 0, column: 1 }

/** Whether a change tells of the cell that was typed into. */
function tells({ sheet, areas }: Change): boolean {
  return sheet === main && (areas === undefined || areas.some(({ row, column, rows, columns }) =>
    row === 0 && rows >= 1 && column <= 1 && column + columns > 1))
}

export const watchScenarios: Scenario[] = group('watch', [
  {
    id: 'not-ours',
    title: { 'zh-CN': '我们自己的改动不当作人的改动', en: 'does not report our own changes' },
    async run(stage) {
      const { workbook, settle } = stage
      const { add, write } = acts(stage)
      await add(main, { values: [['甲']] })
      const changes: Change[] = []
      const stop = workbook.watch((change) => changes.push(change))
      await write(main, at(0, 0, 1, 2), [['改', 1]])
      await add(second, { values: [['乙']] })
      await workbook.reveal({ sheet: main, row: 0, column: 0 })
      await settle()
      stop()
      agree(changes, [], 'changes')
    },
  },
  {
    id: 'a-person',
    title: { 'zh-CN': '人的改动会报告，直到停止', en: 'reports what a person changes where the host can, until stopped' },
    needs: 'watches',
    byHand: true,
    async run(stage) {
      const { workbook, settle, person } = stage
      const { add, shows } = acts(stage)
      await add(main, { values: [['甲', 1]] })
      const changes: Change[] = []
      const stop = workbook.watch((change) => changes.push(change))
      await person.type?.(changedCell, 2)
      await settle()
      agree(changes.some(tells), workbook.capabilities.watches && person.type !== undefined, 'reported')
      if (person.type) await shows(main, { values: [['甲', 2]] })
      stop()
      changes.length = 0
      await person.type?.({ sheet: main, row: 0, column: 0 }, '又改')
      await settle()
      agree(changes, [], 'changes after the end')
    },
  },
])

export const followScenarios: Scenario[] = group('follow', [
  {
    id: 'not-ours',
    title: { 'zh-CN': '我们写入时不当作人的选择，写到选中的单元格也一样', en: 'does not report our own writing, also in the cell that is selected' },
    async run(stage) {
      const { workbook, settle } = stage
      const { add, write } = acts(stage)
      await add(main, { values: [['甲', 1]] })
      await workbook.reveal({ sheet: main, row: 0, column: 1 })
      await settle()
      const cells: CellAddress[] = []
      const stop = workbook.follow((cell) => cells.push(cell))
      await write(main, at(0, 0, 1, 2), [['改', 2]])
      await add(second, { values: [['丙']] })
      await settle()
      stop()
      agree(cells, [], 'cells')
    },
  },
  {
    id: 'a-person',
    title: { 'zh-CN': '人选中哪个单元格会报告，直到停止', en: 'reports the cell that a person selects where the host can, until stopped' },
    needs: 'follows',
    byHand: true,
    async run(stage) {
      const { workbook, settle, person } = stage
      const { add } = acts(stage)
      await add(main, { values: [['甲', 1], ['乙', 2]] })
      await add(second, { values: [['丙']] })
      const cells: CellAddress[] = []
      const stop = workbook.follow((cell) => cells.push(cell))
      const chosen = [{ sheet: second, row: 0, column: 1 }, { sheet: main, row: 1, column: 0 }, { sheet: main, row: 40, column: 3 }]
      for (const cell of chosen) {
        await person.select?.(cell)
        await settle()
        agree(cells.at(-1), workbook.capabilities.follows && person.select ? cell : undefined, 'cell')
      }
      stop()
      cells.length = 0
      await person.select?.({ sheet: main, row: 0, column: 0 })
      await settle()
      agree(cells, [], 'cells after the end')
    },
  },
])

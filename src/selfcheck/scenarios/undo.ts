/** What the host's undo makes of our changes: written down, never judged. */
import { acts, at, group, main, type Scenario } from '../scenario'

export const undoScenarios: Scenario[] = group('undo', [
  {
    id: 'after-a-write',
    title: { 'zh-CN': '我们写入后按一次撤销，单元格里是什么（只记录）', en: 'what one undo after our write leaves in the cell (recorded only)' },
    byHand: true,
    recordsOnly: true,
    async run(stage) {
      const { workbook, settle, person, note } = stage
      const { add, write } = acts(stage)
      await add(main, { values: [['原样']] })
      await write(main, at(0, 0, 1, 2), [['已改', 1]])
      await person.undo?.(main)
      await settle()
      note?.('sheet is there', (await workbook.outline()).sheets.some(({ name }) => name === main))
      note?.('cells', (await workbook.read([{ sheet: main, area: at(0, 0, 1, 2) }]))[0]?.cells)
    },
  },
])

/** Going to a cell. */
import { agree } from '../agree'
import { acts, group, main, second, type Scenario } from '../scenario'
import { plainSheet } from '../sheets'

export const revealScenarios: Scenario[] = group('reveal', [
  {
    id: 'brings-to-front',
    title: { 'zh-CN': '定位单元格会把所在工作表带到前面，内容不变', en: 'brings the sheet of the cell to the front and changes no cell' },
    async run(stage) {
      const { workbook, settle } = stage
      const { add, apply, shows, faults } = acts(stage)
      await add(main, { values: [['甲']] })
      await apply({ sheets: [{ layout: plainSheet(second, { values: [['乙']] }) }], activate: second })
      await workbook.reveal({ sheet: main, row: 30, column: 5 })
      await settle()
      agree((await workbook.outline()).activeSheet, main, 'activeSheet')
      await shows(main, { values: [['甲']] })
      await faults('range-outside-sheet', () => workbook.reveal({ sheet: main, row: -1, column: 0 }))
    },
  },
])

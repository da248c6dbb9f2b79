/** What a workbook consists of. */
import { agree, agreeContains } from '../agree'
import { acts, at, group, main, type Scenario } from '../scenario'
import { scratchSheet } from '../scratch'
import { plainSheet } from '../sheets'

const [empty, hidden, deep] = [scratchSheet('空'), scratchSheet('藏'), scratchSheet('深藏')]

export const outlineScenarios: Scenario[] = group('outline', [
  {
    id: 'each-sheet',
    title: { 'zh-CN': '按顺序列出每张工作表：用到哪里、是否隐藏、是否保护', en: 'tells each sheet in order, with what it uses, its visibility and protection' },
    async run(stage) {
      const { workbook } = stage
      const before = (await workbook.outline()).sheets.filter((sheet) => sheet.used.rows > 0)
      await acts(stage).apply({
        sheets: [
          { layout: plainSheet(main, { values: [[], [null, 1], [null, null, 'x', null, '']] }) },
          { layout: plainSheet(empty, { values: [] }) },
          { layout: plainSheet(hidden, { values: [[1]] }, { visibility: 'hidden' }) },
          { layout: plainSheet(deep, { values: [[1]] }, { visibility: 'very-hidden', protection: {} }) },
        ],
        activate: main,
      })
      const outline = await workbook.outline()
      agree(outline.sheets.slice(-4), [
        { name: main, visibility: 'visible', used: { rows: 3, columns: 3 }, protected: false },
        { name: empty, visibility: 'visible', used: { rows: 0, columns: 0 }, protected: false },
        { name: hidden, visibility: 'hidden', used: { rows: 1, columns: 1 }, protected: false },
        { name: deep, visibility: workbook.capabilities.veryHidden ? 'very-hidden' : 'hidden', used: { rows: 1, columns: 1 }, protected: true },
      ], 'sheets')
      agreeContains(outline.sheets, before, 'the sheets that were there')
      agree(outline.activeSheet, main, 'activeSheet')
      agreeContains([1900, 1904], [outline.dateSystem], 'dateSystem')
    },
  },
  {
    id: 'follows-writing',
    title: { 'zh-CN': '写入和清空后，用到的范围随之变化', en: 'follows what is written and taken away' },
    async run(stage) {
      const { add, write, told } = acts(stage)
      await add(main, { values: [[1]] })
      await write(main, at(9, 3), [['末']])
      agree((await told(main))?.used, { rows: 10, columns: 4 }, 'used')
      await write(main, at(9, 3), [[null]])
      agree((await told(main))?.used, { rows: 1, columns: 1 }, 'used')
    },
  },
])

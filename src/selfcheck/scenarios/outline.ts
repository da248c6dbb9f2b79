/** What a workbook consists of. */
import { agree, agreeContains } from '../agree'
import { acts, at, group, main, second, type Scenario } from '../scenario'
import { scratchSheet } from '../scratch'
import { plainSheet } from '../sheets'

const [empty, hidden, deep] = [scratchSheet('空'), scratchSheet('藏'), scratchSheet('深藏')]

/** Nothing hidden, nothing merged. */
const shown = { hiddenRows: [], merges: [] }

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
        { name: main, visibility: 'visible', used: { rows: 3, columns: 3 }, protected: false, ...shown },
        { name: empty, visibility: 'visible', used: { rows: 0, columns: 0 }, protected: false, ...shown },
        { name: hidden, visibility: 'hidden', used: { rows: 1, columns: 1 }, protected: false, ...shown },
        { name: deep, visibility: workbook.capabilities.veryHidden ? 'very-hidden' : 'hidden', used: { rows: 1, columns: 1 }, protected: true, ...shown },
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
  {
    id: 'hidden-rows',
    title: { 'zh-CN': '说出用到的部分里哪些行没有显示', en: 'tells which rows of the used part are not shown' },
    async run(stage) {
      const { add, write, told } = acts(stage)
      const hide = new Set([0, 2, 3, 4, 7, 11])
      const rows = Array.from({ length: 12 }, (_, row) => ({ height: null, hidden: hide.has(row) }))
      const values = Array.from({ length: 10 }, (_, row) => [row === 3 ? null : `指标${row}`, row])
      await add(main, { values }, { rows })
      await add(second, { values })
      agree((await told(main))?.hiddenRows, [0, 2, 3, 4, 7], 'hiddenRows')
      agree((await told(second))?.hiddenRows, [], 'hiddenRows')
      await write(main, at(11, 0), [['末']])
      agree((await told(main))?.hiddenRows, [0, 2, 3, 4, 7, 11], 'hiddenRows')
    },
  },
  {
    id: 'many-hidden-rows',
    title: { 'zh-CN': '隔行隐藏的 1000 行表，保护着也说得出', en: 'tells every other row of 1,000 as hidden, in a protected sheet too' },
    async run(stage) {
      const { add, told } = acts(stage)
      const length = 1_000
      const rows = Array.from({ length }, (_, row) => row % 2 === 0 ? null : { height: null, hidden: true })
      await add(main, { values: Array.from({ length }, (_, row) => [row]) }, { rows, protection: { filter: true } })
      agree((await told(main))?.hiddenRows, rows.flatMap((row, index) => row ? [index] : []), 'hiddenRows')
    },
  },
  {
    id: 'merges',
    title: { 'zh-CN': '按行、列的顺序说出合并的单元格', en: 'tells merged areas, by row and column' },
    async run(stage) {
      const { add, told } = acts(stage)
      const areas = [at(0, 0, 1, 4), at(2, 0, 3, 1), at(2, 2, 2, 2), at(5, 0, 2, 1)]
      await add(main, { values: [['题'], [], ['甲', 1, 2], [], [], ['乙'], [null, null, null, '末']] }, { merges: [...areas].reverse() })
      await add(second, { values: [['无']] })
      agree((await told(main))?.merges, areas, 'merges')
      agree((await told(second))?.merges, [], 'merges')
    },
  },
])

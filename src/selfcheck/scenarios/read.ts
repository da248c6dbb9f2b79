/** Reading rectangles. */
import { agree } from '../agree'
import { acts, at, emptyCells, group, main, second, type Scenario, type Stage } from '../scenario'
import { scratchSheet } from '../scratch'
import { expectedCell, type Expected } from '../sheets'

const table: Expected = { values: [['序号', '指标'], [1, '托位数'], [2, null]], formats: { B2: '@', A3: '0.00' } }

async function prepare(stage: Stage) {
  const act = acts(stage)
  await act.add(main, table)
  await act.add(second, { values: [['乙']] })
  return act
}

export const readScenarios: Scenario[] = group('read', [
  {
    id: 'used-part',
    title: { 'zh-CN': '不指定范围时，读到从 A1 起用到的部分', en: 'gives the used part from A1 without an area' },
    async run(stage) {
      const { shows } = await prepare(stage)
      await shows(main, table)
    },
  },
  {
    id: 'exact-area',
    title: { 'zh-CN': '要哪个范围就读到哪个范围，没用到的地方是空单元格', en: 'gives exactly the area that was asked for, empty cells beyond the used part' },
    async run(stage) {
      const { holds } = await prepare(stage)
      await holds(main, at(1, 1, 1, 1), [[expectedCell('托位数', '@')]])
      await holds(main, at(2, 0, 2, 3), [
        [expectedCell(2, '0.00'), expectedCell(null), expectedCell(null)],
        [expectedCell(null), expectedCell(null), expectedCell(null)],
      ])
      await holds(main, at(1_048_575, 16_383), emptyCells(1, 1))
      await holds(main, at(500, 50, 20, 3), emptyCells(20, 3))
    },
  },
  {
    id: 'empty-sheet',
    title: { 'zh-CN': '空工作表什么也读不到', en: 'gives nothing for an empty sheet' },
    async run(stage) {
      const { add } = await prepare(stage)
      const empty = scratchSheet('空')
      await add(empty, { values: [] })
      agree(await stage.workbook.read([{ sheet: empty }]), [{ sheet: empty, area: at(0, 0, 0, 0), cells: [] }], 'blocks')
    },
  },
  {
    id: 'several-ranges',
    title: { 'zh-CN': '一次读几个范围，按要求的顺序给出，同一张表可以读两次', en: 'answers several ranges at once, in their order, also of one sheet twice' },
    async run(stage) {
      await prepare(stage)
      const blocks = await stage.workbook.read([
        { sheet: second, area: at(0, 0) }, { sheet: main, area: at(0, 0, 1, 2) }, { sheet: second }, { sheet: main, area: at(2, 0) },
      ])
      agree(blocks.map((block) => [block.sheet, block.area, block.cells]), [
        [second, at(0, 0), [[expectedCell('乙')]]],
        [main, at(0, 0, 1, 2), [[expectedCell('序号'), expectedCell('指标')]]],
        [second, at(0, 0), [[expectedCell('乙')]]],
        [main, at(2, 0), [[expectedCell(2, '0.00')]]],
      ], 'blocks')
    },
  },
  {
    id: 'no-ranges',
    title: { 'zh-CN': '什么都不读时，什么都不给', en: 'answers no ranges with no blocks' },
    run: async ({ workbook }) => agree(await workbook.read([]), [], 'blocks'),
  },
])

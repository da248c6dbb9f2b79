/** Changes as a whole: sheets, writes, names and activation. */
import type { CellInput } from '../../template/layout'
import { agree, agreeContains } from '../agree'
import { acts, at, emptyCells, group, main, second, type Scenario } from '../scenario'
import { scratchMark, scratchSheet } from '../scratch'
import { expectedCell, plainSheet } from '../sheets'
import { templateLike } from '../template-like'

export const applyScenarios: Scenario[] = group('apply', [
  {
    id: 'all-in-one',
    title: { 'zh-CN': '一次改动依次新建工作表、写入、命名、切换到前面', en: 'adds sheets, then writes, then names, then activates, all in one change' },
    async run(stage) {
      const { apply, shows } = acts(stage)
      const name = { name: `${scratchMark}_完成值`, sheet: second, area: at(0, 0, 2, 1) }
      await apply({
        activate: second,
        names: [name],
        writes: [{ sheet: second, area: at(1, 0), values: [['写']] }, { sheet: second, area: at(1, 0, 1, 2), values: [['后写', 2]] }],
        sheets: [{ layout: plainSheet(main, { values: [['甲']] }) }, { layout: plainSheet(second, { values: [['乙'], ['旧']] }) }],
      })
      await shows(main, { values: [['甲']] })
      await shows(second, { values: [['乙'], ['后写', 2]] })
      const outline = await stage.workbook.outline()
      agree(outline.activeSheet, second, 'activeSheet')
      agreeContains(outline.names, [name], 'names')
    },
  },
  {
    id: 'empty-change',
    title: { 'zh-CN': '空的改动什么也不变', en: 'changes nothing for an empty change' },
    async run(stage) {
      const { add, apply, unchanged } = acts(stage)
      await add(main, { values: [['甲']] })
      await unchanged(() => apply({}))
    },
  },
  {
    id: 'far-away',
    title: { 'zh-CN': '可以写到离已用部分很远的地方', en: 'writes where nothing was yet, far from the used part' },
    async run(stage) {
      const { add, write, holds, told } = acts(stage)
      await add(main, { values: [['甲']] })
      await write(main, at(40, 30, 2, 2), [[1, 2], [3, null]])
      await holds(main, at(40, 30, 2, 2), [[expectedCell(1), expectedCell(2)], [expectedCell(3), expectedCell(null)]])
      agree((await told(main))?.used, { rows: 42, columns: 32 }, 'used')
    },
  },
  {
    id: 'many-rows',
    title: { 'zh-CN': '一次写入 3000 行', en: 'writes 3,000 rows' },
    async run(stage) {
      const { add, write, shows } = acts(stage)
      const values: CellInput[][] = Array.from({ length: 3_000 }, (_, row) => [row + 1, `指标${row}`, row / 8, row % 3 === 0 ? null : '达标'])
      await add(main, { values: [] })
      await write(main, at(0, 0, 3_000, 4), values)
      await shows(main, { values })
    },
  },
  {
    id: 'replaces',
    title: { 'zh-CN': '只有说明要替换时才替换同名工作表，位置不变', en: 'replaces a sheet in its place when told to, and only then' },
    async run(stage) {
      const { add, apply, shows, faults } = acts(stage)
      const [after, unknown] = [scratchSheet('后'), scratchSheet('未有')]
      const old = { values: [['旧', 1], ['旧']], formats: { B1: '0%' } }
      await add(main, old, { protection: {} })
      await add(after, { values: [['x']] })
      await faults('sheet-exists', () => stage.workbook.apply({ sheets: [{ layout: plainSheet(main, { values: [['新']] }) }] }), { sheet: main })
      await shows(main, old)
      await apply({ sheets: [{ layout: plainSheet(main, { values: [['新', 2]] }), replace: true }] })
      await shows(main, { values: [['新', 2]] })
      const { sheets } = await stage.workbook.outline()
      agree(sheets.slice(-2).map(({ name }) => name), [main, after], 'sheets')
      agree(sheets.at(-2)?.protected, false, 'protected')
      await apply({ sheets: [{ layout: plainSheet(unknown, { values: [[1]] }), replace: true }] })
      await shows(unknown, { values: [[1]] })
    },
  },
  {
    id: 'template',
    title: { 'zh-CN': '能放下和真模板一样丰富的工作表', en: 'keeps a sheet as rich as a template' },
    async run(stage) {
      const { apply, shows, told } = acts(stage)
      const layout = templateLike(scratchSheet('样表'))
      await apply({ sheets: [{ layout }], activate: layout.name })
      await stage.inspect?.(layout.name)
      const formats = Object.fromEntries(layout.styleOf.flatMap((row, index) => row.flatMap((style, column) => {
        const format = style === null ? undefined : layout.styles[style]?.format
        return format === undefined ? [] : [[`${String.fromCharCode(65 + column)}${index + 1}`, format]]
      })))
      await shows(layout.name, { values: layout.values, formats })
      agree((await told(layout.name))?.protected, true, 'protected')
      agree((await stage.workbook.outline()).activeSheet, layout.name, 'activeSheet')
    },
  },
  {
    id: 'beside-merges',
    title: { 'zh-CN': '有合并单元格的表里，旁边的一行照样能写', en: 'writes a row of cells into a sheet with merges beside them' },
    async run(stage) {
      const { add, write, shows, holds } = acts(stage)
      await add(main, { values: [['题', null, null], [1, 2, 3]] }, { merges: [at(0, 0, 1, 3)] })
      await write(main, at(1, 0, 1, 3), [[4, null, '六']])
      await shows(main, { values: [['题'], [4, null, '六']] })
      await holds(main, at(0, 1, 1, 2), emptyCells(1, 2))
    },
  },
])

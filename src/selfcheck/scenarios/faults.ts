/** What can't be done is refused as a whole, by name, before anything is changed. */
import type { Area } from '../../model'
import type { Patch, Workbook } from '../../workbook'
import { agreeTypeError } from '../agree'
import { acts, at, group, main, missing, type Scenario, type Stage } from '../scenario'
import { cellLikeName, scratchMark, scratchSheet } from '../scratch'
import { plainSheet } from '../sheets'

const good = { sheet: main, area: at(0, 0), values: [['写了']] }
const untouched = { values: [['原样']] }

async function prepare(stage: Stage) {
  const act = acts(stage)
  await act.add(main, untouched)
  return act
}

type Title = Scenario['title']

const missingSheets: { id: string; title: Title; action: (book: Workbook) => Promise<unknown> }[] = [
  { id: 'read', title: { 'zh-CN': '读取', en: 'read' }, action: (book) => book.read([{ sheet: main }, { sheet: missing }]) },
  {
    id: 'write', title: { 'zh-CN': '写入', en: 'write' },
    action: (book) => book.apply({ writes: [good, { sheet: missing, area: at(0, 0), values: [[1]] }] }),
  },
  {
    id: 'name', title: { 'zh-CN': '命名', en: 'name' },
    action: (book) => book.apply({ writes: [good], names: [{ name: `${scratchMark}_无`, sheet: missing, area: at(0, 0) }] }),
  },
  { id: 'activate', title: { 'zh-CN': '切换', en: 'activate' }, action: (book) => book.apply({ writes: [good], activate: missing }) },
  { id: 'reveal', title: { 'zh-CN': '定位', en: 'reveal' }, action: (book) => book.reveal({ sheet: missing, row: 0, column: 0 }) },
]

const impossibleAreas: { id: string; title: Title; area: Area }[] = [
  { id: 'last-row', title: { 'zh-CN': '超出最后一行', en: 'rows beyond the last' }, area: at(1_048_576, 0) },
  { id: 'last-column', title: { 'zh-CN': '超出最后一列', en: 'columns beyond the last' }, area: at(0, 16_383, 1, 2) },
  { id: 'negative', title: { 'zh-CN': '行号为负', en: 'a negative row' }, area: at(-1, 0) },
  { id: 'no-rows', title: { 'zh-CN': '没有行', en: 'no rows' }, area: at(0, 0, 0, 1) },
  { id: 'broken', title: { 'zh-CN': '行号不是整数', en: 'a broken row' }, area: at(0.5, 0) },
  { id: 'no-number', title: { 'zh-CN': '行号不是数', en: 'no number' }, area: at(Number.NaN, 0) },
  { id: 'endless', title: { 'zh-CN': '没有尽头', en: 'no end' }, area: at(0, 0, Infinity, 1) },
]

const mistakes: { id: string; title: Title; patch: Patch }[] = [
  { id: 'few-rows', title: { 'zh-CN': '行数太少', en: 'too few rows' }, patch: { writes: [good, { sheet: main, area: at(0, 0, 2, 1), values: [[1]] }] } },
  { id: 'long-row', title: { 'zh-CN': '一行太长', en: 'a row too long' }, patch: { writes: [good, { sheet: main, area: at(0, 0), values: [[1, 2]] }] } },
  { id: 'no-number', title: { 'zh-CN': '不是数的数', en: 'no number' }, patch: { writes: [good, { sheet: main, area: at(0, 0), values: [[Number.NaN]] }] } },
  {
    id: 'bare-formula', title: { 'zh-CN': '公式没有等号', en: 'a formula without =' },
    patch: { writes: [good, { sheet: main, area: at(0, 0), values: [[{ formula: 'A1' }]] }] },
  },
  {
    id: 'sheet-name', title: { 'zh-CN': '不可能的工作表名', en: 'an impossible sheet name' },
    patch: { writes: [good], sheets: [{ layout: plainSheet(scratchSheet('a/b'), { values: [] }) }] },
  },
  {
    id: 'defined-name', title: { 'zh-CN': '不可能的名称', en: 'an impossible name' },
    patch: { writes: [good], names: [{ name: cellLikeName, sheet: main, area: at(0, 0) }] },
  },
]

export const faultScenarios: Scenario[] = group('faults', [
  ...missingSheets.map(({ id, title, action }): Scenario => ({
    id: `missing-sheet.${id}`,
    title: { 'zh-CN': `没有的工作表会被指名：${title['zh-CN']}`, en: `a missing sheet is named: ${title.en}` },
    async run(stage) {
      const { faults, shows, unchanged } = await prepare(stage)
      await unchanged(async () => {
        await faults('sheet-missing', () => action(stage.workbook), { sheet: missing })
        await shows(main, untouched)
      })
    },
  })),
  ...impossibleAreas.map(({ id, title, area }): Scenario => ({
    id: `impossible-area.${id}`,
    title: { 'zh-CN': `表外的范围在动手前就被拒绝：${title['zh-CN']}`, en: `an area that no sheet has is refused before anything is done: ${title.en}` },
    async run(stage) {
      const { workbook } = stage
      const { faults, shows } = await prepare(stage)
      await faults('range-outside-sheet', () => workbook.read([{ sheet: main }, { sheet: main, area }]), { sheet: main })
      await faults('range-outside-sheet', () => workbook.apply({ writes: [good, { sheet: main, area, values: [] }] }), { sheet: main })
      await faults('range-outside-sheet', () => workbook.apply({ writes: [good], names: [{ name: `${scratchMark}_外`, sheet: main, area }] }))
      await shows(main, untouched)
    },
  })),
  {
    id: 'too-many-cells',
    title: { 'zh-CN': '一次读太多单元格会被拒绝', en: 'more cells than can be read at once are refused' },
    async run(stage) {
      const { faults } = await prepare(stage)
      await faults('host-failed', () => stage.workbook.read([{ sheet: main, area: at(0, 0, 1_048_576, 16_384) }]))
    },
  },
  ...mistakes.map(({ id, title, patch }): Scenario => ({
    id: `mistake.${id}`,
    title: { 'zh-CN': `程序自己的错误在动手前就被拒绝：${title['zh-CN']}`, en: `a mistake of the caller is a TypeError before anything is done: ${title.en}` },
    async run(stage) {
      const { shows } = await prepare(stage)
      await agreeTypeError(() => stage.workbook.apply(patch))
      await shows(main, untouched)
    },
  })),
  {
    id: 'no-new-sheet',
    title: { 'zh-CN': '失败后不留下新工作表', en: 'leave no new sheet behind' },
    async run(stage) {
      const { workbook } = stage
      const { faults, unchanged } = await prepare(stage)
      const layout = plainSheet(scratchSheet('新'), { values: [[1]] })
      await unchanged(async () => {
        await faults('sheet-missing', () => workbook.apply({ sheets: [{ layout }], activate: missing }))
        await faults('sheet-exists', () => workbook.apply({ sheets: [{ layout }, { layout }] }), { sheet: layout.name })
        await faults('sheet-exists', () => workbook.apply({ sheets: [{ layout }, { layout: plainSheet(main, { values: [] }) }] }), { sheet: main })
      })
    },
  },
  {
    id: 'fit-for-work',
    title: { 'zh-CN': '失败后工作簿照常能用', en: 'leave the workbook fit for work' },
    async run(stage) {
      const { faults, write, shows } = await prepare(stage)
      await faults('sheet-missing', () => stage.workbook.read([{ sheet: missing }]))
      await write(main, at(0, 0), [['又能写']])
      await shows(main, { values: [['又能写']] })
    },
  },
])

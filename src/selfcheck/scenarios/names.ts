/** Defined names that point to areas. */
import type { DefinedName } from '../../template/layout'
import { agree, agreeContains } from '../agree'
import { acts, at, group, main, quoted, type Scenario, type Stage } from '../scenario'
import { scratchMark } from '../scratch'

const [inputName, targetName] = [`${scratchMark}_输入`, `${scratchMark}.目标1`]
const input = (rest: Partial<DefinedName> = {}): DefinedName => ({ name: inputName, sheet: quoted, area: at(2, 7, 40, 1), ...rest })
const target = (rest: Partial<DefinedName> = {}): DefinedName => ({ name: targetName, sheet: main, area: at(0, 0), ...rest })
const byName = (names: DefinedName[]) => names.sort((a, b) => a.name.localeCompare(b.name))

async function prepare(stage: Stage) {
  const act = acts(stage)
  await act.add(quoted, { values: [['甲']] })
  await act.add(main, { values: [['乙']] })
  const ours = async () => byName((await stage.workbook.outline()).names.filter(({ name }) => name.startsWith(scratchMark)))
  return { ...act, ours }
}

export const nameScenarios: Scenario[] = group('names', [
  {
    id: 'added-moved-removed',
    title: { 'zh-CN': '名称可以新增、改指别处、删除，不论工作表叫什么', en: 'are added, moved and taken away, whatever the sheet is called' },
    async run(stage) {
      const { apply, ours } = await prepare(stage)
      await apply({ names: [input(), target()] })
      agree(await ours(), byName([input(), target()]), 'names')
      const moved = input({ sheet: main, area: at(5, 0, 1, 27) })
      await apply({ names: [moved] })
      agreeContains(await ours(), [moved], 'names')
      agree((await ours()).length, 2, 'number of names')
      await apply({ removeNames: [inputName, `${scratchMark}_从来没有`] })
      agree(await ours(), [target()], 'names')
      await apply({ removeNames: [targetName], names: [input({ name: targetName })] })
      agree(await ours(), [input({ name: targetName })], 'names')
    },
  },
  {
    id: 'hidden',
    title: { 'zh-CN': '名称可以隐藏', en: 'can be hidden' },
    async run(stage) {
      const { apply, ours } = await prepare(stage)
      await apply({ names: [input({ hidden: true })] })
      agree(await ours(), [input({ hidden: true })], 'names')
    },
  },
  {
    id: 'leave-cells',
    title: { 'zh-CN': '名称不改动单元格', en: 'leave the cells alone' },
    async run(stage) {
      const { apply, shows } = await prepare(stage)
      await apply({ names: [input()] })
      await shows(quoted, { values: [['甲']] })
    },
  },
])

/** Rule: something was typed over a formula of the template, which no longer follows what is entered. */
import { liveColumns, type LiveColumn, type TypedOver } from '../assess'
import { defineRule, label, type RowName } from './define'

type Data = RowName & {
  column: LiveColumn
  text: string
  /** So many formulas of the column are gone; more than one where none is left. */
  cells: number
}

/** So many formulas gone, and none left, are a column that was typed over: said once. */
const wholeColumn = 3

const columnWords = {
  'zh-CN': { completion: '完成率', status: '状态', gap: '差距' },
  en: { completion: 'Completion', status: 'Status', gap: 'Gap' },
} as const

export const formulaTypedOver = defineRule<Data>({
  id: 'formula-typed-over',
  severity: 'warning',
  basis: {
    'zh-CN': '模板的完成率、状态、差距由公式随实际完成值计算；改成固定内容后不再变化，看表的人会误判。',
    en: 'Completion, status and gap of a template follow the actual by formulas; what is typed over them no longer changes, and misleads whoever looks.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${d.cells === 1 ? `${label(d, 'zh-CN')}的“${columnWords['zh-CN'][d.column]}”是公式，被改成了“${d.text}”` : `“${columnWords['zh-CN'][d.column]}”栏的 ${d.cells} 个公式都被改成了固定内容`}，不再随实际完成值变化；校验不采用。请清空后写入校验结果，以“校验结果”栏为准；要恢复公式，请重新写入模板再填。`,
      brief: (d) => d.cells === 1 ? `${columnWords['zh-CN'][d.column]}的公式被改成固定内容` : `${columnWords['zh-CN'][d.column]}栏公式全被改掉`,
    },
    en: {
      message: (d) => `${d.cells === 1 ? `“${columnWords.en[d.column]}” of ${label(d, 'en')} is a formula and was typed over with “${d.text}”` : `All ${d.cells} formulas of the column “${columnWords.en[d.column]}” were typed over`}; it no longer follows the actual, and the check does not use it. Clear it and write the check results, which count; to have the formula back, write the template anew and fill it in.`,
      brief: (d) => d.cells === 1 ? `${columnWords.en[d.column]}: formula typed over` : `${columnWords.en[d.column]}: formulas typed over`,
    },
  },
  example: { name: '入园率', component: null, column: 'status', text: '达标', cells: 1 },
  check: ({ typedOver }) => liveColumns.flatMap((column) => {
    const cells = typedOver.filter((cell) => cell.column === column)
    const all = cells.length >= wholeColumn && cells.length === cells[0]!.of
    return (all ? cells.slice(0, 1) : cells).map(({ at, code, name, component, text }: TypedOver) =>
      ({ at, code, data: { name, component, column, text, cells: all ? cells.length : 1 } }))
  }),
})

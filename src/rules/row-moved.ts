/** Rule: a few rows stand in another place than in the plan. */
import type { Plan } from '../model'
import type { SubmissionRow } from '../assess'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & {
  /** So many rows moved; the name is that of the first. */
  rows: number
}

export const rowMoved = defineRule<Data, 'share'>({
  id: 'row-moved',
  severity: 'info',
  basis: {
    'zh-CN': '行的次序以规划为准，便于逐行核对和汇总；整张表排过序的不提示。',
    en: 'Rows stand in the plan’s order, so that sheets can be laid side by side; a sheet that was sorted as a whole is left alone.',
  },
  parameters: {
    share: {
      default: 0.1, least: 0, most: 1,
      means: {
        'zh-CN': '离开原位的行最多占这个比例才提示；更多的视为整张表排过序',
        en: 'share of the rows that may be out of place at most; more of them is a sheet that was sorted',
      },
    },
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}${d.rows === 1 ? '' : `等 ${d.rows} 行`}不在规划的次序上；校验按指标代码读取，不受影响。按次序复制数据或汇总前，请移回原位。`,
      brief: (d) => d.rows === 1 ? '行的位置变了' : `${d.rows} 行的位置变了`,
    },
    en: {
      message: (d) => `${label(d, 'en')}${d.rows === 1 ? '' : ` and ${d.rows - 1} more`} ${d.rows === 1 ? 'is' : 'are'} out of the plan's order; the check goes by codes and is not affected. Put ${d.rows === 1 ? 'it' : 'them'} back before copying or adding up by position.`,
      brief: (d) => d.rows === 1 ? 'row was moved' : `${d.rows} rows were moved`,
    },
  },
  example: { name: '入园率', component: null, rows: 2 },
  check: (submission, _, { share }) => {
    const { kind, plan, rows } = submission
    const moved = kind === null || !submission.first ? [] : outOfOrder(places(plan, rows))
    if (moved.length === 0 || moved.length > rows.length * share) return []
    const first = rows[moved[0]!]!
    return [{ at: first.actual.at, code: first.code, data: { ...rowName(first), rows: moved.length } }]
  },
})

/** Where each row stands in the plan. */
function places(plan: Plan, rows: readonly SubmissionRow[]): number[] {
  const order = new Map(plan.indicators.map(({ code }, index) => [code, index]))
  return rows.map(({ code, component, indicator }) => {
    const part = component === null ? 0 : Number(code.slice(indicator.code.length + 1))
    return order.get(indicator.code)! + part / 1000
  })
}

/** The fewest positions without which the numbers ascend: what the longest ascending run through them leaves out. */
function outOfOrder(numbers: readonly number[]): number[] {
  /** For each length the position at which the run of that length with the lowest end ends. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((number, position) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (numbers[ends[middle]!]! < number) low = middle + 1
      else high = middle
    }
    before[position] = ends[low - 1]
    ends[low] = position
  })
  const kept = new Set<number>()
  for (let position = ends.at(-1); position !== undefined; position = before[position]) kept.add(position)
  return numbers.flatMap((_, position) => kept.has(position) ? [] : [position])
}

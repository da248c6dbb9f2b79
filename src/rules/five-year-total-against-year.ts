/** Rule: a five-year total (五年累计数) stands against the value of one year, on either side. */
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { actual: string; target: string; total: 'actual' | 'target' }

export const fiveYearTotalAgainstYear = defineRule<Data>({
  id: 'five-year-total-against-year',
  severity: 'warning',
  basis: {
    'zh-CN': '规划注明“[ ]内为五年累计数”：五年累计数只与五年累计数比较，不与一年的数比较。',
    en: 'Plans put five-year totals in brackets: a total over five years compares with such a total only, never with one year.',
  },
  words: {
    'zh-CN': {
      message: (d) => d.total === 'target'
        ? `${label(d, 'zh-CN')}的目标 ${d.target} 是五年累计数，填的 ${d.actual} 没有方括号，按一年的数读取，不能比较。请填规划期以来的累计数，并加方括号，如 [100]。`
        : `${label(d, 'zh-CN')}填的 ${d.actual} 带方括号，按五年累计数读取，目标 ${d.target} 是一年的数，不能比较。请改填本期的数，不加方括号。`,
      brief: (d) => d.total === 'target' ? '目标是五年累计数，填的不是' : '填了五年累计数，目标是一年的',
    },
    en: {
      message: (d) => d.total === 'target'
        ? `The target of ${label(d, 'en')}, ${d.target}, is a five-year total; ${d.actual} has no brackets and is read as one year's value, so they can't be compared. Enter the total since the plan began, in brackets, such as [100].`
        : `${d.actual} for ${label(d, 'en')} is in brackets and read as a five-year total; the target ${d.target} is for one year, so they can't be compared. Enter this period's value without brackets.`,
      brief: (d) => d.total === 'target' ? 'target is a five-year total' : 'five-year total for one year',
    },
  },
  example: { name: '新增就业', component: null, actual: '95', target: '[400]', total: 'target' },
  check: ({ rows }) => rows.flatMap((row) => row.assessments.flatMap(({ reason, component, actual, target }) => {
    if (reason !== 'target-five-year-total' && reason !== 'actual-five-year-total') return []
    const total = reason === 'target-five-year-total' ? 'target' : 'actual'
    return [{ at: row.actual.at, code: row.code, data: { ...rowName(row), component, actual, target, total } as const }]
  })),
})

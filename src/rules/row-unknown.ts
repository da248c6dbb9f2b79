/** Rule: a row of the sheet is no row of the plan. */
import { defineRule } from './define'

type Data = { text: string }

export const rowUnknown = defineRule<Data>({
  id: 'row-unknown',
  severity: 'error',
  basis: {
    'zh-CN': '模板的行与规划的指标一一对应，规划以外的行不参加校验。',
    en: 'The template has a row for each indicator of the plan; other rows are not checked.',
  },
  words: {
    'zh-CN': {
      message: (d) => `“${d.text}”不是本规划本期的指标，这一行不参加校验。请核对指标代码；自己加的行请移到表外。`,
      brief: () => '不是本规划的指标',
    },
    en: {
      message: (d) => `“${d.text}” is no indicator of this plan and period; the row is not checked. Check its code; move rows of your own out of the table.`,
      brief: () => 'no indicator of this plan',
    },
  },
  example: { text: '000000-B01-03' },
  check: ({ rowProblems }) => rowProblems.flatMap((problem) => problem.kind === 'unknown'
    ? [{ at: { row: problem.row, column: problem.column }, code: null, data: { text: problem.text } }] : []),
})

/** Rule: a row of the plan stands in the sheet more than once. */
import { defineRule } from './define'

type Data = { code: string; firstRow: number }

export const rowDuplicated = defineRule<Data>({
  id: 'row-duplicated',
  severity: 'error',
  basis: {
    'zh-CN': '一个指标一行，重复的行无法判断以哪一行为准。',
    en: 'One row an indicator: with two there is no telling which one counts.',
  },
  words: {
    'zh-CN': {
      message: (d) => `指标代码 ${d.code} 在表中重复，第 ${d.firstRow} 行已有。校验以先出现的一行为准；请删除多余的一行。`,
      brief: (d) => `与第 ${d.firstRow} 行重复`,
    },
    en: {
      message: (d) => `The indicator code ${d.code} stands twice; row ${d.firstRow} has it already. The first one is checked; delete the other.`,
      brief: (d) => `row ${d.firstRow} again`,
    },
  },
  example: { code: '000000-A01-03', firstRow: 6 },
  check: ({ rowProblems }) => rowProblems.flatMap((problem) => problem.kind === 'duplicated'
    ? [{ at: { row: problem.row, column: problem.column }, code: problem.code, data: { code: problem.code, firstRow: problem.firstRow + 1 } }] : []),
})

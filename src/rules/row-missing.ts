/** Rule: a row of the plan is not in the sheet. */
import { defineRule } from './define'

type Data = { name: string; code: string }

export const rowMissing = defineRule<Data>({
  id: 'row-missing',
  severity: 'error',
  basis: {
    'zh-CN': '模板的行与规划的指标一一对应，缺一行就少报一个指标。',
    en: 'The template has a row for each indicator of the plan; a row less is an indicator not reported.',
  },
  words: {
    'zh-CN': {
      message: (d) => `表中缺少指标“${d.name}”（指标代码 ${d.code}）。请补上该行；使用本工具模板的，也可重新写入模板后再填。`,
      brief: (d) => `缺少 ${d.code}`,
    },
    en: {
      message: (d) => `The sheet lacks the indicator “${d.name}” (code ${d.code}). Add the row; in a sheet written by this tool you can also write the template anew and fill it in.`,
      brief: (d) => `${d.code} is missing`,
    },
  },
  example: { name: '入园率', code: '000000-A01-03' },
  check: ({ rowProblems }) => rowProblems.flatMap((problem) => problem.kind === 'missing'
    ? [{ at: null, code: problem.code, data: { name: problem.name, code: problem.code } }] : []),
})

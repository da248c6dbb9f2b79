/** Rule: an actual (实际完成值) that is due is not entered. */
import { print } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & {
  target: string
  /** The row is a task, done or not done. */
  milestone: boolean
  /** The cell has a formula whose value was never computed. */
  formula: boolean
}

export const actualMissing = defineRule<Data>({
  id: 'actual-missing',
  severity: 'error',
  basis: {
    'zh-CN': '填报要求：本期有目标的指标都要填实际完成值；缺数不算达标，也不算未达标。',
    en: 'Reporting duty: every indicator with a target for the period needs an actual; missing data is neither a pass nor a fail.',
  },
  words: {
    'zh-CN': {
      message: (d) => d.formula ? `${label(d, 'zh-CN')}的实际完成值是公式，但没有计算结果。请在 WPS 或 Excel 中打开、保存后再交。`
        : d.milestone ? `${label(d, 'zh-CN')}没有填完成情况。完成的填“完成”，没有完成的填“未完成”。`
          : `${label(d, 'zh-CN')}没有填实际完成值（目标 ${d.target}）。请填写数值；暂时没有数据的填“暂无”并说明原因，确实为零的填 0。`,
      brief: (d) => d.formula ? '公式没有计算结果' : '未填实际完成值',
    },
    en: {
      message: (d) => d.formula ? `The actual of ${label(d, 'en')} is a formula without a computed value. Open and save the file in WPS or Excel, then send it.`
        : d.milestone ? `${label(d, 'en')} is a task without an answer. Write 完成 (done) or 未完成 (not done).`
          : `${label(d, 'en')} has no actual (target ${d.target}). Enter a value; write 暂无 and the reason if there is no data yet, 0 if it is really zero.`,
      brief: (d) => d.formula ? 'formula without a value' : 'actual is missing',
    },
  },
  example: { name: '入园率', component: null, target: '≥95', milestone: false, formula: false },
  check: ({ rows }) => rows
    .filter((row) => row.assessments.some((assessment) => assessment.status === 'missing'))
    .map((row) => ({
      at: row.actual.at, code: row.code,
      data: {
        ...rowName(row), target: print(row.target),
        milestone: row.target.kind === 'qualitative' && row.target.term === 'done', formula: row.actual.cell.formula !== undefined,
      },
    })),
})

/** Rule: an actual (实际完成值) that is due is not entered. */
import { print } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & {
  target: string
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
      message: (d) => `${label(d, 'zh-CN')}没有填实际完成值（目标 ${d.target}）。请填写数值；暂时没有数据的填“暂无”，确实为零的填 0。`,
      brief: () => '未填实际完成值',
    },
    en: {
      message: (d) => `${label(d, 'en')} has no actual (target ${d.target}). Enter a value; write 暂无 if there is no data yet, 0 if it is really zero.`,
      brief: () => 'actual is missing',
    },
  },
  check: ({ rows }) => rows
    .filter((row) => row.assessments.some((assessment) => assessment.status === 'missing'))
    .map((row) => ({ at: row.actual.at, code: row.code, data: { ...rowName(row), target: print(row.target) } })),
})

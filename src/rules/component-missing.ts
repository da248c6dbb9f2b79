/** Rule: a composite (分项指标) is reported without one of its components. */
import { print } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'

type Data = RowName & { missing: string[]; target: string }

export const componentMissing = defineRule<Data>({
  id: 'component-missing',
  severity: 'error',
  basis: {
    'zh-CN': '分项指标按分项分别设目标，每个分项都要有实际值。',
    en: 'A composite has a target for each component, so each component needs its actual.',
  },
  words: {
    'zh-CN': {
      message: (d) => d.component !== null
        ? `${label(d, 'zh-CN')}这一行只填“${d.component}”的数，现在填的是别的分项。请改填“${d.component}”的实际完成值（目标 ${d.target}）。`
        : `${label(d, 'zh-CN')}缺分项：${d.missing.join('、')}（目标 ${d.target}）。请按“分项名+数值”补齐，各分项之间用“；”隔开。`,
      brief: (d) => `缺分项 ${d.missing.join('、')}`,
    },
    en: {
      message: (d) => d.component !== null
        ? `The row of ${label(d, 'en')} takes the value of ${d.component} only, and holds another component. Enter the actual of ${d.component} (target ${d.target}).`
        : `${label(d, 'en')} lacks ${d.missing.join(', ')} (target ${d.target}). Enter each component by its label, separated by “；”.`,
      brief: (d) => `lacks ${d.missing.join(', ')}`,
    },
  },
  example: { name: '报销比例', component: null, missing: ['城乡居民'], target: '职工85；城乡居民70' },
  check: ({ rows }) => rows.flatMap((row) => {
    const missing = row.assessments.flatMap(({ reason, component }) => reason === 'component-missing' && component !== null ? [component] : [])
    if (missing.length === 0) return []
    return [{ at: row.actual.at, code: row.code, data: { ...rowName(row), missing, target: print(row.target) } }]
  }),
})

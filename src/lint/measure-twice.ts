/** Check: a plan has the same measure (标准指标) in two rows. */
import { defineCheck, nameOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintRow } from './subject'

type Data = { name: string; other: string; code: string; otherCode: string }

export const measureTwice = defineCheck<Data>({
  id: 'measure-twice',
  severity: 'warning',
  basis: {
    'zh-CN': '一个规划里同一指标只列一次；列两次，汇总时会重复计算，两处的目标也可能不一致。',
    en: 'A plan lists a measure once; listed twice it is counted twice, and the targets may differ.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}（${d.code}）与${quoted(d.other)}（${d.otherCode}）是同一个指标。请删去一行；是不同分组或口径的，在名称中写明。`,
    en: (d) => `${quoted(d.name)} (${d.code}) and ${quoted(d.other)} (${d.otherCode}) are the same measure. Take one row out; if they are parts or count differently, say so in the names.`,
  },
  example: { name: '入园率', other: '幼儿入园率', code: 'A-02', otherCode: 'A-01' },
  check: ({ rows }) => {
    const seen = new Map<string, LintRow>()
    return rows.flatMap((row): LintDraft<Data>[] => {
      const { indicator: { code, sub }, name: { bareName, unitOfMeasure }, measure } = row
      const keys = [...(measure ? [`measure ${measure.id} ${sub ?? ''}`] : []), `name ${bareName} ${unitOfMeasure ?? ''} ${sub ?? ''}`]
      const other = keys.map((key) => seen.get(key)).find((known) => known !== undefined)
      for (const key of keys) if (!seen.has(key)) seen.set(key, row)
      if (!other) return []
      const data = { name: nameOf(row), other: nameOf(other), code, otherCode: other.indicator.code }
      return [{ places: [placeOfName(row), placeOfName(other)], data }]
    })
  },
})

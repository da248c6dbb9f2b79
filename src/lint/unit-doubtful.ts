/** Check: the printed unit of measure (计量单位) does not fit what is counted. */
import { parseUnit, sameNature } from '../notation'
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintRow } from './subject'
import { namesPersons, namesShare, namesVisits } from './unit-words'

type Data = { name: string; unit: string; expected: string }

export const unitDoubtful = defineCheck<Data>({
  id: 'unit-doubtful',
  severity: 'warning',
  basis: {
    'zh-CN': '计量单位要与指标含义相符：人用“人”，服务次数用“人次”，比率用“%”；人与人次、个与人不是一回事。',
    en: 'The unit fits what is counted: 人 for people, 人次 for visits, % for shares; they are not exchangeable.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}的计量单位写作“${d.unit}”，按指标含义应为“${d.expected}”一类。请核对单位，连同目标值一起改（换算时注意“万”）。`,
    en: (d) => `${quoted(d.name)} is printed in “${d.unit}”, though what it counts would be in “${d.expected}”. Check the unit, and the targets with it (mind 万).`,
  },
  example: { name: '护理员数', unit: '人次', expected: '人' },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    const unit = row.name.unitOfMeasure
    const expected = unit === null ? null : expectedUnit(row, unit)
    if (unit === null || expected === null) return []
    const cell = row.targets.find(({ text }) => text !== '')
    return [{ places: [placeOfName(row), ...(cell ? [placeOf(row, cell)] : [])], data: { name: nameOf(row), unit, expected } }]
  }),
})

/** The unit that the name, otherwise the measure, asks for; null where the printed one fits. */
function expectedUnit({ name: { bareName }, measure }: LintRow, unit: string): string | null {
  const counted = parseUnit(unit)?.unit
  // Ten thousand of what the name says; so many times; so many of one thing for one of another.
  if (!counted || counted === '倍' || counted.includes('/')) return null
  const named = namesShare(bareName) ? '%' : namesPersons(bareName) ? '人' : namesVisits(bareName) ? '人次' : null
  const wanted = named ?? measure?.unitOfMeasure ?? null
  return wanted === null || sameNature(unit, wanted) ? null : wanted
}

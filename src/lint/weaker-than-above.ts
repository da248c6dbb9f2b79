/** Check: a target asks for less than the plan of the city or province that the region belongs to. */
import { yearOf } from '../model'
import { print } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintCell, LintRow } from './subject'
import { inUnit, isEasier, valuesOf } from './values'

type Data = { name: string; year: number; target: string; region: string; above: string; unit: string | null }

export const weakerThanAbove = defineCheck<Data>({
  id: 'weaker-than-above',
  severity: 'warning',
  basis: {
    'zh-CN': '下级规划的目标应与上级衔接，比率、人均一类指标一般不低于上级同年目标；总量指标各地大小不同，不作比较。',
    en: 'A plan follows the one above it: its shares and averages are not below those of the same year there. Totals differ with the size of a region and are not compared.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}的 ${d.year} 年目标 ${d.target} 比${d.region}规划的 ${d.above}${d.unit === null ? '' : `（${d.unit}）`} 宽松。请与上级规划衔接；确有差距的，请说明理由。`,
    en: (d) => `The target ${d.target} of ${quoted(d.name)} for ${d.year} is easier than ${d.above}${d.unit === null ? '' : ` (${d.unit})`} in the plan of ${d.region}. Bring the two in line, or give the reason.`,
  },
  example: { name: '入园率', year: 2002, target: '90', region: '某市', above: '95', unit: '%' },
  check: ({ rows, above }) => rows.flatMap((row) => above.filter((other) => comparable(row, other)).flatMap((other) =>
    row.targets.flatMap((cell) => other.targets.flatMap((there): LintDraft<Data>[] => {
      if (cell.column.period !== there.column.period || !isWeaker(row, cell, other, there)) return []
      const data = {
        name: nameOf(row), year: yearOf(cell.column.period), target: print(cell.reading), region: other.plan.region.name, above: print(there.reading),
        unit: other.name.unitOfMeasure,
      }
      return [{ places: [placeOf(row, cell), placeOf(other, there)], data }]
    })))),
})

function comparable({ measure, indicator }: LintRow, other: LintRow): boolean {
  return measure !== null && measure.id === other.measure?.id && measure.addingUp.way !== 'sum' && measure.addingUp.way !== 'count-of-passing'
    && indicator.sub === other.indicator.sub
}

function isWeaker(row: LintRow, cell: LintCell, other: LintRow, there: LintCell): boolean {
  const wanted = valuesOf(there, other.unitOfMeasure)
  return valuesOf(cell, row.unitOfMeasure).some(({ component, value }) => {
    const match = wanted.find((candidate) => candidate.component === component)
    const own = match && inUnit(value, row.unitOfMeasure, other.unitOfMeasure)
    return own ? isEasier(own, match.value, row.measure!.direction) : false
  })
}

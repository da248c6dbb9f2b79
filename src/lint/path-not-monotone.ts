/** Check: a later year's target asks for less than an earlier one. */
import { print } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import type { LintDraft } from './finding'
import { easierParts, goesAgainst, isRunningTotal, isYearsCount } from './values'

type Data = { name: string; earlier: string; earlierColumn: string; later: string; laterColumn: string; lower: boolean }

export const pathNotMonotone = defineCheck<Data>({
  id: 'path-not-monotone',
  severity: 'warning',
  basis: {
    'zh-CN': '逐年目标一般一年比一年高（反向指标一年比一年低）；当年完成数可以有多有少，不在此列。',
    en: 'Targets of successive years ask for more and more; what is counted anew each year may go up and down.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}的目标，${quoted(d.laterColumn)}栏的 ${d.later} 比${quoted(d.earlierColumn)}栏的 ${d.earlier} 宽松（${d.lower ? '反向指标，越低越好' : '正向指标，越高越好'}），逐年目标走了回头路。请核对两年的数是否写反或写错。`,
    en: (d) => `The target ${d.later} of ${quoted(d.name)} in column ${quoted(d.laterColumn)} is easier than ${d.earlier} in ${quoted(d.earlierColumn)} (${d.lower ? 'lower' : 'higher'} is better). See whether the two were mixed up or mistyped.`,
  },
  example: { name: '入园率', earlier: '95', earlierColumn: '2002', later: '93', laterColumn: '2003', lower: false },
  check: ({ rows }) => rows.flatMap((row): LintDraft<Data>[] => {
    if (isRunningTotal(row) || isYearsCount(row) || row.measure?.kind === 'five-year-total' || goesAgainst(row)) return []
    return row.targets.slice(1).flatMap((later, index) => {
      const earlier = row.targets[index]!
      if (easierParts(later, earlier, row).length === 0) return []
      const data = {
        name: nameOf(row), earlier: print(earlier.reading), earlierColumn: earlier.column.key, later: print(later.reading),
        laterColumn: later.column.key, lower: row.measure?.direction === 'lower',
      }
      return [{ places: [placeOf(row, later), placeOf(row, earlier)], data }]
    })
  }),
})

/** Check: the targets of a running total (累计数) fall. */
import { print } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import { isRunningTotal, pointsOf } from './values'

type Data = { name: string; earlier: string; earlierColumn: string; later: string; laterColumn: string }

export const runningTotalTargetFalls = defineCheck<Data>({
  id: 'running-total-target-falls',
  severity: 'error',
  basis: {
    'zh-CN': '累计数逐年相加，只增不减；变小的，不是写成了当年数，就是重新起算而没有说明。',
    en: 'A running total only grows; one that falls is a single year’s count, or counting began anew without saying so.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}是累计数，${quoted(d.laterColumn)}栏的 ${d.later} 却小于${quoted(d.earlierColumn)}栏的 ${d.earlier}。请核对是否写成了当年数；重新起算的，请在注中写明从哪年起算。`,
    en: (d) => `${quoted(d.name)} is a running total, but ${d.later} in column ${quoted(d.laterColumn)} is less than ${d.earlier} in ${quoted(d.earlierColumn)}. See whether it is one year's count; if counting began anew, say from which year in a note.`,
  },
  example: { name: '累计培训人次', earlier: '1.5', earlierColumn: '2001', later: '0.6', laterColumn: '2002' },
  check: ({ rows }) => rows.filter(isRunningTotal).flatMap((row) => {
    const points = pointsOf([...row.bases, ...row.targets], row.unitOfMeasure)
    return points.slice(1).flatMap((later, index) => {
      const earlier = points[index]!
      if (!later.value.lt(earlier.value)) return []
      const data = {
        name: nameOf(row), earlier: print(earlier.cell.reading), earlierColumn: earlier.cell.column.key, later: print(later.cell.reading),
        laterColumn: later.cell.column.key,
      }
      return [{ places: [placeOf(row, later.cell), placeOf(row, earlier.cell)] as const, data }]
    })
  }),
})

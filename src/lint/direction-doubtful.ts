/** Check: the targets go the other way than the indicator's direction (正向/反向) wants. */
import { print } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import { goesAgainst, pointsOf } from './values'

type Data = { name: string; lower: boolean; first: string; firstColumn: string; last: string; lastColumn: string }

export const directionDoubtful = defineCheck<Data>({
  id: 'direction-doubtful',
  severity: 'warning',
  basis: {
    'zh-CN': '正向指标的目标逐年提高，反向指标逐年降低；一路相反的，多半是方向记反了，达标与否也会判反。',
    en: 'Targets rise where higher is better and fall where lower is; where they all go the other way, the direction is probably wrong, and so would be every judgement.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}按${d.lower ? '反向指标（越低越好）' : '正向指标（越高越好）'}处理，目标却从${quoted(d.firstColumn)}栏的 ${d.first} 一路${d.lower ? '升到' : '降到'}${quoted(d.lastColumn)}栏的 ${d.last}。请核对方向；方向没有错的，请核对各年目标。`,
    en: (d) => `${quoted(d.name)} is taken for ${d.lower ? 'lower' : 'higher'} is better, but goes from ${d.first} in column ${quoted(d.firstColumn)} ${d.lower ? 'up' : 'down'} to ${d.last} in ${quoted(d.lastColumn)}. Check the direction; if it is right, check the targets.`,
  },
  example: { name: '个人支出占比', lower: false, first: '27', firstColumn: '2001', last: '26', lastColumn: '2005' },
  check: ({ rows }) => rows.filter(goesAgainst).map((row) => {
    const points = pointsOf([...row.bases, ...row.targets], row.unitOfMeasure)
    const [first, last] = [points[0]!.cell, points.at(-1)!.cell]
    const data = {
      name: nameOf(row), lower: row.measure!.direction === 'lower', first: print(first.reading), firstColumn: first.column.key, last: print(last.reading),
      lastColumn: last.column.key,
    }
    return { places: [placeOf(row, last), placeOf(row, first)] as const, data }
  }),
})

/** Check: the table and the running text of a document give different figures for the same thing and year. */
import type Big from 'big.js'
import { yearOf } from '../model'
import { parseUnit, print } from '../notation'
import type { Commitment } from '../reading/commitments'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import type { LintDraft } from './finding'
import { isSure, sameThing } from './same-thing'
import type { LintCell, LintRow } from './subject'
import { inUnit, isRunningTotal, isYearsCount, valueOf } from './values'

type Data = { name: string; column: string; target: string; unit: string | null; stated: string }

export const tableAgainstText = defineCheck<Data>({
  id: 'table-against-text',
  severity: 'warning',
  basis: {
    'zh-CN': '同一文件里同一指标、同一年份的目标，表中与正文应当一致。',
    en: 'Within one document the target of an indicator for a year is the same in the table and in the running text.',
  },
  message: {
    'zh-CN': (d) => `${quoted(d.name)}的目标，表中${quoted(d.column)}栏是 ${d.target}${d.unit === null ? '' : `（${d.unit}）`}，正文写的是${quoted(d.stated)}。请核对以哪一个为准，两处改成一致；口径不同的，在名称中写明。`,
    en: (d) => `The table has ${d.target}${d.unit === null ? '' : ` (${d.unit})`} for ${quoted(d.name)} in column ${quoted(d.column)}, the running text ${quoted(d.stated)}. Find out which holds and make them one; if they count differently, say so in the names.`,
  },
  example: { name: '服务站点数', column: '2002', target: '≥47', unit: '个', stated: '不少于45个' },
  check: ({ rows, commitments }) => rows.flatMap((row) => {
    const stated = commitments.filter((commitment) => isSure(commitment) && sameThing(row, commitment))
    return row.targets.flatMap((cell) =>
      stated.filter((commitment) => contradicts(row, cell, commitment)).map(({ place, text, written }): LintDraft<Data> => ({
        places: [placeOf(row, cell), { kind: 'document', place, text }],
        data: { name: nameOf(row), column: cell.column.key, target: print(cell.reading), unit: row.name.unitOfMeasure, stated: written },
      })))
  }),
})

function contradicts(row: LintRow, cell: LintCell, commitment: Commitment): boolean {
  const { deadline } = commitment
  if (deadline?.year !== yearOf(cell.column.period)) return false
  const share = /[%‰]/u.test(row.unitOfMeasure ?? '')
  // A total to date is no year's count, nor a share of anything.
  if (!share && isRunningTotal(row) !== /累计/u.test(commitment.clause)) return false
  if (isYearsCount(row) && !ofOneYear(row, deadline.words)) return false
  const value = valueOf(cell, row.unitOfMeasure)
  const stated = value && statedIn(row, commitment)
  return value !== null && stated !== null && !stated.eq(value)
}

/** Whether what is due is a year's count: to be done by 2025, 450 are those of all years until then. */
function ofOneYear({ plan: { years } }: LintRow, words: string | null): boolean {
  return years.from === years.to || /^(?:每年|全年|年度|当年|20[0-9]{2}年)/u.test(words ?? '')
}

/** The commitment's figure in the row's unit of measure; where the printed unit is of another nature, in that of its measure, scaled alike. */
function statedIn({ unitOfMeasure, measure }: LintRow, { reading, unitOfMeasure: unit }: Commitment): Big | null {
  const value = valueOf({ reading }, unit)
  if (!value) return null
  const own = inUnit(value, unit, unitOfMeasure)
  if (own || unitOfMeasure === null || !measure?.unitOfMeasure) return own
  return inUnit(value, unit, `${parseUnit(unitOfMeasure)?.scale ?? ''}${measure.unitOfMeasure}`)
}

/** Check: counts of years do not add up to the total that is stated beside them. */
import type Big from 'big.js'
import { formatDecimal, print } from '../notation'
import { defineCheck, nameOf, placeOf, quoted } from './define'
import type { LintDraft } from './finding'
import type { LintSubject } from './subject'
import { amountOf, figuresIn, isShare, sentences } from './text'
import { isYearsCount, pointsOf } from './values'

type Data = { name: string | null; years: string[]; sum: string; total: string }

export const yearsNotTotal = defineCheck<Data>({
  id: 'years-not-total',
  severity: 'error',
  basis: {
    'zh-CN': '各年的当年数相加等于累计数。',
    en: 'The counts of the years add up to the total over these years.',
  },
  message: {
    'zh-CN': (d) => `${d.name === null ? '' : `${quoted(d.name)}的`}各年数 ${d.years.join(' + ')} 合计 ${d.sum}，与写明的总数 ${d.total} 不符。请核对各年数和总数。`,
    en: (d) => `${d.name === null ? 'The years' : `The years of ${quoted(d.name)},`} ${d.years.join(' + ')}, add up to ${d.sum}, not to the stated total ${d.total}. Check the years and the total.`,
  },
  example: { name: '新增学位数', years: ['100', '120', '130'], sum: '350', total: '360' },
  check: (subject) => [...inTable(subject), ...inText(subject)],
})

function inTable({ plan, rows }: LintSubject): LintDraft<Data>[] {
  const count = plan.years.to - plan.years.from + 1
  return rows.flatMap((row): LintDraft<Data>[] => {
    const years = pointsOf(row.targets, row.unitOfMeasure)
    const [total] = pointsOf(row.totals, row.unitOfMeasure)
    const counted = isYearsCount(row) || row.measure?.kind === 'five-year-total'
    if (!total || !counted || count < 2 || years.length !== count || years.length !== row.targets.length) return []
    const sum = add(years.map(({ value }) => value))
    if (sum.eq(total.value)) return []
    const data = { name: nameOf(row), years: years.map(({ cell }) => print(cell.reading)), sum: formatDecimal(sum), total: print(total.cell.reading) }
    return [{ places: [placeOf(row, total.cell), ...years.map(({ cell }) => placeOf(row, cell))], data }]
  })
}

const ownYear = /^[,;:、(]?\s*(?:以上)?[,;:、(]?\s*(?:其中[,:]?)?\s*(20[0-9]{2})年/u
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 三年累计3000人，其中2001年1000人、2002年1000人、2003年900人: as many years as the sentence says, each with its count. */
function inText({ paragraphs }: LintSubject): LintDraft<Data>[] {
  return paragraphs.flatMap(({ place, text }) => sentences(text).flatMap((sentence): LintDraft<Data>[] => {
    const figures = figuresIn(sentence)
    return figures.flatMap((total, index): LintDraft<Data>[] => {
      const span = /([0-9一二三四五六七八九])年(?:内)?[^,;]*(?:累计|共|合计|总计)/u.exec(total.before)?.[1]
      const stated = span === undefined || isShare(total) || total.vague ? null : Number(span) || numerals.indexOf(span) + 1
      if (stated === null) return []
      const years = figures.slice(index + 1, index + 1 + stated)
      const amounts = years.flatMap((figure) => ownYear.test(figure.between) && !figure.vague ? amountOf(figure, total.unit) ?? [] : [])
      const distinct = new Set(years.map(({ between }) => ownYear.exec(between)?.[1])).size
      const sum = amounts.length === stated && distinct === stated && stated > 1 ? add(amounts) : null
      if (!sum || sum.eq(amountOf(total, total.unit)!)) return []
      const printed = [total, ...years].map(({ at }) => sentence.text.slice(at.from, at.to))
      const data = { name: null, years: printed.slice(1), sum: `${formatDecimal(sum)}${total.unit}`, total: printed[0]! }
      return [{ places: [{ kind: 'document', place, text: sentence.text }], data }]
    })
  }))
}

function add(values: readonly Big[]): Big {
  return values.slice(1).reduce((sum, value) => sum.plus(value), values[0]!)
}

/** Check: a year's count (当年数) and a total over years (累计数) seem to be confused. */
import { print } from '../notation'
import { defineCheck, nameOf, placeOf, placeOfName, quoted } from './define'
import type { LintDraft } from './finding'
import { sameThing } from './same-thing'
import type { LintRow, LintSubject } from './subject'
import { isRunningTotal, isYearsCount, pointsOf, type Point } from './values'

type Data = {
  name: string
  /** A target as large as the total of all years; a running total that stands still; a year's count that grows like a running total. */
  looks: 'total' | 'year' | 'accumulated'
  first: string
  firstColumn: string
  last: string
  lastColumn: string
}

/** A target this many times the plan's years times the base, and no more, is about the size of the total. */
const totalSize = { least: 0.7, most: 1.5 }
/** Fewer years do not show a pattern. */
const fewestYears = 3

export const annualOrTotal = defineCheck<Data>({
  id: 'annual-or-total',
  severity: 'warning',
  basis: {
    'zh-CN': '当年数与五年累计数不能混用；累计数要在名称或括号〔〕中标明。',
    en: 'A year’s count and a total over the years are two numbers; a total is marked in the name or by brackets.',
  },
  message: {
    'zh-CN': (d) => ({
      total: `${quoted(d.name)}的目标，${quoted(d.lastColumn)}栏的 ${d.last} 相对${quoted(d.firstColumn)}栏的 ${d.first} 像是几年的累计数，却没有标明。请核对；是累计数的，写成〔${d.last}〕并加注，是当年数的，请说明增长的理由。`,
      year: `${quoted(d.name)}是累计数，${quoted(d.firstColumn)}至${quoted(d.lastColumn)}栏却一直是 ${d.first}，像是每年的当年数。请核对；是当年数的，去掉名称中的“累计”，是累计数的，改为逐年相加的数。`,
      accumulated: `${quoted(d.name)}是当年数，从${quoted(d.firstColumn)}栏的 ${d.first} 到${quoted(d.lastColumn)}栏的 ${d.last} 却正好逐年加同一个数，像是累计数。请核对；是累计数的，在名称中写明“累计”。`,
    })[d.looks],
    en: (d) => ({
      total: `The target ${d.last} of ${quoted(d.name)} in column ${quoted(d.lastColumn)} looks like a total over several years beside ${d.first} in ${quoted(d.firstColumn)}, but is not marked as one. Check it: write a total as 〔${d.last}〕 with a note, or give the reason for the growth.`,
      year: `${quoted(d.name)} is a running total, but stays at ${d.first} from ${quoted(d.firstColumn)} to ${quoted(d.lastColumn)}, like one year's count. Check it: take 累计 out of the name, or add the years up.`,
      accumulated: `${quoted(d.name)} is a year's count, but grows from ${d.first} in ${quoted(d.firstColumn)} to ${d.last} in ${quoted(d.lastColumn)} by the same number each year, like a running total. Check it: if it is one, say 累计 in the name.`,
    })[d.looks],
  },
  example: { name: '职业培训', looks: 'total', first: '16', firstColumn: '2001', last: '70', lastColumn: '2006' },
  check: (subject) => subject.rows.flatMap((row): LintDraft<Data>[] => {
    const found = looksLike(row)
    if (!found) return []
    const { looks, first, last } = found
    const data = {
      name: nameOf(row), looks, first: print(first.cell.reading), firstColumn: first.cell.column.key, last: print(last.cell.reading),
      lastColumn: last.cell.column.key,
    }
    const named = looks === 'total' ? [] : [placeOfName(row)]
    return [{ places: [placeOf(row, last.cell), placeOf(row, first.cell), ...named, ...statedTotals(row, subject)], data }]
  }),
})

function looksLike(row: LintRow): { looks: Data['looks']; first: Point; last: Point } | null {
  const targets = pointsOf(row.targets, row.unitOfMeasure)
  const first = targets[0]
  const last = targets.at(-1)
  if (!first || !last) return null
  if (isRunningTotal(row)) {
    const still = targets.length >= fewestYears && !first.value.eq(0) && targets.every(({ value }) => value.eq(first.value))
    return still ? { looks: 'year', first, last } : null
  }
  if (!isYearsCount(row)) return null
  if (targets.length > fewestYears && grows(targets)) return { looks: 'accumulated', first, last }
  const before = targets.slice(0, -1)
  const base = pointsOf(row.bases, row.unitOfMeasure).at(-1)
  const asTotal = before.length === 0 ? base && sizedAsTotal(base, last, row)
    : before.length >= fewestYears ? alike(before) && last.value.gte(sum(before))
      : before.length > 1 && alike(before) && sizedAsTotal(before.at(-1)!, last, row)
  return asTotal ? { looks: 'total', first: before[0] ?? base!, last } : null
}

/** 100, 200, 300, 400: each year adds what the first one has. */
function grows(targets: readonly Point[]): boolean {
  const { value } = targets[0]!
  return value.gt(0) && targets.every((target, index) => target.value.eq(value.times(index + 1)))
}

/** None is more than twice another one. */
function alike(points: readonly Point[]): boolean {
  const sorted = points.map(({ value }) => value).sort((a, b) => a.cmp(b))
  return sorted[0]!.gt(0) && sorted.at(-1)!.lte(sorted[0]!.times(2))
}

function sum(points: readonly Point[]) {
  return points.slice(1).reduce((total, { value }) => total.plus(value), points[0]!.value)
}

function sizedAsTotal(base: Point, target: Point, { plan: { years } }: LintRow): boolean {
  const count = years.to - years.from + 1
  if (count < fewestYears || base.value.lte(0)) return false
  const times = target.value.div(base.value)
  return times.gte(totalSize.least * count) && times.lte(totalSize.most * count)
}

/** Sentences of the running text that state a total of the same thing. */
function statedTotals(row: LintRow, { commitments }: LintSubject) {
  return commitments.filter((commitment) => /累计|[0-9一二三四五]年(?:内|共|总)/u.test(commitment.clause) && sameThing(row, commitment))
    .map(({ place, text }) => ({ kind: 'document' as const, place, text }))
}

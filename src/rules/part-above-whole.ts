/** Rule: a part (其中) is more than the whole that it is a part of. */
import type Big from 'big.js'
import type { Submission, SubmissionRow } from '../assess'
import type { Measure } from '../model'
import { convert, formatDecimal, print, readName, type Reading } from '../notation'
import { defineRule, label, rowName, type RowName } from './define'
import { exactOf, isTotal, pointOf } from './numbers'

type Data = RowName & { actual: string; whole: string; wholeActual: string }

/** Kinds whose parts are counted as the whole is; a part's rate can well be above the rate of all. */
const counted: readonly Measure['kind'][] = ['count', 'running-total', 'five-year-total', 'amount']

export const partAboveWhole = defineRule<Data>({
  id: 'part-above-whole',
  severity: 'error',
  basis: {
    'zh-CN': '表内逻辑：“其中”项不大于所属的总项（计量单位可比时）；标准指标库注明的包含关系同理。',
    en: 'Arithmetic of the sheet: a part (其中) is not more than its whole where both are counted in one unit; so are the parts that the list of measures names.',
  },
  words: {
    'zh-CN': {
      message: (d) => `${label(d, 'zh-CN')}是${label({ name: d.whole, component: d.component }, 'zh-CN')}的一部分，填的 ${d.actual} 却大于总项的 ${d.wholeActual}。请核对这两行，改正填错的一行。`,
      brief: (d) => `大于总项的 ${d.wholeActual}`,
    },
    en: {
      message: (d) => `${label(d, 'en')} is a part of ${label({ name: d.whole, component: d.component }, 'en')}, but ${d.actual} is more than the ${d.wholeActual} of the whole. Check both rows and correct the one that is wrong.`,
      brief: (d) => `more than the whole, ${d.wholeActual}`,
    },
  },
  example: { name: '护理型床位', component: null, actual: '5200', whole: '养老床位', wholeActual: '4800' },
  check: (submission) => pairs(submission).flatMap(([part, whole]) => {
    const total = isTotal(part.actual.reading)
    if (!isAbove(part, whole, (row) => exactOf(row.actual.reading, row.unitOfMeasure, total))) return []
    // Where the plan's own targets are such, it is no part in this sense.
    if (isAbove(part, whole, (row) => pointOf(row.target, row.unitOfMeasure))) return []
    const said = ({ actual: { reading } }: { actual: { reading: Reading } }) => print(reading)
    const data = { ...rowName(part), actual: said(part), whole: whole.name.bareName, wholeActual: said(whole) }
    return [{ at: part.actual.at, code: part.code, data }]
  }),
})

function isAbove(part: SubmissionRow, whole: SubmissionRow, of: (row: SubmissionRow) => Big | null): boolean {
  const [value, limit] = [of(part), of(whole)]
  if (!value || !limit || (part.unitOfMeasure === null) !== (whole.unitOfMeasure === null)) return false
  const converted = convert({ digits: formatDecimal(value), scale: null, unit: part.unitOfMeasure }, whole.unitOfMeasure)
  return 'value' in converted && converted.value.gt(limit)
}

/** Each row that is a part, with the row of its whole: by 其中 in its name, or as its measure says. */
function pairs({ plan, rows }: Submission): [part: SubmissionRow, whole: SubmissionRow][] {
  const found: [SubmissionRow, SubmissionRow][] = []
  const parts = rows.filter(({ measure }) => measure.partOf !== undefined)
  const measures = new Set(parts.map(({ measure }) => measure.partOf))
  const key = (measure: string, { component, indicator: { sub } }: SubmissionRow) => JSON.stringify([measure, sub, component])
  const wholes = new Map(rows.filter(({ measure }) => measures.has(measure.id)).map((row) => [key(row.measure.id, row), row]))
  for (const part of parts) {
    const whole = wholes.get(key(part.measure.partOf!, part))
    if (whole) found.push([part, whole])
  }
  if (rows.some(({ name }) => name.ofWhich)) {
    const byCode = new Map(rows.map((row) => [row.code, row]))
    // The row above, in the plan's order; the sheet may be sorted, or lack it.
    let whole: { row: SubmissionRow | undefined; domain: string } | undefined
    for (const { code, name, domain } of plan.indicators) {
      const row = byCode.get(code)
      if (!(row?.name ?? readName(name)).ofWhich) whole = { row, domain }
      else if (row && whole?.row && whole.domain === domain && [row, whole.row].every(({ measure }) => counted.includes(measure.kind))) {
        found.push([row, whole.row])
      }
    }
  }
  return found
}

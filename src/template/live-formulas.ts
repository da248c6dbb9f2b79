/**
 * The live formulas of a row: 状态, 完成率 and 差距 compute themselves wherever the target is numeric, so that a sheet
 * works where nothing of ours is installed. They judge numbers only; what is entered as text waits for a check.
 */
import type { TemplateWords } from '../messages'
import type { Direction } from '../model'
import { convert, formatDecimal, sameNature, type InputRow } from '../notation'
import type { CellInput } from './layout'

export interface LiveCells {
  completion: CellInput
  status: CellInput
  gap: CellInput
}

type StatusWords = Record<'met' | 'short' | 'missing' | 'not-due' | 'cannot-tell', string>
type Comparison = '>=' | '>' | '<=' | '<' | '='

const quote = (text: string) => `"${text.replace(/"/g, '""')}"`

/** The cells of a row that its formulas look at, by their A1 names. */
export interface LookedAt {
  actual: string
  /** A cell of the row that has no number format. */
  unformatted: string
}

/** Formulas for a row. */
export function liveCells(row: InputRow, { actual, unformatted }: LookedAt, status: StatusWords, words: TemplateWords): LiveCells {
  const { target } = row
  if (target.kind === 'not-applicable' || target.kind === 'none' || target.kind === 'not-available') {
    return { completion: null, status: status['not-due'], gap: null }
  }
  const blank = `LEN(TRIM(${actual}))=0`
  const pending = (judged: string) => ({
    formula: `=IFERROR(IF(${blank},${quote(status.missing)},${judged}),${quote(status['cannot-tell'])})`,
    value: status.missing,
  })
  if (target.kind === 'qualitative' && target.term === 'done') {
    const judged = `IF(TRIM(${actual})="完成",${quote(status.met)},IF(TRIM(${actual})="未完成",${quote(status.short)},${quote(words.checkFirst)}))`
    return { completion: null, status: pending(judged), gap: null }
  }
  const numeric = numericTarget(row)
  if (!numeric) return { completion: null, status: pending(quote(words.checkFirst)), gap: null }
  const { comparison, value } = numeric
  // A number shown as a percentage counts as what is shown; ROUND takes away what binary arithmetic left behind.
  const hundred = hundredPercent(row.unitOfMeasure)
  const format = `LEFT(CELL("format",${actual}),1)`
  const given = `ROUND(${hundred ? `IF(${format}="P",${hundred},1)*${actual}` : actual},10)`
  // A date by accident is no value, nor a percentage where the unit is none; a check says so. LibreOffice has G for a date and F for no
  // format, where others have D and G, and takes TRUE for a number.
  const isDate = `IF(${format}="D",TRUE,IF(${format}="G",LEFT(CELL("format",${unformatted}),1)<>"G",FALSE))`
  const isValue = hundred ? `NOT(${isDate})` : `IF(${format}="P",FALSE,NOT(${isDate}))`
  const counts = `IF(ISNUMBER(${actual}),IF(ISLOGICAL(${actual}),FALSE,${isValue}),FALSE)`
  const judged = `IF(${counts},IF(${given}${comparison}${value},${quote(status.met)},${quote(status.short)}),${quote(words.checkFirst)})`
  const higher = comparison === '>=' || comparison === '>' || comparison === '='
  const rate = higher ? `ROUND(${given}/${value}*100,1)` : `IF(${given}=0,"",ROUND(${value}/${given}*100,1))`
  return {
    completion: Number(value) > 0 ? { formula: `=IFERROR(IF(${counts},${rate},""),"")`, value: '' } : null,
    status: pending(judged),
    gap: { formula: `=IFERROR(IF(${counts},IF(${given}${comparison}${value},"",ABS(ROUND(${given}-${value},10))),""),"")`, value: '' },
  }
}

/** What 100 % is in a unit of measure, 1000 in ‰; null where the unit is no rate. */
function hundredPercent(unitOfMeasure: string | null): string | null {
  if (unitOfMeasure === null || !sameNature(unitOfMeasure, '%')) return null
  const converted = convert({ digits: '100', scale: null, unit: '%' }, unitOfMeasure)
  return 'mismatch' in converted ? null : formatDecimal(converted.value)
}

/** The comparison and value (in the row's unit of measure) of a target that one number decides; null for any other. */
function numericTarget({ target, unitOfMeasure, measure }: InputRow): { comparison: Comparison; value: string } | null {
  if (target.kind !== 'quantity' || target.cumulative || target.approximate) return null
  const converted = convert(target.quantity, unitOfMeasure)
  if ('mismatch' in converted) return null
  const bare: Record<Direction, Comparison> = { higher: '>=', lower: '<=' }
  const comparison = { ge: '>=', gt: '>', le: '<=', lt: '<', eq: '=', none: bare[measure.direction] } as const
  return { comparison: comparison[target.comparator], value: formatDecimal(converted.value) }
}

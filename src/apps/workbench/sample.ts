/** A sample submission (填报) to try at once: actuals derived from a plan's own targets, right and wrong in every way. */
import { findPlan, type Library, type Period } from '../../model'
import { convert, decimals, formatDecimal, inputRows, type Bound, type InputRow } from '../../notation'
import { checkWorkbook, writeTemplate, type TemplateRequest, type Workbook } from '../../tasks'
import type { CellInput } from '../../template'

/** What the rows of a sample are like, over and over. */
const kinds = ['met', 'met', 'short', 'met', 'unreadable', 'met', 'scale', 'met', 'missing', 'short'] as const
type Kind = (typeof kinds)[number]

/**
 * Writes a plan's template and fills in a sample; returns the sheet's name.
 * @throws Fault `sheet-exists` and all that `writeTemplate` throws.
 */
export async function writeSample(workbook: Workbook, library: Library, request: TemplateRequest): Promise<string> {
  const { sheet } = await writeTemplate(workbook, library, request)
  const results = await checkWorkbook(workbook, library)
  const places = results.find((result) => result.sheet === sheet)!.rows.flatMap(({ code, at }) => at ? [{ code, ...at }] : [])
  const values = sampleActuals(library, request.plan, request.period)
  const row = Math.min(...places.map((place) => place.row))
  const rows = Math.max(...places.map((place) => place.row)) - row + 1
  const inputs: CellInput[][] = Array.from({ length: rows }, () => [null])
  for (const place of places) inputs[place.row - row] = [values.get(place.code) ?? null]
  await workbook.apply({ writes: [{ sheet, area: { row, column: places[0]!.column, rows, columns: 1 }, values: inputs }] })
  return sheet
}

/** The sample's actuals by row code; rows whose target is no number are done, or left empty. */
export function sampleActuals(library: Library, plan: string, period: Period): Map<string, CellInput> {
  let turn = 0
  return new Map(inputRows(findPlan(library, plan), period, library.measures).map((row) => {
    const { target } = row
    if (target.kind === 'quantity' && !target.cumulative) return [row.code, numeric(row, target, kinds[turn++ % kinds.length]!)]
    return [row.code, target.kind === 'qualitative' && target.term !== 'other' ? target.text : null]
  }))
}

function numeric({ unitOfMeasure, measure }: InputRow, { comparator, quantity }: Bound, kind: Kind): CellInput {
  const converted = convert(quantity, unitOfMeasure)
  if (kind === 'missing' || 'mismatch' in converted) return null
  const { value } = converted
  const lower = comparator === 'le' || comparator === 'lt' || (comparator === 'none' && measure.direction === 'lower')
  const strict = comparator === 'lt' || comparator === 'gt'
  // Rounded away from the target, to its own decimals.
  const beyond = (better: boolean) => lower === better ? value.times('0.8').round(decimals(quantity), 0) : value.times('1.2').round(decimals(quantity), 3)
  switch (kind) {
    case 'met': return Number(formatDecimal(strict ? beyond(true) : value))
    case 'short': return Number(formatDecimal(beyond(false)))
    case 'scale': return Number(formatDecimal(value.div(100)))
    // The letter O where a zero was meant: 9O for 90.
    case 'unreadable': return formatDecimal(value).replace(/[0-9]$/, 'O')
  }
}

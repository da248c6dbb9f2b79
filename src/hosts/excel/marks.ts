/** Our marks as conditional formats of Excel, behind those of the user. */
import { markId, markRule, type Mark } from '../../workbook'
import { addresses } from './addresses'
import { addConditionalFormat } from './rules'

/** The conditional formats of a sheet, to be loaded. */
export function rulesOf(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return sheet.getRange().conditionalFormats.load('items/type')
}

/** Those of loaded conditional formats that are marks of ours; one more round trip where any goes by a formula. */
export async function ourRules(
  context: Excel.RequestContext, loaded: readonly Excel.ConditionalFormatCollection[],
): Promise<Excel.ConditionalFormat[][]> {
  const told = loaded.map(({ items }) => items.filter(({ type }) => type === 'Custom')
    .map((format) => ({ format, rule: format.custom.rule.load('formula') })))
  if (told.some((formats) => formats.length > 0)) await context.sync()
  return told.map((formats) => formats.filter(({ rule }) => markId(rule.formula) !== null).map(({ format }) => format))
}

/** Requests these marks in the place of the old ones. One whose address is too long for Excel becomes several rules. */
export function putMarks(sheet: Excel.Worksheet, old: readonly Excel.ConditionalFormat[], marks: readonly Mark[]): void {
  for (const format of old) format.delete()
  for (const rule of marks.flatMap((mark) => markRule(mark) ?? [])) {
    // Excel counts a negative priority from the end.
    for (const address of addresses(rule.areas)) addConditionalFormat(sheet.getRanges(address), rule).priority = -1
  }
}

/** Puts our marks into an existing worksheet part, and takes them out again, by splicing its text. */
import { child, childrenOf, numeric, prefixed, splice, type Splice, type XmlNode } from '../../archive'
import { markId } from '../../workbook'
import type { ConditionalFormat } from '../../template/layout'
import { formulaFromFile } from './formulas'
import { conditionalXml } from './sheet-writer'

/** What stands before conditional formats in a worksheet. */
const earlier = new Set([
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios',
  'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting',
])
/** Priorities are 32-bit numbers. */
const lowestPriority = 2 ** 31 - 1

/**
 * The part with these rules in the place of all marks of ours, behind all other rules; without rules, as it was before there were marks.
 * `looks` are the indices of their looks in the styles part.
 */
export function withMarkRules(source: string, root: XmlNode, rules: readonly ConditionalFormat[], looks: readonly number[]): string {
  const groups = childrenOf(root, 'conditionalFormatting')
  const splices = groups.flatMap(withoutMarks)
  if (rules.length === 0) return splice(source, splices)
  const last = lowest(root)
  const xml = rules.map((rule, index) => conditionalXml(rule, Math.min(last + 1 + index, lowestPriority), looks[index]!)).join('')
  // Where the last group is one of ours, it goes and these come at its place.
  const at = root.children.findLast(({ name }) => earlier.has(name))?.end ?? root.openEnd
  return splice(source, [...splices, { start: at, end: at, text: prefixed(xml, root) }])
}

/** Takes our rules from a group; a group of ours alone goes as a whole. */
function withoutMarks(group: XmlNode): Splice[] {
  const ours = childrenOf(group, 'cfRule').filter(isMark)
  const going = ours.length === group.children.length ? [group] : ours
  return ours.length === 0 ? [] : going.map(({ start, end }) => ({ start, end, text: '' }))
}

function isMark(rule: XmlNode): boolean {
  return rule.attributes.get('type') === 'expression' && markId(formulaFromFile(child(rule, 'formula')?.text ?? '')) !== null
}

/** The priority of the user's rule that comes last, also among those that younger programs keep at the end of the part. */
function lowest(node: XmlNode): number {
  const own = /(^|:)cfRule$/.test(node.name) && !isMark(node) ? numeric(node, 'priority') ?? 0 : 0
  return node.children.reduce((most, each) => Math.max(most, lowest(each)), own)
}

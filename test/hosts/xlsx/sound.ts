/** Checks that a saved package holds together as the format demands. */
import { defaultLimits, Package } from '../../../src/archive'
import { strFromU8, unzipSync } from 'fflate'

/** Parts of a file as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const worksheetOrder = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter',
  'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions',
  'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing',
  'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
]
const workbookOrder = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr',
  'oleSize', 'customWorkbookViews', 'pivotCaches', 'extLst',
]

/** Every relation leads to a part, every part has a type, no type is stated for a part that is gone, elements stand in their order. */
export function expectSound(bytes: Uint8Array): void {
  const pkg = Package.open(bytes, 'x', defaultLimits)
  const problems: string[] = []
  for (const part of ['', ...pkg.parts()]) {
    for (const relation of pkg.relations(part)) if (relation.part !== null && !pkg.has(relation.part)) problems.push(`${part} leads to ${relation.part}`)
  }
  for (const part of pkg.parts()) {
    if (part === '[Content_Types].xml') continue
    const type = pkg.contentType(part)
    if (type === undefined) problems.push(`${part} has no type`)
    const order = /\.worksheet\+xml/.test(type ?? '') ? worksheetOrder : /sheet\.main\+xml/.test(type ?? '') ? workbookOrder : null
    const places = order === null ? [] : pkg.tree(part).children.map((node) => order.indexOf(node.name)).filter((place) => place >= 0)
    if (places.some((place, index) => index > 0 && place < places[index - 1]!)) problems.push(`${part} has its elements out of order`)
  }
  for (const { name, attributes } of pkg.tree('[Content_Types].xml').children) {
    if (name === 'Override' && !pkg.has(attributes.get('PartName')!.slice(1))) problems.push(`a type is stated for ${attributes.get('PartName')}`)
  }
  expect(problems).toEqual([])
}

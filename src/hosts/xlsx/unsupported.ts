/** What a workbook has that a layout can't carry. */
import { child, childrenOf, type Package, type XmlNode } from '../../archive'
import { readValidation } from './layout-reader'

/** Relation types and what they bring. */
const byRelation = new Map([
  ['chart', 'charts'], ['chartEx', 'charts'], ['chartsheet', 'chart-sheets'], ['image', 'images'], ['comments', 'comments'],
  ['threadedComment', 'comments'], ['pivotTable', 'pivot-tables'], ['pivotCacheDefinition', 'pivot-tables'], ['table', 'tables'],
  ['hyperlink', 'hyperlinks'], ['oleObject', 'embedded-objects'], ['package', 'embedded-objects'], ['control', 'controls'],
  ['ctrlProp', 'controls'], ['slicer', 'slicers'], ['timeline', 'slicers'], ['externalLink', 'external-links'],
  ['vbaProject', 'macros'], ['connections', 'connections'], ['queryTable', 'connections'], ['dialogsheet', 'macros'],
  ['xlMacrosheet', 'macros'], ['diagramData', 'drawings'],
])

/** Ids of what is in a package's relations. */
export function unsupportedRelations(pkg: Package): string[] {
  return ['', ...pkg.parts()].flatMap((part) => pkg.relations(part).flatMap(({ type }) => byRelation.get(type) ?? []))
}

/** Ids of what is in a worksheet part itself. */
export function unsupportedInSheet(root: XmlNode): string[] {
  const rules = childrenOf(root, 'conditionalFormatting').flatMap((group) => childrenOf(group, 'cfRule'))
  const validations = childrenOf(child(root, 'dataValidations'), 'dataValidation')
  const found: [boolean, string][] = [
    [child(root, 'autoFilter') !== undefined, 'filters'],
    [child(root, 'hyperlinks') !== undefined, 'hyperlinks'],
    [child(root, 'drawing') !== undefined || child(root, 'picture') !== undefined, 'drawings'],
    [rules.some((rule) => rule.attributes.get('type') !== 'expression'), 'conditional-formats'],
    [validations.some((node) => readValidation(node) === null || node.attributes.get('errorStyle') === 'stop'), 'validations'],
    [child(root, 'protectedRanges') !== undefined || child(root, 'sheetProtection')?.attributes.has('password') === true
      || child(root, 'sheetProtection')?.attributes.has('hashValue') === true, 'passwords'],
    [childrenOf(child(root, 'extLst'), 'ext').length > 0, 'extensions'],
  ]
  return found.flatMap(([there, id]) => there ? [id] : [])
}

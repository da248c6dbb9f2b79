/** Reads and edits the workbook part: sheets, names, which sheet is in front, when to compute. */
import {
  appended, child, childrenOf, escapeAttribute, escapeXml, flag, numeric, parseXml, prefixed, splice, withAttributes, type Place, type XmlNode,
} from '../../archive'
import { a1, type Area } from '../../model'
import type { DefinedName, Visibility } from '../../template/layout'
import { readArea } from './cell-xml'

/** A tab of the workbook, chart sheets included. */
export interface Tab {
  name: string
  sheetId: number
  visibility: Visibility
  /** Id of the relation to its part. */
  relation: string
  node: XmlNode
}

/** A defined name as it stands. `tab` is the index of the one sheet it belongs to, or null. */
interface StoredName {
  name: string
  tab: number | null
  refersTo: string
  hidden: boolean
  node: XmlNode
}

export interface WorkbookPart {
  source: string
  root: XmlNode
  tabs: Tab[]
  names: StoredName[]
  dateSystem: 1900 | 1904
  /** Index of the tab in front. */
  active: number
}

/** What the workbook part consists of, in the order that the format asks for, as far as we add to it. */
const order = [
  'fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences',
  'definedNames', 'calcPr',
]

/** @throws Fault `file-damaged`. */
export function readWorkbook(source: string, place: Place): WorkbookPart {
  const root = parseXml(source, place)
  return {
    source,
    root,
    tabs: childrenOf(child(root, 'sheets'), 'sheet').map((node) => ({
      name: node.attributes.get('name') ?? '',
      sheetId: numeric(node, 'sheetId') ?? 0,
      visibility: visibilities.get(node.attributes.get('state') ?? '') ?? 'visible',
      relation: [...node.attributes].find(([name]) => /:id$/.test(name))?.[1] ?? '',
      node,
    })),
    names: childrenOf(child(root, 'definedNames'), 'definedName').map((node) => ({
      name: node.attributes.get('name') ?? '',
      tab: numeric(node, 'localSheetId') ?? null,
      refersTo: node.text.trim(),
      hidden: flag(node, 'hidden'),
      node,
    })),
    dateSystem: flag(child(root, 'workbookPr'), 'date1904') ? 1904 : 1900,
    active: numeric(child(child(root, 'bookViews'), 'workbookView'), 'activeTab') ?? 0,
  }
}

const visibilities = new Map<string, Visibility>([['hidden', 'hidden'], ['veryHidden', 'very-hidden']])

function stateOf(visibility: Visibility): string | null {
  return [...visibilities].find(([, known]) => known === visibility)?.[0] ?? null
}

/** The names of the whole workbook that point to one area of a sheet that is there. */
export function areaNames({ names, tabs }: WorkbookPart): DefinedName[] {
  const sheets = new Map(tabs.map((tab) => [tab.name.toLowerCase(), tab.name]))
  return names.flatMap(({ name, tab, refersTo, hidden }) => {
    const place = tab === null && !name.startsWith('_xlnm.') ? readReference(refersTo) : null
    const sheet = sheets.get(place?.sheet.toLowerCase() ?? '')
    return place && sheet !== undefined ? [{ name, sheet, area: place.area, ...hidden ? { hidden } : {} }] : []
  })
}

/** What a built-in name such as `_xlnm.Print_Area` of one tab refers to; absent, an empty text. */
export function builtInName({ names }: WorkbookPart, name: string, tab: number): string {
  return names.find((candidate) => candidate.name === name && candidate.tab === tab)?.refersTo ?? ''
}

/** The sheet and area of a reference such as `'表 1'!$A$1:$B$2`; null where it is no single area. */
export function readReference(reference: string): { sheet: string; area: Area } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!:[\](),\s]+))!([$A-Z0-9:]+)$/i.exec(reference)
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2]
  const area = match && readArea(match[3]!)
  return sheet && area && !sheet.includes('[') ? { sheet, area } : null
}

/** A reference to an area, as names hold it. */
export function referenceTo(sheet: string, { row, column, rows, columns }: Area): string {
  const cell = (r: number, c: number) => a1(r, c).replace(/^([A-Z]+)/, '$$$1$')
  return `${quoted(sheet)}!${cell(row, column)}${rows * columns === 1 ? '' : `:${cell(row + rows - 1, column + columns - 1)}`}`
}

/** A reference to whole rows. */
export function rowsReference(sheet: string, row: number, rows: number): string {
  return `${quoted(sheet)}!$${row + 1}:$${row + rows}`
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

/** The part with a tab more, at the end. */
export function withTab({ source, root, tabs }: WorkbookPart, name: string, relation: string, visibility: Visibility): string {
  const sheetId = Math.max(0, ...tabs.map((tab) => tab.sheetId)) + 1
  const state = stateOf(visibility)
  const namespace = relationsNamespace(root)
  const declared = [...root.attributes].find(([key, value]) => key.startsWith('xmlns:') && value === namespace)?.[0].slice('xmlns:'.length)
  const id = declared === undefined ? ` xmlns:r="${namespace}" r:id` : ` ${declared}:id`
  const attributes = `name="${escapeAttribute(name)}" sheetId="${sheetId}"${state === null ? '' : ` state="${state}"`}${id}="${relation}"`
  return withItems(source, root, 'sheets', `<sheet ${attributes}/>`)
}

function isStrict(root: XmlNode): boolean {
  return [...root.attributes].some(([name, value]) => name.startsWith('xmlns') && value === 'http://purl.oclc.org/ooxml/spreadsheetml/main')
}

/** The namespace of relations between parts, without the last step. */
export function relationsNamespace(root: XmlNode): string {
  const base = isStrict(root) ? 'http://purl.oclc.org/ooxml/officeDocument' : 'http://schemas.openxmlformats.org/officeDocument/2006'
  return `${base}/relationships`
}

/** The part with another name and visibility for a tab. */
export function withTabState({ source, tabs }: WorkbookPart, index: number, name: string, visibility: Visibility): string {
  const { node } = tabs[index]!
  return splice(source, [withAttributes(source, node, { name, state: stateOf(visibility) })])
}

/** A name to add; `tab` for one that belongs to one sheet. */
export interface NewName {
  name: string
  refersTo: string
  tab?: number
  hidden?: boolean
}

/** The part without the names that `gone` tells, and with new ones. */
export function withNames({ source, root, names }: WorkbookPart, gone: (name: StoredName) => boolean, added: readonly NewName[]): string {
  const xml = added.map(({ name, refersTo, tab, hidden }) => {
    const attributes = `name="${escapeAttribute(name)}"${tab === undefined ? '' : ` localSheetId="${tab}"`}${hidden ? ' hidden="1"' : ''}`
    return `<definedName ${attributes}>${escapeXml(refersTo)}</definedName>`
  }).join('')
  const going = names.filter(gone)
  const group = child(root, 'definedNames')
  if (!group) return xml === '' ? source : withItems(source, root, 'definedNames', xml)
  if (xml === '' && going.length === names.length) return splice(source, [{ start: group.start, end: group.end, text: '' }])
  return splice(source, [
    ...going.map(({ node }) => ({ start: node.start, end: node.end, text: '' })),
    ...xml === '' ? [] : appended(source, group, prefixed(xml, root)),
  ])
}

/** The part with another tab in front. */
export function withActive({ source, root }: WorkbookPart, index: number): string {
  const view = child(child(root, 'bookViews'), 'workbookView')
  if (view) return splice(source, [withAttributes(source, view, { activeTab: String(index) })])
  return withElement(source, root, 'bookViews', prefixed(`<bookViews><workbookView activeTab="${index}"/></bookViews>`, root))
}

/** The part with the order to compute everything when it is opened. */
export function withFullCalculation({ source, root }: WorkbookPart): string {
  const node = child(root, 'calcPr')
  if (node) return flag(node, 'fullCalcOnLoad') ? source : splice(source, [withAttributes(source, node, { fullCalcOnLoad: '1' })])
  return withElement(source, root, 'calcPr', prefixed('<calcPr fullCalcOnLoad="1"/>', root))
}

/** Appends items to a group of the root, which is made where there is none. */
function withItems(source: string, root: XmlNode, group: string, xml: string): string {
  const node = child(root, group)
  if (node) return splice(source, appended(source, node, prefixed(xml, root)))
  return withElement(source, root, group, prefixed(`<${group}>${xml}</${group}>`, root))
}

/** Puts an element where it belongs: behind the last one that comes before it. */
function withElement(source: string, root: XmlNode, name: string, xml: string): string {
  const before = order.slice(0, order.indexOf(name))
  const at = root.children.findLast((node) => before.includes(node.name))?.end ?? root.openEnd
  return splice(source, [{ start: at, end: at, text: xml }])
}

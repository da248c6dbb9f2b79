/** Edits how a worksheet is shown: whether it is the selected tab, and which cell is selected. */
import { child, childrenOf, flag, prefixed, splice, withAttributes, type XmlNode } from '../../archive'
import { a1 } from '../../model'

/** The part with its tab selected or not. Two selected tabs would be edited together. */
export function withSelected(source: string, root: XmlNode, selected: boolean): string {
  const view = child(child(root, 'sheetViews'), 'sheetView')
  if (!view || flag(view, 'tabSelected') === selected) return source
  return splice(source, [withAttributes(source, view, { tabSelected: selected ? '1' : null })])
}

/** The part with one cell selected, in the pane that is active. */
export function withSelection(source: string, root: XmlNode, row: number, column: number): string {
  const cell = a1(row, column)
  const view = child(child(root, 'sheetViews'), 'sheetView')
  if (!view) {
    const before = root.children.findLast((node) => node.name === 'sheetPr' || node.name === 'dimension')
    const xml = `<sheetViews><sheetView workbookViewId="0">${selectionXml(cell)}</sheetView></sheetViews>`
    return inserted(source, root, before?.end ?? root.openEnd, xml)
  }
  const pane = child(view, 'pane')
  const active = pane?.attributes.get('activePane') ?? (pane ? 'topLeft' : undefined)
  const own = childrenOf(view, 'selection').find((node) => (node.attributes.get('pane') ?? (pane ? 'topLeft' : undefined)) === active)
  if (own) return splice(source, [withAttributes(source, own, { activeCell: cell, activeCellId: null, sqref: cell })])
  if (view.openEnd !== view.end) return inserted(source, root, pane?.end ?? view.openEnd, selectionXml(cell, active))
  const open = source.slice(view.start, view.openEnd).replace(/\s*\/>$/, '>')
  return splice(source, [{ start: view.start, end: view.end, text: `${open}${prefixed(selectionXml(cell), root)}</${view.rawName}>` }])
}

function selectionXml(cell: string, pane?: string): string {
  return `<selection${pane === undefined ? '' : ` pane="${pane}"`} activeCell="${cell}" sqref="${cell}"/>`
}

function inserted(source: string, root: XmlNode, at: number, xml: string): string {
  return splice(source, [{ start: at, end: at, text: prefixed(xml, root) }])
}

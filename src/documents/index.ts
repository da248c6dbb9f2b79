/** Published documents (文件) as the reader sees them, from files, pages, pasted text and cells. */
export { documentFromCells } from './cells'
export { documentFromHtml, loadDocument } from './load'
export { documentFromText } from './text'
export type { CellRange } from './shown-part'

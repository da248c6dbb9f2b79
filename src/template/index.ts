/** From a plan to a layout, and from a workbook back to the template it holds. */
export * from './annual'
export * from './identity'
export * from './layout'
export { recogniseTemplates, footLabels, squeeze, type HeadingProblem, type Recognised, type SheetCells } from './recognise'
export * from './sheet-column'

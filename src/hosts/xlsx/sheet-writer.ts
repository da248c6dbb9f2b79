/** Writes a whole worksheet part from a layout. */
import { escapeAttribute, escapeXml } from '../../archive'
import { a1, a1Area, type Area } from '../../model'
import type { CellStyle, ConditionalFormat, PrintSetup, Protection, SheetLayout, Validation } from '../../template/layout'
import { encodeString } from './cell-text'
import { cellXml } from './cell-xml'
import { formulaToFile } from './formulas'

/** Where the sheet's looks are kept; indices into the styles part. */
export interface StyleIndex {
  cell(style: CellStyle): number
  conditional(style: ConditionalFormat['style']): number
}

/** The part, its elements in the order that the format asks for. `namespace` is that of the workbook. */
export function sheetXml(layout: SheetLayout, styles: StyleIndex, namespace: string): string {
  const styleIds = layout.styles.map((style) => String(styles.cell(style)))
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    propertiesXml(layout),
    viewXml(layout),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(layout),
    rowsXml(layout, styleIds),
    layout.protection ? protectionXml(layout.protection) : '',
    countedXml('mergeCells', layout.merges.map((area) => `<mergeCell ref="${a1Area(area)}"/>`)),
    ...layout.conditionalFormats.map((format, index) => conditionalXml(format, index + 1, styles.conditional(format.style))),
    countedXml('dataValidations', layout.validations.map(validationXml)),
    layout.print ? printXml(layout.print) : '',
    '</worksheet>',
  ].join('')
}

/** A group that states how many it holds; nothing where it holds none. */
function countedXml(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`
}

/** A conditional format as an element without prefix; `look` is the index of its look in the styles part. */
export function conditionalXml({ areas, formula, stopIfTrue }: ConditionalFormat, priority: number, look: number): string {
  const stop = stopIfTrue ? ' stopIfTrue="1"' : ''
  const rule = `<cfRule type="expression" dxfId="${look}" priority="${priority}"${stop}>`
    + `<formula>${escapeXml(formulaToFile(formula))}</formula></cfRule>`
  return `<conditionalFormatting sqref="${references(areas)}">${rule}</conditionalFormatting>`
}

function propertiesXml({ tabColor, print }: SheetLayout): string {
  const color = tabColor === undefined ? '' : `<tabColor rgb="FF${tabColor}"/>`
  const fit = print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : ''
  return color + fit === '' ? '' : `<sheetPr>${color}${fit}</sheetPr>`
}

function viewXml({ showGridLines, freeze }: SheetLayout): string {
  const open = `<sheetViews><sheetView${showGridLines === false ? ' showGridLines="0"' : ''} workbookViewId="0"`
  const { rows = 0, columns = 0 } = freeze ?? {}
  if (rows + columns === 0) return `${open}/></sheetViews>`
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const first = a1(rows, columns)
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  return `${open}><pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>`
    + `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`
}

function columnsXml({ columns }: SheetLayout): string {
  const stated = columns.map((column, index) => {
    if (!column || (column.width === null && !column.hidden)) return ''
    const width = column.width === null ? '' : ` width="${column.width}" customWidth="1"`
    return `<col min="${index + 1}" max="${index + 1}"${width}${column.hidden ? ' hidden="1"' : ''}/>`
  }).join('')
  return stated === '' ? '' : `<cols>${stated}</cols>`
}

function rowsXml({ rows, values, styleOf }: SheetLayout, styleIds: string[]): string {
  const lines: string[] = ['<sheetData>']
  for (let row = 0; row < Math.max(rows.length, values.length, styleOf.length); row++) {
    const inputs = values[row] ?? []
    const looks = styleOf[row] ?? []
    const cells: string[] = []
    for (let column = 0; column < Math.max(inputs.length, looks.length); column++) {
      const look = looks[column] ?? null
      const style = look === null ? null : styleIds[look]!
      const input = inputs[column] ?? null
      if ((input !== null && input !== '') || style !== null) cells.push(cellXml(row, column, input, style))
    }
    const { height = null, hidden } = rows[row] ?? {}
    if (cells.length === 0 && height === null && !hidden) continue
    const shape = `${height === null ? '' : ` ht="${height}" customHeight="1"`}${hidden ? ' hidden="1"' : ''}`
    lines.push(`<row r="${row + 1}"${shape}>`, ...cells, '</row>')
  }
  lines.push('</sheetData>')
  return lines.join('')
}

/** An attribute set to 0 allows what it names. */
function protectionXml({ filter, sort, formatCells, formatColumns, formatRows }: Protection): string {
  const allowed = Object.entries({ formatCells, formatColumns, formatRows, sort, autoFilter: filter })
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed.map(([name, may]) => may ? ` ${name}="0"` : '').join('')}/>`
}

function validationXml({ areas, rule, prompt, warning }: Validation): string {
  const text = (name: string, value: string) => ` ${name}="${escapeAttribute(encodeString(value))}"`
  const attributes = [
    rule.kind === 'any' ? '' : ` type="${rule.kind}"`,
    ' errorStyle="warning" allowBlank="1"',
    prompt ? ' showInputMessage="1"' : '',
    warning ? ' showErrorMessage="1"' : '',
    warning ? text('errorTitle', warning.title) + text('error', warning.text) : '',
    prompt ? text('promptTitle', prompt.title) + text('prompt', prompt.text) : '',
    ` sqref="${references(areas)}"`,
  ].join('')
  if (rule.kind === 'any') return `<dataValidation${attributes}/>`
  const formula = rule.kind === 'list' ? `"${rule.values.join(',').replaceAll('"', '""')}"` : formulaToFile(rule.formula)
  return `<dataValidation${attributes}><formula1>${escapeXml(formula)}</formula1></dataValidation>`
}

const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }

function printXml({ paper, orientation, fitToWidth, centred, margins, footer, breaksBefore = [] }: PrintSetup): string {
  const { left, right, top, bottom, header, footer: low } = margins ?? usualMargins
  return [
    centred ? '<printOptions horizontalCentered="1"/>' : '',
    `<pageMargins left="${left}" right="${right}" top="${top}" bottom="${bottom}" header="${header}" footer="${low}"/>`,
    `<pageSetup paperSize="${paper === 'A3' ? 8 : 9}"${fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : ''} orientation="${orientation}"/>`,
    footer === undefined ? '' : `<headerFooter><oddFooter>${escapeXml(encodeString(footer))}</oddFooter></headerFooter>`,
    breaksBefore.length === 0 ? '' : `<rowBreaks count="${breaksBefore.length}" manualBreakCount="${breaksBefore.length}">`
      + `${breaksBefore.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')}</rowBreaks>`,
  ].join('')
}

function references(areas: readonly Area[]): string {
  return areas.map(a1Area).join(' ')
}

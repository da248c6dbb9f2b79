/** Reads a stored sheet back as a layout. */
import { child, childrenOf, flag, numeric, tooLarge, type Limits, type XmlNode } from '../../archive'
import type { Area } from '../../model'
import type { CellInput, ConditionalFormat, PrintSetup, Protection, SheetLayout, Validation, Visibility } from '../../template/layout'
import { decodeString } from './cell-text'
import { readArea } from './cell-xml'
import { colorOf } from './colors'
import { formulaFromFile } from './formulas'
import type { StoredCell, StoredSheet } from './sheet-reader'
import type { Styles } from './styles-reader'

/** What a sheet's layout needs from outside its part. */
export interface SheetSurroundings {
  name: string
  visibility: Visibility
  styles: Styles
  theme: readonly string[]
  /** What the sheet's built-in names refer to; empty where it has none. */
  printArea: string
  printTitles: string
  file: string
  limits: Limits
}

/** @throws Fault `file-too-large` for a sheet too wide and long to be held as rows. */
export function readLayout(sheet: StoredSheet, around: SheetSurroundings): SheetLayout {
  const { root } = sheet
  const cells = readCells(sheet, around)
  const print = readPrint(root, around)
  const protection = readProtection(child(root, 'sheetProtection'))
  const tabColor = colorOf(child(child(root, 'sheetPr'), 'tabColor'), around.theme)
  const view = child(child(root, 'sheetViews'), 'sheetView')
  const freeze = readFreeze(child(view, 'pane'))
  return {
    name: around.name,
    visibility: around.visibility,
    ...tabColor === undefined ? {} : { tabColor },
    columns: readColumns(sheet),
    rows: readRows(sheet, cells.values.length),
    ...cells,
    merges: readMerges(root),
    ...freeze ? { freeze } : {},
    ...print ? { print } : {},
    ...protection ? { protection } : {},
    validations: childrenOf(child(root, 'dataValidations'), 'dataValidation').flatMap((node) => readValidation(node) ?? []),
    conditionalFormats: readConditionalFormats(root, around.styles),
    ...flag(view, 'showGridLines', true) ? {} : { showGridLines: false },
  }
}

/** Columns that many sheets format to the very end are kept this far beyond what is in use. */
const columnsKept = 256

type Cells = Pick<SheetLayout, 'values' | 'styles' | 'styleOf'>

function readCells({ rows, columns }: StoredSheet, { styles, file, limits }: SheetSurroundings): Cells {
  const local = new Map<number, number | null>()
  const looks: SheetLayout['styles'] = []
  const lookOf = (index: number): number | null => {
    let look = local.get(index)
    if (look === undefined) {
      const style = styles.cell(index)
      look = Object.keys(style).length === 0 ? null : looks.push(style) - 1
      local.set(index, look)
    }
    return look
  }
  const values: CellInput[][] = []
  const styleOf: (number | null)[][] = []
  let held = 0
  for (const stored of [...rows.values()].sort((a, b) => a.row - b.row)) {
    const wide = stored.cells.reduce((most, cell) => Math.max(most, cell.column + 1), 0)
    if (wide === 0) continue
    held += wide + (stored.row - values.length)
    if (held > limits.cells * 2) throw tooLarge(file, limits.cells * 2, 'cells')
    while (values.length <= stored.row) {
      values.push([])
      styleOf.push([])
    }
    const inputs = values[stored.row]!
    const looked = styleOf[stored.row]!
    for (let column = 0; column < wide; column++) {
      inputs.push(null)
      looked.push(lookOf(stored.style ?? columnStyle(columns, column)))
    }
    for (const cell of stored.cells) {
      inputs[cell.column] = inputOf(cell)
      looked[cell.column] = lookOf(cell.style)
    }
    trim(inputs)
    trim(looked)
  }
  return { values, styles: looks, styleOf }
}

/** The format of a whole column; the default where it has none. */
export function columnStyle(columns: StoredSheet['columns'], column: number): number {
  return columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0
}

function trim(row: unknown[]): void {
  while (row.length > 0 && row.at(-1) === null) row.pop()
}

function inputOf({ value, formula }: StoredCell): CellInput {
  if (formula !== undefined) return { formula: formula(), ...value.kind === 'empty' || value.kind === 'error' ? {} : { value: value.value } }
  if (value.kind === 'empty') return null
  return value.kind === 'error' ? { error: value.value } : value.value
}

function readColumns({ columns, used }: StoredSheet): SheetLayout['columns'] {
  const result: SheetLayout['columns'] = []
  for (const { min, max, width, hidden } of columns) {
    if (width === undefined && !hidden) continue
    for (let column = min; column <= Math.min(max, used.columns + columnsKept); column++) {
      while (result.length <= column) result.push(null)
      result[column] = { width: width ?? null, ...hidden ? { hidden } : {} }
    }
  }
  return result
}

function readRows({ rows }: StoredSheet, length: number): SheetLayout['rows'] {
  const result: SheetLayout['rows'] = []
  const last = length + columnsKept
  for (const { row, height, hidden } of [...rows.values()].sort((a, b) => a.row - b.row)) {
    if ((height === undefined && !hidden) || row > last) continue
    while (result.length <= row) result.push(null)
    result[row] = { height: height ?? null, ...hidden ? { hidden } : {} }
  }
  return result
}

/** The merged areas of a sheet, as the file lists them. */
export function readMerges(root: XmlNode): Area[] {
  return areasOf(childrenOf(child(root, 'mergeCells'), 'mergeCell').map((node) => node.attributes.get('ref')).join(' '))
}

/** The areas of a list of references. */
export function areasOf(references: string | undefined): Area[] {
  return (references ?? '').split(/\s+/).flatMap((reference) => readArea(reference) ?? [])
}

function readFreeze(pane: XmlNode | undefined): SheetLayout['freeze'] {
  if (!/^frozen/.test(pane?.attributes.get('state') ?? '')) return undefined
  return { rows: numeric(pane, 'ySplit') ?? 0, columns: numeric(pane, 'xSplit') ?? 0 }
}

/** Protection as a file states it: an attribute set to 0 allows what it names. Undefined for a sheet without. */
export function readProtection(node: XmlNode | undefined): Protection | undefined {
  if (!flag(node, 'sheet')) return undefined
  const allowed = (['sort', 'formatCells', 'formatColumns', 'formatRows'] as const).filter((name) => !flag(node, name, true))
  return { ...flag(node, 'autoFilter', true) ? {} : { filter: true }, ...Object.fromEntries(allowed.map((name) => [name, true])) }
}

function readPrint(root: XmlNode, { printArea, printTitles }: SheetSurroundings): PrintSetup | undefined {
  const setup = child(root, 'pageSetup')
  const margins = child(root, 'pageMargins')
  const breaks = childrenOf(child(root, 'rowBreaks'), 'brk').flatMap((node) => numeric(node, 'id') ?? [])
  const area = readArea(printArea.slice(printArea.lastIndexOf('!') + 1))
  const titles = /!?\$?([0-9]+):\$?([0-9]+)$/.exec(printTitles)
  if (!setup && !area && !titles && breaks.length === 0) return undefined
  const footer = decodeString(child(child(root, 'headerFooter'), 'oddFooter')?.text ?? '')
  const inch = (name: string) => numeric(margins, name) ?? 0
  return {
    paper: setup?.attributes.get('paperSize') === '8' ? 'A3' : 'A4',
    orientation: setup?.attributes.get('orientation') === 'landscape' ? 'landscape' : 'portrait',
    fitToWidth: flag(child(child(root, 'sheetPr'), 'pageSetUpPr'), 'fitToPage'),
    ...titles ? { repeatRows: { row: Number(titles[1]) - 1, rows: Number(titles[2]) - Number(titles[1]) + 1 } } : {},
    ...area ? { area } : {},
    ...breaks.length > 0 ? { breaksBefore: breaks } : {},
    ...flag(child(root, 'printOptions'), 'horizontalCentered') ? { centred: true } : {},
    ...margins ? { margins: {
      left: inch('left'), right: inch('right'), top: inch('top'), bottom: inch('bottom'), header: inch('header'), footer: inch('footer'),
    } } : {},
    ...footer === '' ? {} : { footer },
  }
}

/** A validation that a layout can carry; null for ranges of numbers, dates, lengths and lists that stand in cells. */
export function readValidation(node: XmlNode): Validation | null {
  const type = node.attributes.get('type') ?? 'none'
  const formula = child(node, 'formula1')?.text ?? ''
  const words = (shown: string, title: string, text: string) => {
    const [head, body] = [title, text].map((name) => decodeString(node.attributes.get(name) ?? '')) as [string, string]
    return flag(node, shown) && head + body !== '' ? { title: head, text: body } : undefined
  }
  const list = /^\s*"(.*)"\s*$/s.exec(formula)?.[1]
  const rule: Validation['rule'] | null = type === 'none' ? { kind: 'any' }
    : type === 'list' && list !== undefined ? { kind: 'list', values: list.replaceAll('""', '"').split(',') }
      : type === 'custom' ? { kind: 'custom', formula: formulaFromFile(formula) } : null
  if (!rule) return null
  const prompt = words('showInputMessage', 'promptTitle', 'prompt')
  const warning = words('showErrorMessage', 'errorTitle', 'error')
  return { areas: areasOf(node.attributes.get('sqref')), rule, ...prompt ? { prompt } : {}, ...warning ? { warning } : {} }
}

function readConditionalFormats(root: XmlNode, styles: Styles): ConditionalFormat[] {
  return childrenOf(root, 'conditionalFormatting').flatMap((group) => childrenOf(group, 'cfRule').flatMap((rule) => {
    const formula = child(rule, 'formula')?.text
    if (rule.attributes.get('type') !== 'expression' || formula === undefined) return []
    const format: ConditionalFormat = {
      areas: areasOf(group.attributes.get('sqref')),
      formula: formulaFromFile(formula),
      style: styles.conditional(numeric(rule, 'dxfId') ?? -1),
      ...flag(rule, 'stopIfTrue') ? { stopIfTrue: true } : {},
    }
    return [{ format, priority: numeric(rule, 'priority') ?? 0 }]
  })).sort((a, b) => a.priority - b.priority).map(({ format }) => format)
}

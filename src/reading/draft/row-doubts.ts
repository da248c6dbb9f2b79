/** What is doubtful about a row: what its layout left open, cells that it should have, and cells that look odd in their columns. */
import { readText } from '../../notation'
import type { Place } from '../document'
import { finding, type ReadingFinding } from '../finding'
import type { RowTrouble, TableRow } from '../table'
import { lookAt } from '../text/look'
import { bare } from '../text/script'
import type { TableCells } from './row-cells'

/** What belongs to a value and stands at the end of a name. */
const notationBeside = /(?:[<>≥≤〈〉＜＞[［〔【]|\s{2,}[^\p{Script=Han}()（）]{1,4})$/u

/** Kinds of columns that a row may leave empty without a doubt of their own. */
const mayBeEmpty: ReadonlySet<string> = new Set(['domain', 'no', 'name', 'sub', 'other'])

const troubleFindings = {
  'left-over': 'cell-left-over', misfit: 'cell-misfit', 'number-missing': 'number-missing', 'number-unexpected': 'number-unexpected',
  undecided: 'cells-undecided', 'gap-below': 'gap-below',
} as const satisfies Record<RowTrouble['kind'], ReadingFinding['id']>

type Doubt = (id: ReadingFinding['id'], places: Place[], parameters?: ReadingFinding['parameters']) => void

/** Doubts the rows of one table, from the first to the last: what is usual in the table is expected of each. */
export class RowDoubts {
  private readonly names = new Set<string>()
  private readonly unitsUsual: boolean
  private readonly domainsUsual: boolean
  private readonly officesUsual: boolean
  /** Cells of offices without white space. */
  private readonly offices: ReadonlySet<string>

  constructor(private readonly cells: TableCells) {
    const officeOf = (row: TableRow) => lookAt(cells.cell(row, 'office')?.text ?? '')
    this.unitsUsual = cells.share((row) => cells.unitOf(row) !== null) > 0.5
    this.officesUsual = cells.share((row) => officeOf(row).office > 0) > 0.5
    this.offices = new Set(cells.table.rows.map((row) => officeOf(row).bare).filter((text) => text !== ''))
    this.domainsUsual = cells.share((row) => cells.domainOf(row) !== '') > 0
  }

  /** The findings on the row at a position; rows must be asked for in their order. */
  of(row: TableRow, index: number): ReadingFinding[] {
    const doubts: ReadingFinding[] = this.troubles(row, index)
    const doubt: Doubt = (id, places, parameters = {}) => {
      doubts.push(finding(id, places, { no: row.no, ...parameters }, index))
    }
    this.gaps(row, doubt)
    this.words(row, doubt)
    const figures = this.figures(row, index, doubt)
    this.unit(row, figures, doubt)
    this.repeated(row, doubt)
    this.fromGrowth(row, doubt)
    return doubts
  }

  /** What the layout of the row left open. */
  private troubles(row: TableRow, index: number): ReadingFinding[] {
    const { cells } = this
    return row.troubles.map(({ kind, column, texts }) => {
      const places = texts.flatMap((text) => text.places)
      const parameters = { no: row.no, text: texts.map(({ text }) => text).join(' '), ...column === null ? {} : { column: cells.title(column) } }
      if (kind === 'undecided') Object.assign(parameters, { columns: row.open.map((at) => cells.title(at)).join('、') })
      return finding(troubleFindings[kind], places.length > 0 ? places : [...cells.placesOf(row), ...cells.placesAbove(index)], parameters, index)
    })
  }

  /** Cells that the row should have. */
  private gaps(row: TableRow, doubt: Doubt): void {
    const { cells } = this
    const places = cells.placesOf(row)
    if (!cells.cell(row, 'name')?.text) doubt('name-missing', places)
    if (this.domainsUsual && cells.domainOf(row) === '') doubt('domain-unknown', places)
    const targets = cells.figures.filter(({ column }) => column.role === 'target')
    const blank = (at: number) => (cells.valueOf(row, at)?.text ?? '') === '' && !row.open.includes(at)
    const untargeted = targets.length > 0 && targets.every(({ at }) => blank(at))
    if (untargeted) doubt('target-missing', places)
    for (const [at, { kind }] of cells.table.columns.entries()) {
      const told = untargeted && targets.some((target) => target.at === at)
      if (blank(at) && !mayBeEmpty.has(kind) && !told) doubt('cell-missing', places, { column: cells.title(at) })
    }
  }

  /** Cells of words that look odd: name, part, office, attribute. */
  private words(row: TableRow, doubt: Doubt): void {
    const { at } = this.cells
    const [name, sub, office, attribute] = (['name', 'sub', 'office', 'attribute'] as const).map((kind) => this.cells.cell(row, kind))
    if (name && (this.holdsOther(name.text) || notationBeside.test(name.text))) {
      // Where a name holds another cell, all cells may be another row's.
      doubt('cell-misfit', row.cells.flatMap((cell) => cell?.places ?? []), { text: name.text, column: this.cells.title(at.name!) })
    }
    if (sub && name && isOddPart(sub.text, name.text)) {
      doubt('cell-misfit', [...name.places, ...sub.places], { text: sub.text, column: this.cells.title(at.sub!) })
    }
    if (office && this.officesUsual && lookAt(office.text).office === 0) {
      doubt('cell-misfit', office.places, { text: office.text, column: this.cells.title(at.office!) })
    }
    const said = lookAt(attribute?.text ?? '').attribute
    if (attribute && attribute.text !== '' && said !== 'binding' && said !== 'anticipatory') {
      doubt('attribute-unknown', attribute.places, { text: attribute.text })
    }
  }

  /** Cells of figures that look odd; returns how many can be read as values with a unit. */
  private figures(row: TableRow, index: number, doubt: Doubt): number {
    const unit = this.cells.unitOf(row)
    const mayHoldNumber = this.mayHoldNumber(row, index)
    let figures = 0
    for (const { at, column: { heading } } of this.cells.figures) {
      const cell = row.cells[at]
      if (!cell || cell.text === '') continue
      const { text, places } = cell
      if (holdsOtherLine(text) || (mayHoldNumber && lookAt(text).number === row.no)) doubt('cell-misfit', places, { text, column: heading })
      const reading = readText(text, { unitOfMeasure: unit })
      if (reading.kind === 'quantity' || reading.kind === 'components') figures++
      if (reading.kind === 'components' && reading.components.length === 1) doubt('component-alone', places, { text, column: heading })
      if (reading.kind === 'unreadable') {
        doubt(reading.reason === 'unit-mismatch' ? 'unit-doubtful' : 'cell-misfit', places, { text, column: heading, unit: unit ?? '' })
      } else if (reading.kind === 'qualitative' && reading.term === 'other') {
        doubt('cell-misfit', places, { text, column: heading })
      }
    }
    return figures
  }

  /** Whether the number of the row itself may stand among its values: a number or a name is not in its place. */
  private mayHoldNumber(row: TableRow, index: number): boolean {
    const name = this.cells.cell(row, 'name')
    return !name || this.holdsOther(name.text) || [row, this.cells.table.rows[index + 1]].some((one) => (
      one?.troubles.some(({ kind }) => kind === 'number-missing' || kind === 'number-unexpected')
    ))
  }

  private unit(row: TableRow, figures: number, doubt: Doubt): void {
    const name = this.cells.cell(row, 'name')
    // A blank cell in a column of units is a doubt by itself.
    const told = this.cells.at.unit !== undefined && !this.cells.cell(row, 'unit')?.text
    if (name && figures > 0 && this.unitsUsual && !told && this.cells.unitOf(row) === null) doubt('unit-missing', name.places, { name: name.text })
  }

  private repeated(row: TableRow, doubt: Doubt): void {
    const name = this.cells.cell(row, 'name')
    if (!name || row.sub) return
    const key = bare(name.text)
    if (this.names.has(key)) doubt('name-repeated', name.places, { name: name.text })
    this.names.add(key)
  }

  private fromGrowth(row: TableRow, doubt: Doubt): void {
    const found = this.cells.targetFromGrowth(row)
    if (!found) return
    const { cell, target, growth } = found
    doubt('target-from-growth', cell.places, { text: cell.text, column: this.cells.title(target), growth: this.cells.title(growth) })
  }

  /** Whether a line among the words of a name plainly belongs to another column: a figure, an attribute, an office that answers for some row. */
  private holdsOther(name: string): boolean {
    return name.split('\n').some((line) => {
      const { value, attribute, bare: plain } = lookAt(line)
      return (value === 'figure' && !/\p{Script=Han}/u.test(line)) || attribute !== null || this.offices.has(plain)
    })
  }
}

/** Whether a value of several lines has an office or an attribute among them. */
function holdsOtherLine(value: string): boolean {
  const lines = value.split('\n')
  return lines.length > 1 && lines.some((line) => lookAt(line).office === 2 || lookAt(line).attribute !== null)
}

/** Whether a part (分项) has what its name should have, or is the labels of two parts. */
function isOddPart(part: string, name: string): boolean {
  const lines = part.split('\n').map((line) => bare(line))
  return (lookAt(part).unitStated && !lookAt(name).unitStated) || (lines.length > 1 && lines.every((line) => line.at(-1) === lines[0]!.at(-1)))
}

/** Makes a plan of a table that was found, with the evidence of every row and what is doubtful. */
import type { PlanFile } from '../model'
import { readName, readText } from '../notation'
import { columnRoles, type PlanColumn } from './column-roles'
import type { Place } from './document'
import { leadUnitsOf, type TextDomain } from './domains'
import type { DocumentFacts } from './facts/facts'
import { finding, type Aside, type ReadingFinding, type ReadingReason, type RowEvidence } from './finding'
import { isGrowthHeading } from './text/heading'
import { isMark, lookAt } from './text/look'
import { officesIn } from './offices'
import { bare } from './text/script'
import { unitInHeadings, withUnit } from './stated-unit'
import type { FoundTable, Sourced, TableRow } from './table'
import type { ColumnKind } from './text/fit'
import type { Years } from './text/years'

/** What a table is read with. */
export interface Surroundings {
  facts: DocumentFacts
  caption: Sourced | null
  notes: Sourced[]
  sections: readonly TextDomain[]
  source: string
  years: Years
  /** The year in which the document was issued, if known. */
  issued: number | null
}

export interface ReadTable {
  /** What the document does not state is `''`; so is every `measure`, which `match` proposes. */
  plan: PlanFile
  /** One for each indicator. */
  evidence: RowEvidence[]
  doubts: ReadingFinding[]
}

type Indicator = PlanFile['indicators'][number]
type RolledColumn = { at: number; column: PlanColumn & { key: string } }

/** What a doubt takes from the confidence of its row. */
const lost = { error: 0.6, warning: 0.3, info: 0.05 } as const

export function draftOf(table: FoundTable, around: Surroundings): ReadTable {
  const { rolled, doubts } = columnRoles(table.columns, around.years, around.issued)
  const reader = new RowReader(table, rolled)
  const read = table.rows.map((row, index) => reader.read(row, index))
  doubts.push(...table.unplaced.map(({ text, places }) => finding('heading-unplaced', places, { heading: text })))
  if (table.behind) doubts.push(finding('table-continues', table.behind.places, { text: table.behind.text }, read.length - 1))
  const indicators = read.map(({ indicator }) => indicator)
  doubts.push(...growthColumns(table), ...(table.totals ?? []).map((cells) => (
    finding('total-row', cells.flatMap(({ places }) => places), { text: cells.map(({ text }) => text).join(' ') })
  )))
  doubts.push(...doubtsOfNumbers(table), ...missingDomains(indicators, around.sections))
  const names = [...new Set(indicators.map(({ domain }) => domain))].filter((name) => name !== '')
  return {
    plan: {
      ...identity(around), table: around.caption?.text ?? null, years: around.years, notes: around.notes.map(({ text }) => text),
      domains: names.map((name) => ({ name, leadUnits: leadUnitsOf(name, around.sections) })),
      columns: rolled.map(({ column: { heading, role, period } }) => ({ heading, role, period })),
      indicators,
    },
    evidence: read.map(({ evidence }) => evidence),
    doubts: [...doubts, ...read.flatMap((row) => row.doubts)],
  }
}

/** Region and years make the id; the name between them is neutral, because no table of names knows every programme. */
function identity({ facts, source, years }: Surroundings) {
  const region = facts.regions[0]?.value.code ?? '000000'
  const span = years.from === years.to ? `${years.to}` : `${years.from}-${years.to}`
  return {
    id: `${region}-plan-${span}`, code: `${region}-P${String(years.from).slice(2)}`, region,
    title: facts.title?.value ?? '', documentNumber: facts.documentNumber?.value ?? null,
    issuer: facts.issuer?.value ?? '', date: facts.date?.value ?? '', source,
  }
}

function doubtsOfNumbers(table: FoundTable): ReadingFinding[] {
  if (table.restarts) return [finding('numbers-per-domain', [table.place], { rows: table.rows.length })]
  return table.columns.some(({ kind }) => kind === 'no') ? [] : [finding('numbers-absent', [table.place], { rows: table.rows.length })]
}

/** Columns of average growth and of totals over years, which set no target for a year. */
function growthColumns(table: FoundTable): ReadingFinding[] {
  return table.columns.flatMap(({ kind, heading }, at) => {
    const said = heading.find(({ text }) => isGrowthHeading(text))
    if (kind !== 'other' || !said) return []
    const figures = table.rows.filter((row) => lookAt(row.cells[at]?.text ?? '').value === 'figure').length
    return figures === 0 ? [] : [finding('growth-column', said.places, { heading: said.text, rows: figures })]
  })
}

/** Domains that the running text names in the same way as those of the table, and the table does not have. */
function missingDomains(indicators: readonly Indicator[], sections: readonly TextDomain[]): ReadingFinding[] {
  const own = new Set(indicators.map(({ domain }) => bare(domain)))
  const named = sections.filter((section): section is TextDomain & { name: string } => section.name !== null)
  if (named.filter(({ name }) => own.has(name)).length < 2) return []
  return named.filter(({ name }) => !own.has(name)).map(({ name, place }) => finding('domain-missing', [place], { domain: name }))
}

/** What belongs to a value and stands at the end of a name. */
const notationBeside = /(?:[<>≥≤〈〉＜＞[［〔【]|\s{2,}[^\p{Script=Han}()（）]{1,4})$/u

/** A cell without a value. */
const leftOut = /^[-—–/／]*$/u

/** Whether a part (分项) has what its name should have, or is the labels of two parts. */
function isOddPart(part: string, name: string): boolean {
  const lines = part.split('\n').map((line) => bare(line))
  return (lookAt(part).unitStated && !lookAt(name).unitStated) || (lines.length > 1 && lines.every((line) => line.at(-1) === lines[0]!.at(-1)))
}

class RowReader {
  private readonly at: Readonly<Partial<Record<ColumnKind, number>>>
  private readonly names = new Set<string>()
  private readonly unitsUsual: boolean
  private readonly labelsUsual: boolean
  private readonly officesUsual: boolean
  /** Cells of offices without white space. */
  private readonly offices: ReadonlySet<string>
  /** Positions of the columns of the last target, and of growth or totals over the years; -1 for none. */
  private readonly lastTarget: number
  private readonly growth: number
  /** The unit of measure of rows that state none themselves. */
  private readonly unitOfAll: Sourced | null

  constructor(private readonly table: FoundTable, private readonly rolled: readonly RolledColumn[]) {
    const at: Partial<Record<ColumnKind, number>> = {}
    for (const [index, { kind }] of table.columns.entries()) at[kind] ??= index
    this.at = at
    this.lastTarget = rolled.findLast(({ column }) => column.role === 'target')?.at ?? -1
    this.growth = table.columns.findIndex(({ kind, heading }) => kind === 'other' && heading.some(({ text }) => isGrowthHeading(text)))
    this.unitOfAll = unitInHeadings(table.columns) ?? table.unit ?? null
    this.unitsUsual = this.share((row) => this.unitOf(row) !== null) > 0.5
    this.officesUsual = this.share((row) => lookAt(this.cell(row, 'office')?.text ?? '').office > 0) > 0.5
    this.offices = new Set(table.rows.map((row) => lookAt(this.cell(row, 'office')?.text ?? '').bare).filter((text) => text !== ''))
    this.labelsUsual = this.share((row) => this.domainOf(row) !== '') > 0
  }

  read(row: TableRow, index: number): { indicator: Indicator; evidence: RowEvidence; doubts: ReadingFinding[] } {
    const doubts = [...this.troubles(row, index), ...this.gaps(row, index), ...this.oddities(row, index), ...this.fromGrowth(row, index)]
    const printed = this.cell(row, 'name')?.text ?? ''
    const apart = this.unitApart(row)
    const name = apart && printed !== '' ? withUnit(printed, apart.text) : printed
    const attribute = lookAt(this.cell(row, 'attribute')?.text ?? '').attribute
    const sub = this.cell(row, 'sub')?.text ?? null
    const indicator: Indicator = {
      no: row.no, sub, domain: this.domainOf(row), name, core: readName(printed).core || this.asideOf(row).some(({ text }) => isMark(text)),
      attribute: attribute === 'other' ? null : attribute,
      responsibleUnits: officesIn(this.cell(row, 'office')?.text ?? ''),
      measure: '',
      cells: Object.fromEntries(this.rolled.map(({ at, column }) => [column.key, this.valueOf(row, at)?.text ?? ''])),
    }
    return { indicator, evidence: this.evidence(row, doubts), doubts }
  }

  /** What the layout of the row left open. */
  private troubles(row: TableRow, index: number): ReadingFinding[] {
    return row.troubles.map(({ kind, column, texts }) => {
      const places = texts.flatMap((text) => text.places)
      const parameters = { no: row.no, text: texts.map(({ text }) => text).join(' '), ...column === null ? {} : { column: this.title(column) } }
      if (kind === 'undecided') Object.assign(parameters, { columns: row.open.map((at) => this.title(at)).join('、') })
      const ids = {
        'left-over': 'cell-left-over', misfit: 'cell-misfit', 'number-missing': 'number-missing', 'number-unexpected': 'number-unexpected',
        undecided: 'cells-undecided', 'gap-below': 'gap-below',
      } as const
      return finding(ids[kind], places.length > 0 ? places : [...this.placesOf(row), ...this.placesAbove(index)], parameters, index)
    })
  }

  /** Cells that the row should have. */
  private gaps(row: TableRow, index: number): ReadingFinding[] {
    const doubts: ReadingFinding[] = []
    const places = this.placesOf(row)
    const doubt = (id: Parameters<typeof finding>[0], parameters: Record<string, string | number> = {}) => {
      doubts.push(finding(id, places, { no: row.no, ...parameters }, index))
    }
    if (!this.cell(row, 'name')?.text) doubt('name-missing')
    if (this.labelsUsual && this.domainOf(row) === '') doubt('domain-unknown')
    const targets = this.rolled.filter(({ column }) => column.role === 'target')
    const blank = (at: number) => (this.valueOf(row, at)?.text ?? '') === '' && !row.open.includes(at)
    if (targets.length > 0 && targets.every(({ at }) => blank(at))) doubt('target-missing')
    for (const [at, { kind }] of this.table.columns.entries()) {
      if (!blank(at) || kind === 'domain' || kind === 'no' || kind === 'name' || kind === 'sub' || kind === 'other') continue
      if (kind === 'value' && targets.some((one) => one.at === at) && targets.every((one) => blank(one.at))) continue
      doubt('cell-missing', { column: this.title(at) })
    }
    return doubts
  }

  /** Cells that are there and look odd. */
  private oddities(row: TableRow, index: number): ReadingFinding[] {
    const doubts: ReadingFinding[] = []
    const name = this.cell(row, 'name')
    const unit = this.unitOf(row)
    const doubt = (id: Parameters<typeof finding>[0], places: Place[], parameters: Record<string, string | number> = {}) => {
      doubts.push(finding(id, places, { no: row.no, ...parameters }, index))
    }
    if (name && (name.text.split('\n').some((line) => this.isElsewhere(line)) || notationBeside.test(name.text))) {
      // Where a name holds another cell, all cells may be another row's.
      doubt('cell-misfit', row.cells.flatMap((cell) => cell?.places ?? []), { text: name.text, column: this.title(this.at.name!) })
    }
    const sub = this.cell(row, 'sub')
    if (sub && name && isOddPart(sub.text, name.text)) doubt('cell-misfit', [...name.places, ...sub.places], { text: sub.text, column: this.title(this.at.sub!) })
    const office = this.cell(row, 'office')
    if (office && this.officesUsual && lookAt(office.text).office === 0) {
      doubt('cell-misfit', office.places, { text: office.text, column: this.title(this.at.office!) })
    }
    const attribute = this.cell(row, 'attribute')
    if (attribute && attribute.text !== '' && lookAt(attribute.text).attribute !== 'binding' && lookAt(attribute.text).attribute !== 'anticipatory') {
      doubt('attribute-unknown', attribute.places, { text: attribute.text })
    }
    const misnamed = !name || name.text.split('\n').some((line) => this.isElsewhere(line))
    // The number of the row itself may stand among its values where a number or a name is not in its place.
    const unnumbered = misnamed || [row, this.table.rows[index + 1]].some((one) => one?.troubles.some(({ kind }) => kind === 'number-missing' || kind === 'number-unexpected'))
    let figures = 0
    for (const { at, column } of this.rolled) {
      const cell = row.cells[at]
      if (!cell || cell.text === '') continue
      const [first, ...further] = cell.text.split('\n')
      const otherLine = further.length > 0 && [first!, ...further].some((line) => lookAt(line).office === 2 || lookAt(line).attribute !== null)
      if (otherLine || (unnumbered && lookAt(cell.text).number === row.no)) doubt('cell-misfit', cell.places, { text: cell.text, column: column.heading })
      const reading = readText(cell.text, { unitOfMeasure: unit })
      if (reading.kind === 'quantity' || reading.kind === 'components') figures++
      if (reading.kind === 'components' && reading.components.length === 1) doubt('component-alone', cell.places, { text: cell.text, column: column.heading })
      if (reading.kind === 'unreadable') {
        const id = reading.reason === 'unit-mismatch' ? 'unit-doubtful' : 'cell-misfit'
        doubt(id, cell.places, { text: cell.text, column: column.heading, unit: unit ?? '' })
      } else if (reading.kind === 'qualitative' && reading.term === 'other') {
        doubt('cell-misfit', cell.places, { text: cell.text, column: column.heading })
      }
    }
    // A blank cell in a column of units is a doubt by itself.
    const unitTold = this.at.unit !== undefined && !this.cell(row, 'unit')?.text
    if (name && figures > 0 && unit === null && this.unitsUsual && !unitTold) doubt('unit-missing', name.places, { name: name.text })
    if (name && !row.sub) {
      const key = bare(name.text)
      if (this.names.has(key)) doubt('name-repeated', name.places, { name: name.text })
      this.names.add(key)
    }
    return doubts
  }

  /** Whether a line among the words of a name plainly belongs to another column: a figure, an attribute, an office that answers for some row. */
  private isElsewhere(line: string): boolean {
    const { value, attribute, bare: plain } = lookAt(line)
    return (value === 'figure' && !/\p{Script=Han}/u.test(line)) || attribute !== null || this.offices.has(plain)
  }

  private evidence(row: TableRow, doubts: readonly ReadingFinding[]): RowEvidence {
    const reasons: ReadingReason[] = []
    const places: Record<string, Place[]> = {}
    const note = (key: string, cell: Sourced | null | undefined) => {
      if (cell) places[key] = cell.places
    }
    for (const kind of ['no', 'domain', 'name', 'sub', 'attribute'] as const) note(kind, this.cell(row, kind))
    const apart = this.unitApart(row)
    if (apart) {
      places.name = [...places.name ?? [], ...apart.places]
      reasons.push({ id: 'unit-apart', parameters: { unit: apart.text } })
    }
    note('responsibleUnits', this.cell(row, 'office'))
    for (const { at, column } of this.rolled) note(column.key, this.valueOf(row, at))
    if (this.cell(row, 'no') && doubts.every(({ id }) => id !== 'number-unexpected')) reasons.push({ id: 'number-follows', parameters: { no: row.no } })
    if (doubts.length === 0) reasons.push({ id: 'cells-fit', parameters: { count: Object.keys(places).length } })
    const split = row.cells.filter((cell) => cell !== null && cell.places.length > 1).length
    if (split > 0) reasons.push({ id: 'lines-joined', parameters: { count: split } })
    if (row.shared && row.shared.length > 0) {
      reasons.push({ id: 'cell-shared', parameters: { columns: row.shared.map((at) => this.title(at)).join('、') } })
    }
    if (row.sub) reasons.push({ id: 'part-of-row-above', parameters: { no: row.no } })
    if (doubts.length > 0) reasons.push({ id: 'doubts', parameters: { count: doubts.length } })
    const aside = this.asideOf(row)
    const confidence = doubts.reduce((left, { severity }) => left * (1 - lost[severity]), split > 0 ? 0.95 : 1)
    return { confidence: Math.round(confidence * 100) / 100, reasons, places, ...aside.length > 0 ? { aside } : {} }
  }

  private cell(row: TableRow, kind: ColumnKind): Sourced | null {
    const at = this.at[kind]
    return at === undefined ? null : row.cells[at] ?? null
  }

  /**
   * The text of a column of figures. Where the last target of a row is left out (—) and a column of growth or totals over the plan's years
   * (年均增长〔累计〕) says something, that is the row's target.
   */
  private valueOf(row: TableRow, at: number): Sourced | null {
    return at === this.lastTarget ? this.growthOf(row) ?? row.cells[at] ?? null : row.cells[at] ?? null
  }

  private growthOf(row: TableRow): Sourced | null {
    const own = row.cells[this.lastTarget]?.text ?? ''
    const growth = this.growth < 0 ? null : row.cells[this.growth] ?? null
    return growth && leftOut.test(bare(own)) && !leftOut.test(bare(growth.text)) ? growth : null
  }

  private fromGrowth(row: TableRow, index: number): ReadingFinding[] {
    const growth = this.growthOf(row)
    if (!growth) return []
    const parameters = { no: row.no, text: growth.text, column: this.title(this.lastTarget), growth: this.title(this.growth) }
    return [finding('target-from-growth', growth.places, parameters, index)]
  }

  /** A domain's letters are spaced for looks only. */
  private domainOf(row: TableRow): string {
    return (this.cell(row, 'domain')?.text ?? row.section?.text ?? '').replace(/\s+/gu, '')
  }

  private unitOf(row: TableRow): string | null {
    return this.unitApart(row)?.text.trim() ?? readName(this.cell(row, 'name')?.text ?? '').unitOfMeasure
  }

  /** The unit of measure that stands apart from a name without one: in its column, or for the whole table where the row has figures. */
  private unitApart(row: TableRow): Sourced | null {
    if (readName(this.cell(row, 'name')?.text ?? '').unitOfMeasure !== null) return null
    const own = this.cell(row, 'unit')
    if (own && /[\p{L}%％‰]/u.test(own.text)) return own
    return this.rolled.some(({ at }) => lookAt(row.cells[at]?.text ?? '').value === 'figure') ? this.unitOfAll : null
  }

  /** Cells of the row in columns that a plan has no place for. */
  private asideOf(row: TableRow): Aside[] {
    return this.table.columns.flatMap(({ kind }, at) => {
      const cell = row.cells[at]
      const taken = kind === 'value' || this.at[kind] === at && kind !== 'other'
      const kept = kind === 'unit' && taken && cell?.text.trim() !== this.unitOf(row)
      return cell && cell.text !== '' && (!taken || kept) ? [{ heading: this.title(at), text: cell.text, places: cell.places }] : []
    })
  }

  private title(at: number): string {
    return this.rolled.find((one) => one.at === at)?.column.heading ?? this.table.columns[at]!.heading.map(({ text }) => text).join('')
  }

  /** Where a row stands: at its number, its name, or else its first cell; a domain or name may be that of the row above. */
  private placesOf(row: TableRow): Place[] {
    const carried = row.sub ? ['domain', 'name'] : ['domain']
    const own = this.cell(row, 'no') ?? row.cells.find((cell, at) => cell !== null && !carried.includes(this.table.columns[at]!.kind))
    return own ? own.places.slice(0, 1) : [this.table.place]
  }

  /** Where two rows can't be told apart, the one above is meant too. */
  private placesAbove(index: number): Place[] {
    const above = this.table.rows[index - 1]
    return above ? this.placesOf(above) : []
  }

  private share(is: (row: TableRow) => boolean): number {
    return this.table.rows.length === 0 ? 0 : this.table.rows.filter(is).length / this.table.rows.length
  }
}

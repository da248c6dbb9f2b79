/** The members of Excel's API about cells and how they look, as the wire calls them. */
import { a1Area, type Area } from '../../../../src/model'
import { contains, each, meet, printAddress, type BookState, type RuleState, type SheetState } from './book'
import { HostCollection, HostError, HostObject, ReferencedObject } from './wire'

/** One rectangle. */
export class Range extends ReferencedObject {
  constructor(private readonly sheet: SheetState, private readonly book: BookState, private readonly area: Area) { super() }

  get Address(): string { return printAddress(this.sheet, [this.area]) }
  get RowIndex(): number { return this.area.row }
  get ColumnIndex(): number { return this.area.column }
  get RowCount(): number { return this.area.rows }
  get ColumnCount(): number { return this.area.columns }

  get Values(): unknown[][] {
    return this.table((row, column) => {
      const value = this.sheet.value(row, column)
      return value === null ? '' : typeof value === 'object' ? value.error : value
    })
  }
  get ValueTypes(): string[][] {
    return this.table((row, column) => {
      const value = this.sheet.value(row, column)
      if (value === null) return 'Empty'
      if (typeof value === 'object') return 'Error'
      return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String'
    })
  }
  /** A constant is its own formula, also a text that begins with `=`, without its apostrophe. */
  get Formulas(): unknown[][] {
    return this.table((row, column) => {
      const content = this.sheet.content(row, column)
      if (content === null) return ''
      if (typeof content !== 'object') return content
      return 'formula' in content ? content.formula : content.error
    })
  }
  set Formulas(values: unknown) {
    this.sheet.checkWritable({ cells: this.area })
    this.spread(values, (row, column, value) => this.sheet.type(row, column, value))
    this.book.changed({ sheet: this.sheet, area: this.area, changeType: 'RangeEdited' })
  }
  get NumberFormat(): string[][] { return this.table((row, column) => this.sheet.format(row, column)) }
  set NumberFormat(formats: unknown) {
    this.sheet.checkWritable()
    this.spread(formats, (row, column, format) => this.sheet.setFormat(row, column, String(format)))
  }
  set ColumnHidden(hidden: boolean) { this.sheet.painted.push({ areas: [this.area], property: 'columnHidden', value: hidden }) }
  /** Null where some rows are hidden and some are not. */
  get RowHidden(): boolean | null {
    const { size } = this.sheet.hiddenRows(this.area)
    return size === 0 ? false : size === this.area.rows ? true : null
  }
  set RowHidden(hidden: boolean) { this.sheet.painted.push({ areas: [this.area], property: 'rowHidden', value: hidden }) }

  GetRow(row: number): Range { return new Range(this.sheet, this.book, { ...this.area, row: this.area.row + row, rows: 1 }) }
  GetBoundingRect({ area }: Range): Range {
    const [row, column] = [Math.min(this.area.row, area.row), Math.min(this.area.column, area.column)]
    const rows = Math.max(this.area.row + this.area.rows, area.row + area.rows) - row
    const columns = Math.max(this.area.column + this.area.columns, area.column + area.columns) - column
    return new Range(this.sheet, this.book, { row, column, rows, columns })
  }
  GetRowProperties({ rowHidden, ...more }: { rowHidden?: boolean }): { rowHidden: boolean }[] {
    if (!rowHidden || Object.keys(more).length > 0) throw new Error('properties of rows beside rowHidden are not implemented in the fake Excel')
    const hidden = this.sheet.hiddenRows(this.area)
    return Array.from({ length: this.area.rows }, (_, row) => ({ rowHidden: hidden.has(this.area.row + row) }))
  }
  /** Tells merged areas that begin in this one. */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const areas = this.sheet.merges.filter(({ row, column }) => contains(this.area, row, column))
    if (areas.length > 512) throw new HostError('GeneralException', 'There are too many merged areas')
    return areas.length === 0 ? null : new RangeAreas(this.sheet, this.book, areas)
  }
  get ConditionalFormats(): ConditionalFormatCollection { return new ConditionalFormatCollection(this.sheet, this.book, [this.area]) }
  Merge(): void {
    this.sheet.checkWritable()
    this.sheet.merge(this.area)
  }
  Select(): void {
    if (this.book.active !== this.sheet) throw new HostError('InvalidOperation', 'Only the active sheet has a selection')
    this.book.selected = { sheet: this.sheet.name, address: this.Address }
    this.book.selecting(this.sheet, a1Area(this.area))
  }
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw wrongShape()
  }

  private table<T>(make: (row: number, column: number) => T): T[][] {
    return each(this.area, make)
  }

  /** One value for all cells, or a table of the same shape. */
  private spread(values: unknown, put: (row: number, column: number, value: unknown) => void): void {
    if (Array.isArray(values)) {
      const rows = values as unknown[][]
      if (rows.length !== this.area.rows || rows.some((row) => row.length !== this.area.columns)) throw wrongShape()
      this.table((row, column) => put(row, column, rows[row - this.area.row]![column - this.area.column]))
    } else {
      this.table((row, column) => put(row, column, values))
    }
  }
}

/** Several rectangles of one sheet. */
export class RangeAreas extends ReferencedObject {
  constructor(private readonly sheet: SheetState, private readonly book: BookState, private readonly areas: Area[]) { super() }
  get Address(): string { return printAddress(this.sheet, this.areas) }
  get Format(): RangeFormat {
    return new RangeFormat((property, value) => { this.sheet.painted.push({ areas: this.areas, property, value }) }, this.sheet)
  }
  get Areas(): RangeCollection { return new RangeCollection(this.areas.map((area) => new Range(this.sheet, this.book, area))) }
  get DataValidation(): DataValidation { return new DataValidation(this.sheet, this.areas) }
  get ConditionalFormats(): ConditionalFormatCollection { return new ConditionalFormatCollection(this.sheet, this.book, this.areas) }
}

class RangeCollection extends HostCollection {
  constructor(readonly items: readonly Range[]) { super() }
  GetItem(key: unknown): Range { return this.GetItemAt(Number(key)) }
  GetItemAt(index: number): Range {
    const item = this.items[index]
    if (!item) throw new HostError('ItemNotFound', `There is no area ${index}`)
    return item
  }
}

type Paint = (property: string, value: unknown) => void

class RangeFormat extends HostObject {
  constructor(private readonly paint: Paint, private readonly sheet: SheetState) { super() }
  get Fill(): RangeFill { return new RangeFill(this.tell) }
  get Font(): RangeFont { return new RangeFont(this.tell) }
  get Borders(): RangeBorders { return new RangeBorders(this.tell) }
  get Protection(): FormatProtection { return new FormatProtection(this.tell) }
  set HorizontalAlignment(value: string) { this.tell('horizontalAlignment', value) }
  set VerticalAlignment(value: string) { this.tell('verticalAlignment', value) }
  set WrapText(value: boolean) { this.tell('wrapText', value) }
  set IndentLevel(value: number) { this.tell('indentLevel', value) }
  set ShrinkToFit(value: boolean) { this.tell('shrinkToFit', value) }
  set TextOrientation(value: number) { this.tell('textOrientation', value) }
  set ColumnWidth(value: number) { this.tell('columnWidth', value) }
  set RowHeight(value: number) {
    if (value > 409) throw new HostError('InvalidArgument', 'A row is at most 409 points high')
    this.tell('rowHeight', value)
  }
  private readonly tell: Paint = (property, value) => {
    this.sheet.checkWritable()
    this.paint(property, value)
  }
}

class RangeFill extends HostObject {
  constructor(private readonly paint: Paint) { super() }
  set Color(value: string) { this.paint('fill.color', colour(value)) }
}

class RangeFont extends HostObject {
  constructor(private readonly paint: Paint) { super() }
  set Name(value: string) { this.paint('font.name', value) }
  set Size(value: number) { this.paint('font.size', value) }
  set Bold(value: boolean) { this.paint('font.bold', value) }
  set Italic(value: boolean) { this.paint('font.italic', value) }
  set Underline(value: string) { this.paint('font.underline', value) }
  set Strikethrough(value: boolean) { this.paint('font.strikethrough', value) }
  set Color(value: string) { this.paint('font.color', colour(value)) }
}

class RangeBorders extends HostCollection {
  readonly items = []
  constructor(private readonly paint: Paint) { super() }
  GetItem(side: unknown): RangeBorder {
    return new RangeBorder((property, value) => this.paint(`borders.${String(side)}.${property}`, value))
  }
}

class RangeBorder extends HostObject {
  constructor(private readonly paint: Paint) { super() }
  set Style(value: string) { this.paint('style', value) }
  set Weight(value: string) { this.paint('weight', value) }
  set Color(value: string) { this.paint('color', colour(value)) }
}

class FormatProtection extends HostObject {
  constructor(private readonly paint: Paint) { super() }
  set Locked(value: boolean) { this.paint('protection.locked', value) }
}

class DataValidation extends HostObject {
  constructor(private readonly sheet: SheetState, private readonly areas: Area[]) { super() }
  set Rule(value: { list?: { source: string } }) {
    if ((value.list?.source.length ?? 0) > 255) throw new HostError('InvalidArgument', 'A list is at most 255 characters long')
    this.tell('rule', value)
  }
  set ErrorAlert(value: { title: string; message: string }) { this.tell('errorAlert', value, value) }
  set Prompt(value: { title: string; message: string }) { this.tell('prompt', value, value) }
  private tell(property: string, value: unknown, words?: { title: string; message: string }): void {
    if (words && (words.title.length > 32 || words.message.length > 255)) throw new HostError('InvalidArgument', 'A prompt is too long')
    this.sheet.checkWritable()
    this.sheet.validations.push({ areas: this.areas, property, value })
  }
}

class ConditionalFormatCollection extends HostCollection {
  constructor(private readonly sheet: SheetState, private readonly book: BookState, private readonly areas: Area[]) { super() }
  /** Those that reach into the areas. */
  get items(): ConditionalFormat[] {
    return this.sheet.rules.filter((rule) => rule.areas.some((area) => this.areas.some((other) => meet(area, other)))).map(this.made)
  }
  GetItem(id: unknown): ConditionalFormat {
    const rule = this.sheet.rules.find((it) => it.id === id)
    if (!rule) throw new HostError('ItemNotFound', `There is no conditional format ${String(id)}`)
    return this.made(rule)
  }
  Add(type: string): ConditionalFormat {
    if (type !== 'Custom') throw new Error(`conditional formats of type ${type} are not implemented in the fake Excel`)
    this.sheet.checkWritable()
    return this.made(this.sheet.addRule(type, this.areas))
  }
  private readonly made = (rule: RuleState) => new ConditionalFormat(this.sheet, this.book, rule)
}

class ConditionalFormat extends HostObject {
  constructor(private readonly sheet: SheetState, private readonly book: BookState, private readonly rule: RuleState) { super() }
  override get wireId(): string { return this.rule.id }
  get Id(): string { return this.rule.id }
  get Type(): string { return this.rule.type }
  get Custom(): CustomConditionalFormat {
    if (this.rule.type !== 'Custom') throw new HostError('InvalidOperation', `The conditional format is of type ${this.rule.type}`)
    return new CustomConditionalFormat(this.rule)
  }
  get StopIfTrue(): boolean { return this.rule.stopIfTrue }
  set StopIfTrue(value: boolean) { this.rule.stopIfTrue = value }
  get Priority(): number { return this.sheet.rules.indexOf(this.rule) }
  set Priority(priority: number) {
    this.sheet.checkWritable()
    this.sheet.moveRule(this.rule, priority)
  }
  GetRanges(): RangeAreas { return new RangeAreas(this.sheet, this.book, this.rule.areas) }
  Delete(): void {
    this.sheet.checkWritable()
    this.sheet.rules.splice(this.sheet.rules.indexOf(this.rule), 1)
  }
}

class CustomConditionalFormat extends HostObject {
  constructor(private readonly rule: RuleState) { super() }
  get Rule(): ConditionalFormatRule { return new ConditionalFormatRule(this.rule) }
  get Format(): ConditionalRangeFormat { return new ConditionalRangeFormat(this.rule) }
}

class ConditionalFormatRule extends HostObject {
  constructor(private readonly rule: RuleState) { super() }
  get Formula(): string { return this.rule.formula }
  set Formula(value: string) { this.rule.formula = value }
}

class ConditionalRangeFormat extends HostObject {
  constructor(private readonly rule: RuleState) { super() }
  get Fill(): ConditionalRangeFill { return new ConditionalRangeFill(this.rule) }
  get Font(): ConditionalRangeFont { return new ConditionalRangeFont(this.rule) }
}

class ConditionalRangeFill extends HostObject {
  constructor(private readonly rule: RuleState) { super() }
  get Color(): string { return this.rule.painted['fill.color'] as string | undefined ?? '' }
  set Color(value: string) { this.rule.painted['fill.color'] = colour(value) }
}

class ConditionalRangeFont extends HostObject {
  constructor(private readonly rule: RuleState) { super() }
  get Bold(): boolean | null { return (this.rule.painted['font.bold'] ?? null) as boolean | null }
  set Bold(value: boolean) { this.rule.painted['font.bold'] = value }
  get Italic(): boolean | null { return (this.rule.painted['font.italic'] ?? null) as boolean | null }
  set Italic(value: boolean) { this.rule.painted['font.italic'] = value }
  get Underline(): string | null { return (this.rule.painted['font.underline'] ?? null) as string | null }
  set Underline(value: string) {
    if (!['None', 'Single', 'Double'].includes(value)) throw new HostError('InvalidArgument', `${value} is no underline`)
    this.rule.painted['font.underline'] = value
  }
  get Color(): string { return this.rule.painted['font.color'] as string | undefined ?? '' }
  set Color(value: string) { this.rule.painted['font.color'] = colour(value) }
}

function colour(value: string): string {
  if (!/^#[0-9A-F]{6}$/i.test(value)) throw new HostError('InvalidArgument', `${value} is no colour`)
  return value
}

function wrongShape(): HostError {
  return new HostError('InvalidArgument', 'The values have another shape than the range')
}

/** The port over an .xlsx file: reads lazily, and writes by changing only the parts it must. */
import { child, damaged, defaultLimits, heldSheets, looksLike, Package, tooLarge, type Limits, type Place } from '../../archive'
import { Fault, type Area, type Cell } from '../../model'
import type { SheetLayout, WorkbookLayout } from '../../template/layout'
import {
  checkArea, checkPatch, checkRanges, inOrder, markRule, readableCells, sameName, type Patch, type Workbook,
} from '../../workbook'
import { bulk } from './bulk'
import { themeColors } from './colors'
import { columnStyle, readLayout, readMerges, readProtection } from './layout-reader'
import { defaultStyles, newBookParts, stylesType, worksheetType } from './new-book'
import { readSharedStrings } from './shared-strings'
import { withMarkRules } from './sheet-marks'
import { writeCells, type SheetWrite } from './sheet-patch'
import { cellOf, readSheet, type StoredSheet } from './sheet-reader'
import { withSelected, withSelection } from './sheet-view'
import { sheetXml } from './sheet-writer'
import { readStyles, type Styles } from './styles-reader'
import { StyleWriter } from './styles-writer'
import { unsupportedInSheet, unsupportedRelations } from './unsupported'
import {
  areaNames, builtInName, readWorkbook, referenceTo, relationsNamespace, rowsReference, withActive, withFullCalculation, withNames, withTab,
  withTabState, type NewName, type Tab, type WorkbookPart,
} from './workbook-part'

/** Characters of the cells that are read at once. */
const readableText = 256 * 1024 * 1024

/** A workbook file. */
export interface XlsxWorkbook extends Workbook {
  /** The file as it is now; an unchanged one gives the bytes it was opened from. */
  save(): Uint8Array
  /** Everything in the file that a layout can carry. @throws Fault `file-damaged`, `file-too-large`. */
  layout(): WorkbookLayout
  /** Ids of what the file has and `layout` can't carry (`charts`, `images`, `comments` …), each once; `save` keeps all of it. */
  unsupportedParts(): string[]
}

export interface OpenOptions {
  /** The file's name in faults. */
  file?: string
  limits?: Partial<Limits>
}

/**
 * Opens an .xlsx file. Parts are read when they are asked for, so a damaged sheet is only told then.
 * @throws Fault `file-not-workbook`, `file-encrypted`, `file-too-large`, `file-damaged`.
 */
export function openXlsx(bytes: Uint8Array, { file = 'workbook.xlsx', limits }: OpenOptions = {}): XlsxWorkbook {
  const kind = looksLike(bytes)
  if (kind === 'encrypted') throw new Fault('file-encrypted', { file })
  if (kind !== 'zip') throw new Fault('file-not-workbook', { file, looksLike: kind })
  const pkg = Package.open(bytes, file, { ...defaultLimits, ...limits }, { later: bulk })
  return new XlsxFile(pkg, workbookPartOf(pkg))
}

/** A new workbook without sheets; saved as it is, it has one empty sheet. */
export function createXlsx(): XlsxWorkbook {
  const pkg = Package.create(newBookParts, 'workbook.xlsx', defaultLimits, { later: bulk })
  return new XlsxFile(pkg, workbookPartOf(pkg))
}

/** The part that the package's main relation leads to, if it is a workbook's. */
function workbookPartOf(pkg: Package): string {
  const main = pkg.relations('').find((relation) => relation.type === 'officeDocument')?.part ?? null
  const type = (main !== null && pkg.has('[Content_Types].xml') ? pkg.contentType(main) : undefined) ?? ''
  if (main !== null && pkg.has(main) && /spreadsheetml|ms-excel\.(sheet|template)\.macro|ms-excel\.addin\.macro/i.test(type)) return main
  const others: [mark: RegExp, name: string][] = [[/wordprocessingml/, 'docx'], [/presentationml/, 'pptx'], [/ms-excel.*binary/, 'xlsb']]
  const known = others.find(([mark]) => mark.test(type))?.[1]
  const openDocument = pkg.has('mimetype') && pkg.has('content.xml')
  throw new Fault('file-not-workbook', { file: pkg.file, looksLike: known ?? (openDocument ? 'ods' : 'zip') })
}

/** A tab that is a worksheet, with its part and its index among all tabs. */
interface Worksheet extends Tab {
  part: string
  index: number
}

const blankSheet: SheetLayout = {
  name: 'Sheet1', visibility: 'visible', columns: [], rows: [], values: [], styles: [], styleOf: [], merges: [], validations: [],
  conditionalFormats: [],
}

class XlsxFile implements XlsxWorkbook {
  readonly capabilities = { calculates: false, veryHidden: true, prompts: false, undo: false, watches: false, follows: false }
  private strings: readonly string[] | undefined
  /** Cells and rows of each sheet that has been read. */
  private readonly stated = new Map<string, number>()

  constructor(private readonly pkg: Package, private readonly main: string) {}

  async outline() {
    const book = this.book()
    const sheets = this.worksheets()
    return {
      sheets: sheets.map(({ name, visibility, part }) => {
        const sheet = this.sheet(part)
        const { used, root } = sheet
        const columns = hiddenColumns(sheet)
        return {
          name, visibility, used: { ...used }, protected: readProtection(child(root, 'sheetProtection')) !== undefined,
          hiddenRows: hiddenRows(sheet), ...columns.length > 0 ? { hiddenColumns: columns } : {}, merges: inOrder(readMerges(root)),
        }
      }),
      names: areaNames(book),
      dateSystem: book.dateSystem,
      activeSheet: book.tabs[book.active]?.name ?? sheets[0]?.name ?? '',
    }
  }

  async read(ranges: Parameters<Workbook['read']>[0]) {
    checkRanges(ranges, this.sheetNames())
    let held = 0
    const text = { left: readableText }
    return ranges.map((range) => {
      const { name, part } = this.find(range.sheet)
      const sheet = this.sheet(part)
      const area = range.area ?? { row: 0, column: 0, ...sheet.used }
      held += area.rows * area.columns
      if (held > readableCells) throw tooLarge(this.pkg.file, readableCells, 'cells', name)
      return { sheet: name, area: { ...area }, cells: this.cells(sheet, area, text) }
    })
  }

  async apply(patch: Patch) {
    const tabs = this.book().tabs
    const sheets = this.sheetNames()
    for (const { layout } of patch.sheets ?? []) {
      const other = tabs.find((tab) => sameName(tab.name, layout.name))
      if (other && !sheets.includes(other.name)) throw new Fault('sheet-exists', { sheet: layout.name })
    }
    checkPatch(patch, sheets)
    this.pkg.atomically(() => {
      this.putSheets((patch.sheets ?? []).map(({ layout }) => layout))
      this.writeValues(patch.writes ?? [])
      this.putMarks(patch.marks ?? [])
      this.putNames(patch)
      if (patch.activate !== undefined) this.activate(this.find(patch.activate))
      if ((patch.sheets?.length ?? 0) + (patch.writes?.length ?? 0) > 0) this.setBook(withFullCalculation(this.book()))
    })
  }

  async reveal({ sheet, row, column }: Parameters<Workbook['reveal']>[0]) {
    const worksheet = this.find(sheet)
    checkArea(worksheet.name, { row, column, rows: 1, columns: 1 })
    this.pkg.atomically(() => {
      this.activate(worksheet)
      this.pkg.set(worksheet.part, withSelection(this.pkg.text(worksheet.part), this.sheet(worksheet.part).root, row, column))
    })
  }

  /** Nobody types into a file. */
  watch() {
    return () => {}
  }

  /** Nobody selects in a file. */
  follow() {
    return () => {}
  }

  save() {
    if (this.book().tabs.length > 0) return this.pkg.save()
    const blank = Package.create(newBookParts, this.pkg.file, this.pkg.limits)
    new XlsxFile(blank, this.main).putSheets([blankSheet])
    return blank.save()
  }

  layout(): WorkbookLayout {
    const book = this.book()
    const sheets = this.worksheets()
    const active = sheets.findIndex((sheet) => sheet.index === book.active)
    const theme = this.theme()
    const { file, limits } = this.pkg
    return {
      sheets: sheets.map(({ name, visibility, part, index }) => readLayout(this.sheet(part), {
        name, visibility, theme, styles: this.styles(), file, limits,
        printArea: builtInName(book, '_xlnm.Print_Area', index), printTitles: builtInName(book, '_xlnm.Print_Titles', index),
      })),
      names: areaNames(book),
      ...active > 0 ? { active } : {},
    }
  }

  unsupportedParts() {
    const inSheets = this.worksheets().flatMap(({ part }) => unsupportedInSheet(this.sheet(part).root))
    return [...new Set([...unsupportedRelations(this.pkg), ...inSheets])].sort()
  }

  private book(): WorkbookPart {
    return this.pkg.parsed(this.main, readWorkbook)
  }

  private setBook(text: string): void {
    if (text !== this.pkg.text(this.main)) this.pkg.set(this.main, text)
  }

  private worksheets(): Worksheet[] {
    const relations = new Map(this.pkg.relations(this.main).map((relation) => [relation.id, relation]))
    const { tabs } = this.book()
    if (tabs.length > heldSheets) throw tooLarge(this.pkg.file, heldSheets, 'sheets')
    return tabs.flatMap((tab, index) => {
      const relation = relations.get(tab.relation)
      if (!relation) throw damaged(this.pkg.place(this.main), `names no part for the sheet ${tab.name}`)
      return relation.type === 'worksheet' && relation.part !== null ? [{ ...tab, part: relation.part, index }] : []
    })
  }

  private sheetNames(): string[] {
    return this.worksheets().map((sheet) => sheet.name)
  }

  private find(name: string): Worksheet {
    const sheet = this.worksheets().find((candidate) => sameName(candidate.name, name))
    if (!sheet) throw new Fault('sheet-missing', { sheet: name })
    return sheet
  }

  private sheet(part: string): StoredSheet {
    return this.pkg.parsed(part, this.readSheet)
  }

  private readonly readSheet = (text: string, place: Place): StoredSheet => {
    const { limits } = this.pkg
    this.stated.delete(place.part)
    const others = [...this.stated.values()].reduce((sum, count) => sum + count, 0)
    const sheet = readSheet(text, place, {
      sharedStrings: () => this.strings ??= this.readStrings(), dateSystem: this.book().dateSystem,
      limits: { ...limits, cells: Math.min(limits.cells, limits.cells * 2 - others) },
    })
    this.stated.set(place.part, sheet.stated)
    return sheet
  }

  private readStrings(): string[] {
    const part = this.related('sharedStrings')
    return part === undefined ? [] : readSharedStrings(this.pkg.text(part), this.pkg.place(part))
  }

  /** The part of a kind that the workbook leads to, if it is there. */
  private related(type: string): string | undefined {
    const part = this.pkg.relations(this.main).find((relation) => relation.type === type)?.part ?? undefined
    return part !== undefined && this.pkg.has(part) ? part : undefined
  }

  private theme(): string[] {
    const part = this.related('theme')
    return themeColors(part === undefined ? undefined : this.pkg.tree(part))
  }

  private styles(): Styles {
    const part = this.related('styles')
    return part === undefined ? readStyles(undefined, () => []) : this.pkg.parsed(part, this.readStyles)
  }

  private readonly readStyles = (): Styles => readStyles(this.pkg.tree(this.related('styles')!), () => this.theme())

  private cells({ rows, columns }: StoredSheet, area: Area, text: { left: number }): Cell[][] {
    const { empty, format } = this.styles()
    const blank = Array.from({ length: area.columns }, (_, column) => empty(columnStyle(columns, area.column + column)))
    return Array.from({ length: area.rows }, (_, index) => {
      const stored = rows.get(area.row + index)
      if (!stored) return [...blank]
      const line = stored.style === undefined ? [...blank] : Array<Cell>(area.columns).fill(empty(stored.style))
      for (const cell of stored.cells) {
        const { column, style } = cell
        if (column < area.column || column >= area.column + area.columns) continue
        // One shared text may stand in millions of cells.
        if (cell.value.kind === 'text' && (text.left -= cell.value.value.length) < 0) throw tooLarge(this.pkg.file, readableText, 'bytes')
        line[column - area.column] = cell.value.kind === 'empty' && !cell.formula ? empty(style) : cellOf(cell, format(style))
      }
      return line
    })
  }

  private putSheets(layouts: readonly SheetLayout[]): void {
    if (layouts.length === 0) return
    this.restyle((styles) => { for (const layout of layouts) this.putSheet(layout, styles) })
  }

  private putSheet(layout: SheetLayout, styles: StyleWriter): void {
    const text = sheetXml(layout, styles, this.book().root.attributes.get(namespaceAttribute(this.book().root.rawName)) ?? '')
    const old = this.worksheets().find((sheet) => sameName(sheet.name, layout.name))
    if (old) {
      if (this.pkg.text(old.part).includes('<f') || this.pkg.text(old.part).includes(':f')) this.dropCalcChain()
      this.pkg.removeRelationsOf(old.part)
      this.pkg.set(old.part, text)
      this.setBook(withTabState(this.book(), old.index, layout.name, layout.visibility))
    } else {
      const { relation } = this.addPart(this.freePart(), worksheetType, 'worksheet', text)
      this.setBook(withTab(this.book(), layout.name, relation, layout.visibility))
    }
    this.putPrintNames(layout)
  }

  /** Does what may need new looks, and keeps those that were added. */
  private restyle<T>(work: (styles: StyleWriter) => T): T {
    const part = this.related('styles') ?? this.addPart('xl/styles.xml', stylesType, 'styles', defaultStyles).part
    const styles = new StyleWriter(this.pkg.text(part), this.pkg.tree(part))
    const answer = work(styles)
    const text = styles.result()
    if (text !== this.pkg.text(part)) this.pkg.set(part, text)
    return answer
  }

  private addPart(part: string, type: string, relationType: string, text: string): { part: string; relation: string } {
    this.pkg.set(part, text)
    this.pkg.setContentType(part, type)
    return { part, relation: this.pkg.relate(this.main, `${relationsNamespace(this.book().root)}/${relationType}`, part) }
  }

  private freePart(): string {
    for (let number = 1; ; number++) {
      const part = `xl/worksheets/sheet${number}.xml`
      if (!this.pkg.has(part)) return part
    }
  }

  /** What is printed, and which rows on every page, are names that belong to the sheet. */
  private putPrintNames({ name, print }: SheetLayout): void {
    const { index } = this.find(name)
    const added: NewName[] = []
    if (print?.area) added.push({ name: '_xlnm.Print_Area', tab: index, refersTo: referenceTo(name, print.area) })
    if (print?.repeatRows) {
      added.push({ name: '_xlnm.Print_Titles', tab: index, refersTo: rowsReference(name, print.repeatRows.row, print.repeatRows.rows) })
    }
    this.setBook(withNames(this.book(), (other) => other.tab === index && other.name.startsWith('_xlnm.'), added))
  }

  private writeValues(writes: NonNullable<Patch['writes']>): void {
    const bySheet = new Map<string, SheetWrite[]>()
    for (const { sheet, area, values } of writes) {
      const { part } = this.find(sheet)
      bySheet.set(part, [...bySheet.get(part) ?? [], { area, values }])
    }
    for (const [part, sheetWrites] of bySheet) {
      const { text, formulaLost } = writeCells(this.pkg.text(part), this.pkg.place(part), sheetWrites)
      this.pkg.set(part, text)
      if (formulaLost) this.dropCalcChain()
    }
  }

  private putMarks(all: NonNullable<Patch['marks']>): void {
    for (const { sheet, marks } of all) {
      const { part } = this.find(sheet)
      const rules = marks.flatMap((mark) => markRule(mark) ?? [])
      const looks = rules.length === 0 ? [] : this.restyle((styles) => rules.map(({ style }) => styles.conditional(style)))
      const old = this.pkg.text(part)
      const text = withMarkRules(old, this.sheet(part).root, rules, looks)
      if (text !== old) this.pkg.set(part, text)
    }
  }

  /** The order of computing names each formula; it is made anew on opening. */
  private dropCalcChain(): void {
    const part = this.related('calcChain')
    if (part === undefined) return
    this.pkg.unrelate(this.main, part)
    this.pkg.remove(part)
  }

  private putNames({ names = [], removeNames = [] }: Patch): void {
    if (names.length + removeNames.length === 0) return
    const going = [...removeNames, ...names.map(({ name }) => name)]
    const added = names.map(({ name, sheet, area, hidden }) => ({ name, refersTo: referenceTo(this.find(sheet).name, area), hidden }))
    this.setBook(withNames(this.book(), (other) => other.tab === null && going.some((name) => sameName(name, other.name)), added))
  }

  private activate({ index }: Worksheet): void {
    this.setBook(withActive(this.book(), index))
    for (const sheet of this.worksheets()) {
      const old = this.pkg.text(sheet.part)
      const text = withSelected(old, this.sheet(sheet.part).root, sheet.index === index)
      if (text !== old) this.pkg.set(sheet.part, text)
    }
  }
}

function namespaceAttribute(rawName: string): string {
  return rawName.includes(':') ? `xmlns:${rawName.slice(0, rawName.indexOf(':'))}` : 'xmlns'
}

/** Hidden by hand or by a filter: a file tells them alike. */
function hiddenRows({ rows, used }: StoredSheet): number[] {
  return [...rows.values()].flatMap(({ row, hidden }) => hidden && row < used.rows ? [row] : []).sort((a, b) => a - b)
}

function hiddenColumns({ columns, used }: StoredSheet): number[] {
  return Array.from({ length: used.columns }, (_, at) => at).filter((at) => columns.some(({ min, max, hidden }) => hidden && min <= at && at <= max))
}

/** The cells of a plan sheet as texts; what is no text is a problem with its place. */
import { shown } from '../documents/shown'
import { languages, planSheetWords, type PlanSheetWords } from '../messages'
import { a1, type Cell, type DataProblem, type SheetProblem } from '../model'
import { formatOf } from '../notation'
import { squeeze } from '../template'

/** A text as words of a sheet are compared: without width, white space and capitals. */
export function wordKey(text: string): string {
  return squeeze(text).toLowerCase()
}

/** Words of every language with what they stand for. */
export function meanings<K extends string>(wordsOf: (words: PlanSheetWords) => Readonly<Record<K, string>>): ReadonlyMap<string, K> {
  return new Map(languages.flatMap((language) => {
    const words = wordsOf(planSheetWords[language])
    return (Object.keys(words) as K[]).map((key) => [wordKey(words[key]), key] as const)
  }))
}

/** Reads cells for fields of a plan file, and remembers which cell each field came from. */
export class SheetCells {
  readonly problems: SheetProblem[] = []
  private readonly places = new Map<string, string>()
  private readonly wrong = new Set<string>()
  /** By column, the one warning of the numbers there. */
  private readonly numbers = new Map<number, { cells: number }>()

  constructor(readonly sheet: string, private readonly cells: readonly (readonly Cell[])[], private readonly dateSystem: 1900 | 1904) {}

  get rows(): number {
    return this.cells.length
  }

  /** What a person sees in a cell; empty beyond the sheet. */
  seen(row: number, column: number): string {
    const cell = this.cells[row]?.[column]
    return cell === undefined ? '' : shown(cell, this.dateSystem)
  }

  /** Columns of a row that hold more than white space. */
  filled(row: number): number[] {
    const own = this.cells[row] ?? []
    return own.flatMap((cell, column) => cell.kind === 'empty' || (cell.kind === 'text' && cell.value.trim() === '') ? [] : [column])
  }

  /** A text exactly as it stands. A number is read as it is shown, with a warning for its column; a date, an error value or TRUE is a problem. */
  text(path: string, row: number, column: number | undefined): string {
    const cell = column === undefined ? undefined : this.cells[row]?.[column]
    this.found(path, row, column)
    if (cell === undefined || cell.kind === 'empty') return ''
    const said = shown(cell, this.dateSystem)
    if (cell.kind === 'text') return said
    if (cell.kind !== 'number') this.report(path, { id: 'not-text', shown: said })
    else if (formatOf(cell.format, cell.value).date) this.report(path, { id: 'typed-as-date', shown: said })
    else this.reportNumber(path, column!, said)
    return said
  }

  private reportNumber(path: string, column: number, said: string): void {
    const before = this.numbers.get(column)
    if (before) {
      before.cells++
      return
    }
    const problem = { id: 'typed-as-number' as const, shown: said, cells: 1 }
    this.numbers.set(column, problem)
    this.report(path, problem, 'warning')
  }

  /** A text whose form is held (a code, a year, a word of ours), in half width, without white space at its ends. */
  plain(path: string, row: number, column: number | undefined): string {
    this.found(path, row, column)
    return column === undefined ? '' : this.seen(row, column).normalize('NFKC').trim()
  }

  /** The date of a cell, ISO where it can be told; otherwise what stands there. */
  date(path: string, row: number, column: number): string {
    const cell = this.cells[row]?.[column]
    const serial = cell?.kind === 'number' && formatOf(cell.format, cell.value).date === 'date'
    const said = this.plain(path, row, column)
    const iso = serial ? shown({ ...cell, format: 'yyyy-mm-dd' }, this.dateSystem) : said
    const parts = /^([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?$/u.exec(iso.replace(/\s+/gu, ''))
    return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : said
  }

  /** A whole number; undefined where the cell is empty, and where it is something else, which is a problem. */
  whole(path: string, row: number, column: number | undefined): number | undefined {
    const said = this.plain(path, row, column)
    if (/^[0-9]+$/.test(said)) return Number(said)
    if (said !== '') this.report(path, { id: 'wrong-form' })
    return undefined
  }

  /** The number of a cell, typed as one or as text; null where it holds none. */
  number(row: number, column: number | undefined): number | null {
    const cell = column === undefined ? undefined : this.cells[row]?.[column]
    if (cell?.kind === 'number') return cell.value
    const said = cell?.kind === 'text' ? cell.value.normalize('NFKC').trim() : ''
    return said !== '' && Number.isFinite(Number(said)) ? Number(said) : null
  }

  /** What a word of ours stands for; undefined where the cell is empty, and where it is something else, which is a problem. */
  meant<K extends string>(path: string, row: number, column: number | undefined, known: ReadonlyMap<string, K>): K | undefined {
    const said = this.plain(path, row, column)
    const meaning = known.get(wordKey(said))
    if (meaning === undefined && said !== '') this.report(path, { id: 'wrong-form' })
    return meaning
  }

  /** Remembers where a field stands. */
  found(path: string, row: number, column: number | undefined): void {
    if (column !== undefined) this.places.set(path, a1(row, column))
  }

  /** A problem of a field, at its cell. One error a field is enough. */
  report(path: string, problem: DataProblem, severity: SheetProblem['severity'] = 'error'): void {
    if (severity === 'error') {
      if (this.nearest(path, (own) => this.wrong.has(own)) !== undefined) return
      this.wrong.add(path)
    }
    this.problems.push({ sheet: this.sheet, cell: this.cellOf(path), path, severity, problem })
  }

  /** The cell where a field, or the nearest that it belongs to, was found; null where it was not. */
  cellOf(path: string): string | null {
    const at = this.nearest(path, (own) => this.places.has(own))
    return at === undefined ? null : this.places.get(at)!
  }

  /** A problem of a cell that no field has. */
  reportAt(row: number, column: number, problem: DataProblem, severity: SheetProblem['severity']): void {
    this.problems.push({ sheet: this.sheet, cell: a1(row, column), path: '', severity, problem })
  }

  private nearest(path: string, holds: (path: string) => boolean): string | undefined {
    for (let own = path; own !== ''; own = own.slice(0, Math.max(0, own.lastIndexOf('.')))) if (holds(own)) return own
    return undefined
  }
}

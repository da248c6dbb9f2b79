/** Reads a workbook into submissions (填报): finds our templates, their rows and what was entered. */
import { submissionRow, type Entry, type FootBlank, type RowProblem, type Shown, type Submission, type SubmissionRow } from '../assess'
import { footWords, languages, templateWords } from '../messages'
import {
  atOnce, emptyCell, Fault, findPlan, inTurn, within, yearOf, type Cell, type Library, type Period, type Steps,
} from '../model'
import { readCell, type InputRow } from '../notation'
import {
  footLabels, identitySheet, recognisingTemplates, rowTitle, squeeze, staleTemplate, taskTitle, strangeSheets, todaysTemplate,
  type Recognised, type StrangeSheet, type Template,
} from '../template'
import type { Block, Outline, Workbook } from '../workbook'
import { mappedSubmissions } from './mapped'
import { mergedInputs } from './merged-inputs'
import { noMemory, type RowMemory } from './row-memory'
import { typedOver } from './typed-over'
import { rest, type Work } from './work'

/**
 * What the caller believes the workbook to be; a sheet that is something else is reported, not refused. Of a sheet that has the period
 * among others, only that one is checked.
 */
export interface Expected {
  plan?: string
  period?: Period
}

/** A submission with where it stands in the workbook. */
export interface LocatedSubmission {
  submission: Submission
  template: Recognised
  /** Sheets of the workbook that can't be checked; with the first submission. */
  faults: Fault[]
}

/** Foot blanks stand within this many rows below the table. */
const footDepth = 12

/** What a workbook consists of, and the cells of its sheets that a check looks at. */
export interface Snapshot {
  outline: Outline
  blocks: Block[]
}

/** Sheets that are read in one go: all of most workbooks, and of a collection of submissions no more than a page can wait for. */
const sheetsAtOnce = 12

/** Reads all that a check needs; many sheets are read a few at a time. @throws what the host throws. */
export async function takeSnapshot(workbook: Workbook, work: Work = {}): Promise<Snapshot> {
  const outline = await workbook.outline()
  const looked = outline.sheets.filter(({ name, used, visibility }) => used.rows > 0 && (visibility === 'visible' || name === identitySheet))
  const blocks: Block[] = []
  const many = looked.length > sheetsAtOnce
  for (let from = 0; from < looked.length; from += sheetsAtOnce) {
    if (many) await rest(work, 0)
    blocks.push(...await workbook.read(looked.slice(from, from + sheetsAtOnce).map(({ name }) => ({ sheet: name }))))
  }
  if (many) await rest(work, 0)
  return { outline, blocks }
}

/**
 * Every template and mapped sheet in the workbook with what is entered in it, in the order of the sheets.
 * @throws Fault `template-not-found`, `plan-unknown`, and what the host throws.
 */
export async function readSubmissions(workbook: Workbook, library: Library, expected: Expected = {}): Promise<LocatedSubmission[]> {
  return submissionsIn(await takeSnapshot(workbook), library, expected)
}

/**
 * Every template and mapped sheet of a snapshot, in the order of the sheets.
 * @throws Fault `template-not-found`, `plan-unknown`.
 */
export function submissionsIn(snapshot: Snapshot, library: Library, expected: Expected): LocatedSubmission[] {
  return atOnce(findingSubmissions(snapshot, library, expected))
}

/** `submissionsIn`, with rests. */
export function* findingSubmissions(
  snapshot: Snapshot, library: Library, expected: Expected, memory: RowMemory = noMemory,
): Steps<LocatedSubmission[]> {
  const { outline: { sheets, names, dateSystem }, blocks } = snapshot
  const expectedPlan = expected.plan === undefined ? undefined : findPlan(library, expected.plan)
  const cellsOf = new Map(blocks.map(({ sheet, cells }) => [sheet, cells]))
  const mapped = mappedSubmissions(snapshot, library, { plan: expectedPlan, period: expected.period })
  const isMapped = (sheet: string) => mapped.some(({ template }) => template.sheet === sheet)
  const templates = yield* within(recognisingTemplates(blocks.filter(({ sheet }) => !isMapped(sheet)), names, library, expected.period), 0, 0.3)
  if (templates.length + mapped.length === 0) {
    const [strange] = strangeSheets(blocks, library, false)
    if (strange) throw unknownPlan(strange, library)
    throw new Fault('template-not-found', { sheets: sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name) })
  }
  const ours = yield* within(inTurn(templates, function* (template, index): Steps<LocatedSubmission> {
    const cells = cellsOf.get(template.sheet)!
    const { hiddenRows, merges } = sheets.find(({ name }) => name === template.sheet)!
    const today = todaysTemplate(template, library)!
    const { rowProblems, ...table } = yield* readTable(template, today, cells, dateSystem, new Set(hiddenRows), memory)
    // What is said of the whole sheet is said once, with the first of its periods that is checked.
    const ofSheet = templates.slice(0, index).filter(({ sheet }) => sheet === template.sheet)
    const first = isAsked(template, expected.period) && !ofSheet.some((before) => isAsked(before, expected.period))
    const stale = staleTemplate(template, library)
    return {
      template, faults: [],
      submission: {
        ...table,
        sheetPeriods: template.periods, first,
        rowProblems: first ? rowProblems : [],
        footBlanks: first ? readFoot(template, today, cells) : [],
        headingProblems: first ? [...(ofSheet[0] ?? template).headingProblems] : [],
        staleTemplate: first ? stale : null,
        mergedInputs: mergedInputs(template, merges),
        // Which cells of another template have formulas is not known.
        typedOver: stale ? [] : typedOver(template, today, table.rows, cells),
        expected: { plan: expectedPlan, period: covers(template, expected.period) ? undefined : expected.period },
      },
    }
  }), 0.3, 1)
  const isOurs = ({ sheet }: Block) => isMapped(sheet) || templates.some((template) => template.sheet === sheet)
  const strange = strangeSheets(blocks.filter((block) => !isOurs(block)), library, true)
  const order = (sheet: string) => blocks.findIndex((block) => block.sheet === sheet)
  const located = [...ours, ...mapped].sort((a, b) => order(a.template.sheet) - order(b.template.sheet))
  return withPrevious(located, (template) => shownBefore(template, cellsOf.get(template.sheet)!, dateSystem))
    .filter(({ template }) => isAsked(template, expected.period))
    .map((submission, index) => index === 0 ? { ...submission, faults: strange.map((sheet) => unknownPlan(sheet, library)) } : submission)
}

function unknownPlan({ sheet, plan }: StrangeSheet, { plans }: Library): Fault {
  return new Fault('plan-unknown', { plan, sheet, known: plans.map(({ id }) => id) })
}

/** Whether a period of a sheet is to be checked: where the sheet has the one asked for, no other. */
function isAsked({ period, periods }: Recognised, asked: Period | undefined): boolean {
  return asked === undefined || period === asked || !periods.includes(asked)
}

/** Whether a sheet is of this period, or of several among which it is, or of the quarters of this year. */
function covers({ period, periods }: Recognised, asked: Period | undefined): boolean {
  return asked !== undefined && (period === asked || periods.some((other) => other === asked || String(yearOf(other)) === asked))
}

type Previous = NonNullable<SubmissionRow['previous']>

/** What the sheet itself shows as the actuals of an earlier period (上期实际值), or null where it has no such column. */
function shownBefore(
  { columns, headingRow }: Recognised, cells: readonly (readonly Cell[])[], dateSystem: 1900 | 1904,
): ((row: SubmissionRow) => Previous | null) | null {
  const { previous } = columns
  if (previous === undefined) return null
  // A heading over two lines stands in the upper one.
  const heading = [headingRow - 1, headingRow].map((row) => textOf(cells[row]?.[previous])).join('')
  const period = /[0-9]{4}(?:Q[1-4])?/.exec(heading)?.[0]
  if (period === undefined) return null
  return ({ actual, unitOfMeasure }) => {
    const reading = readCell(cells[actual.at!.row]![previous] ?? emptyCell, { unitOfMeasure, dateSystem })
    return reading.kind === 'empty' ? null : { period, reading }
  }
}

/** Each row with the actual that the workbook holds for the latest earlier period of the same length, or that its sheet shows. */
function withPrevious(located: LocatedSubmission[], shown: (template: Recognised) => ReturnType<typeof shownBefore>): LocatedSubmission[] {
  return located.map((known) => {
    const { template, submission } = known
    const earlier = located.map((other) => other.submission)
      .filter(({ plan, period }) => plan.id === submission.plan.id && period.length === submission.period.length && period < submission.period)
      .sort((a, b) => b.period.localeCompare(a.period))
    const own = shown(template)
    if (earlier.length === 0 && !own) return known
    const before = earlier.map(({ period, rows }) => ({ period, readings: new Map(rows.map((row) => [row.code, row.actual.reading])) }))
    const rows = submission.rows.map((row) => {
      const latest = before.find(({ readings }) => (readings.get(row.code)?.kind ?? 'empty') !== 'empty')
      const previous = latest ? { period: latest.period, reading: latest.readings.get(row.code)! } : own?.(row) ?? null
      return previous ? { ...row, previous } : row
    })
    return { ...known, submission: { ...submission, rows } }
  })
}

function* readTable(
  template: Recognised, today: Template, cells: readonly (readonly Cell[])[], dateSystem: 1900 | 1904, hidden: ReadonlySet<number>,
  memory: RowMemory,
): Steps<Pick<Submission, 'plan' | 'period' | 'kind' | 'unit' | 'sheet' | 'rows' | 'rowProblems'>> {
  const { plan, period, kind, unit, sheet, columns, headingRow, lastRow } = template
  const { wanted, byCode, byTitle } = wantedRows(today, period)
  const title = columns.indicator ?? columns.task
  const place = columns.code ?? title!
  const found = new Map<string, { line: number; row: SubmissionRow }>()
  const rowProblems: RowProblem[] = []
  const surroundings = [period, dateSystem, columns.actual, columns.target, columns.indicator, columns.unitOfMeasure, columns.reasons].join()
  for (let line = headingRow + 1; line < cells.length && !(line > lastRow && isFoot(cells[line]!)); line++) {
    if (line % 50 === 0) yield line / cells.length
    const text = (column: number | undefined) => column === undefined ? '' : textOf(cells[line]![column])
    const code = text(columns.code).toUpperCase()
    const shown = text(title)
    const row = byCode.get(code) ?? (code === '' ? byTitle.get(squeeze(shown)) : undefined)
    if (row && found.has(row.code)) {
      rowProblems.push({ kind: 'duplicated', code: row.code, row: line, column: place, firstRow: found.get(row.code)!.line })
    } else if (row) {
      found.set(row.code, { line, row: memory(cells[line]!, row, `${surroundings},${line},${hidden.has(line)}`, () => readRow(row, line)) })
    } else if (code !== '' ? line <= lastRow : shown !== '' && (line <= lastRow || text(columns.actual) !== '')) {
      // A row without a code is told by its name.
      rowProblems.push({ kind: 'unknown', text: code || shown, row: line, column: code !== '' ? place : title! })
    }
  }
  for (const row of wanted) {
    if (!found.has(row.code)) rowProblems.push({ kind: 'missing', code: row.code, name: rowTitle(row) })
  }
  const rows = [...found.values()].sort((a, b) => a.line - b.line).map(({ row }) => row)
  return { plan, period, kind, unit, sheet, rows, rowProblems }

  function readRow(row: InputRow, line: number): SubmissionRow {
    const entry = (column: number): Entry => {
      const cell = cells[line]![column] ?? emptyCell
      return { at: { row: line, column }, cell, reading: readCell(cell, { unitOfMeasure: row.unitOfMeasure, dateSystem }) }
    }
    const shown = (column: number | undefined): Shown | null =>
      column === undefined ? null : { at: { row: line, column }, text: textOf(cells[line]![column]) }
    return submissionRow(row, period, entry(columns.actual!), {
      shownTarget: columns.target === undefined ? null : entry(columns.target),
      shownTitle: shown(columns.indicator), shownUnit: shown(columns.unitOfMeasure), note: shown(columns.reasons),
      hidden: hidden.has(line),
    })
  }
}

interface WantedRows {
  wanted: InputRow[]
  byCode: ReadonlyMap<string, InputRow>
  byTitle: ReadonlyMap<string, InputRow>
}

const wantedOf = new WeakMap<Template, Map<Period, WantedRows>>()

/** The rows that a template has for a period; many submissions are read against the same ones. */
function wantedRows(template: Template, period: Period): WantedRows {
  let known = wantedOf.get(template)
  if (!known) wantedOf.set(template, known = new Map<Period, WantedRows>())
  let rows = known.get(period)
  if (!rows) {
    const wanted = template.rows.map((row) => row.of.get(period)!)
    rows = {
      wanted,
      byCode: new Map(wanted.map((row) => [row.code, row])),
      byTitle: new Map(wanted.flatMap((row) => titlesOf(row).map((title) => [squeeze(title), row]))),
    }
    known.set(period, rows)
  }
  return rows
}

/** What a row may be called on a sheet: its indicator, or its target as a task. */
function titlesOf(row: InputRow): string[] {
  return [rowTitle(row), ...languages.map((language) => taskTitle(row, language, templateWords[language]))]
}

const labels = footLabels(footWords)

/** Whether a line below the table is one of the foot, whose blanks may stand under the columns of the table. */
function isFoot(line: readonly Cell[]): boolean {
  return line.some((cell) => cell.kind === 'text' && labels.some(({ label }) => squeeze(cell.value).startsWith(label)))
}

/** The labels of the foot that have nothing beside them. */
function readFoot({ lastRow }: Recognised, { foot }: Template, cells: readonly (readonly Cell[])[]): FootBlank[] {
  const blanks: FootBlank[] = []
  for (let row = lastRow + 1; row < Math.min(cells.length, lastRow + 1 + footDepth); row++) {
    const line = cells[row]!
    line.forEach((cell, column) => {
      const text = squeeze(textOf(cell))
      const known = labels.find(({ label }) => text.startsWith(label))
      if (!known || text.slice(known.label.length).replace(/^[:：]/, '') !== '') return
      const { label, value } = foot[known.field]
      const first = column + value[0] - label[0]
      if (line.slice(first, first + value[1]).every((beside) => textOf(beside) === '')) blanks.push({ field: known.field, row, column: first })
    })
  }
  return blanks
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined || cell.kind === 'empty' ? '' : String(cell.value).trim()
}

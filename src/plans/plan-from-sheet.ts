/** Reads a plan back from its sheet (规划指标表), whatever people did to it: every column by its heading, every problem with its cell. */
import { planSheetParts, type PlanSheetFact, type PlanSheetHeading, type PlanSheetPart } from '../messages'
import { columnKey, planFileSchema, problemsOf, type Cell, type ColumnRole, type PlanFile, type SheetProblem } from '../model'
import { parseList } from './list-text'
import { readMeasure } from './measure-from-sheet'
import { meanings, SheetCells, wordKey } from './sheet-cells'

export interface PlanFromSheet {
  /** The content of a plan file, as far as it was read. An indicator without a measure has `""`. */
  json: unknown
  /** An error keeps the plan from being used; after a warning it is to be checked. */
  problems: SheetProblem[]
  /** The cell (A1) of a field such as `indicators.3.cells.2025`, or of the nearest that it belongs to; null where it has none. */
  cellOf: (path: string) => string | null
}

type Json<T> = { [K in keyof T]?: unknown }

interface Part {
  kind: PlanSheetPart
  /** The row of its headings. */
  heading: number
  columns: ReadonlyMap<PlanSheetHeading, number>
  /** Rows below that hold something. */
  rows: number[]
}

const factMeanings = meanings<PlanSheetFact>(({ facts }) => facts)
const attributeMeanings = meanings(({ attributes }) => attributes)
const severityMeanings = meanings(({ severities }) => severities)
const titleMeanings = meanings(({ title }) => ({ title }))
const coreMeanings: ReadonlyMap<string, 'core' | 'other'> = new Map([
  ...['★', '☆', '*', '※', '是', '核心', '√', '✓', 'y', 'yes', 'true', '1'].map((word) => [wordKey(word), 'core'] as const),
  ...['否', '不是', '×', 'n', 'no', 'false', '0', '-', '—', '/'].map((word) => [wordKey(word), 'other'] as const),
])
const headingMeanings = {
  indicators: headingsOf('indicators'), domains: headingsOf('domains'), rules: headingsOf('rules'), measures: headingsOf('measures'),
}
/** The heading by which a part is known beside the row number. */
const known = { indicators: 'name', domains: 'leadUnits', rules: 'rule', measures: 'addingUp' } as const satisfies Record<PlanSheetPart, PlanSheetHeading>
/** Headings without which the table has lost something. */
const wanted = ['domain', 'sub', 'core', 'attribute', 'responsibleUnits', 'measure'] as const

/** Facts stand near the top; below this a sheet is data. */
const factDepth = 100
/** Of the title, three labels and the headings, so many at least make a plan sheet. */
const enoughMarks = 3
const longestMark = 60

/** Whether a sheet is a plan of ours, though people have edited it: by its title, the labels of its facts and its headings. */
export function isPlanSheet(cells: readonly (readonly Cell[])[]): boolean {
  const rows = cells.slice(0, factDepth).map((row) => row.flatMap((cell) => cell.kind === 'text' && cell.value.length < longestMark ? [wordKey(cell.value)] : []))
  const labels = new Set(rows.map(([first]) => factMeanings.get(first ?? '')))
  const marks = [
    rows.some(([first]) => titleMeanings.has(first ?? '')), labels.has('id'), labels.has('code'), labels.has('region'),
    rows.some((row) => partOfHeadings(row) === 'indicators'),
  ]
  return marks.filter(Boolean).length >= enoughMarks
}

/** The plan of a sheet for which `isPlanSheet` holds. Never throws. */
export function planFromSheet(sheet: string, cells: readonly (readonly Cell[])[], dateSystem: 1900 | 1904 = 1900): PlanFromSheet {
  const page = new SheetCells(sheet, cells, dateSystem)
  const { indicators: table, domains, rules, measures } = partsOf(page)
  if (!table) page.report('', { id: 'heading-missing', heading: 'name' })
  const first = [table, domains, rules, measures].reduce((least, part) => Math.min(least, part?.heading ?? least), page.rows)
  const facts = readFacts(page, first, table !== undefined)
  const { columns, indicators } = table ? readTable(page, table) : { columns: [], indicators: [] }
  const listed = domains ? domains.rows.map((row, at) => ({
    name: page.text(`domains.${at}.name`, row, domains.columns.get('domain')),
    leadUnits: parseList(page.text(`domains.${at}.leadUnits`, row, domains.columns.get('leadUnits'))),
  })) : []
  const names = new Set(listed.map(({ name }) => name))
  const added = [...new Set(indicators.map(({ domain }) => domain))].filter((name) => name !== '' && !names.has(name))
  const json: Json<PlanFile> = {
    ...facts, domains: [...listed, ...added.map((name) => ({ name, leadUnits: [] }))], columns, indicators,
    ...rules ? { rules: readRules(page, rules) } : {},
    ...measures ? { measures: measures.rows.map((row, at) => readMeasure(page, `measures.${at}`, row, measures.columns)) } : {},
  }
  for (const { path, problem } of problemsOf(planFileSchema.safeParse(json).error?.issues ?? [], json)) {
    const field = wanted.find((key) => path.startsWith('indicators.') && path.endsWith(`.${key}`))
    // Of a column that is not there enough has been said.
    if (field !== undefined && !table?.columns.has(field)) continue
    if (field === 'measure') page.report(path, { id: 'measure-open' }, 'warning')
    else page.report(path, problem)
  }
  return { json, problems: page.problems, cellOf: (path) => page.cellOf(path) }
}

/** The first of each part with headings, and its rows down to the next one. */
function partsOf(page: SheetCells): Partial<Record<PlanSheetPart, Part>> {
  const found: Partial<Record<PlanSheetPart, Part>> = {}
  let rows: number[] = []
  for (let row = 0; row < page.rows; row++) {
    const filled = page.filled(row)
    const texts = filled.map((column) => wordKey(page.seen(row, column)))
    // Below the headings of the table stand those that are printed in the document, which may be worded as ours are.
    const { indicators: table } = found
    const printed = table !== undefined && table.rows === rows && rows.length === 0 && !besideValues(filled, table)
    const kind = printed ? null : partOfHeadings(texts)
    if (kind === null || found[kind]) {
      if (filled.length > 0) rows.push(row)
      continue
    }
    // What stands alone above the headings is the part's title.
    if (rows.length > 0 && page.filled(rows.at(-1)!).length === 1) rows.pop()
    const columns = filled.flatMap((column, at) => {
      const meaning = headingMeanings[kind].get(texts[at]!)
      return meaning === undefined ? [] : [[meaning, column] as const]
    })
    found[kind] = { kind, heading: row, columns: new Map(columns.reverse()), rows: rows = [] }
  }
  return found
}

/** Whether some of these columns are others than those of base, targets and actuals. */
function besideValues(filled: readonly number[], { columns }: Part): boolean {
  const fixed = new Set(columns.values())
  return filled.some((column) => fixed.has(column))
}

/** Rows that have a number are no headings, whatever else stands in them. */
function partOfHeadings(texts: readonly string[]): PlanSheetPart | null {
  if (texts.some((text) => /^[0-9]+$/.test(text))) return null
  const kinds = Object.keys(known) as PlanSheetPart[]
  return kinds.find((kind) => {
    const own = texts.map((text) => headingMeanings[kind].get(text))
    return own.includes('no') && own.includes(known[kind])
  }) ?? null
}

function headingsOf(kind: PlanSheetPart): ReadonlyMap<string, PlanSheetHeading> {
  const own: readonly PlanSheetHeading[] = planSheetParts[kind]
  return new Map([...meanings<PlanSheetHeading>(({ headings }) => Object.fromEntries(own.map((key) => [key, headings[key]])) as typeof headings)])
}

/** The facts above the first headings: a label, and what stands beside it. Without a table, anything may stand there. */
function readFacts(page: SheetCells, end: number, above: boolean): Json<PlanFile> {
  const places = new Map<PlanSheetFact, { row: number; column: number }>()
  const notes: string[] = []
  for (let row = 0; row < end; row++) {
    const [label, value] = page.filled(row)
    if (label === undefined) continue
    const fact = factMeanings.get(wordKey(page.seen(row, label).replace(/[:：]\s*$/u, '')))
    if (fact === undefined) {
      if (value !== undefined && above) page.reportAt(row, label, { id: 'not-read', shown: page.seen(row, label) }, 'warning')
    } else if (fact === 'note') {
      if (value !== undefined) notes.push(page.text(`notes.${notes.length}`, row, value))
    } else if (places.has(fact)) page.reportAt(row, label, { id: 'twice', value: page.seen(row, label) }, 'error')
    else places.set(fact, { row, column: value ?? label + 1 })
  }
  const read = (fact: Exclude<PlanSheetFact, 'note'>, how: 'text' | 'plain' | 'date') => {
    const place = places.get(fact)
    return place ? page[how](fact, place.row, place.column) : ''
  }
  const orNull = (text: string) => text === '' ? null : text
  return {
    id: read('id', 'plain'), code: read('code', 'plain'), region: read('region', 'plain'), title: read('title', 'text'),
    documentNumber: orNull(read('documentNumber', 'text')), issuer: read('issuer', 'text'), date: read('date', 'date'), source: read('source', 'text'),
    table: orNull(read('table', 'text')), years: yearsOf(page, read('years', 'plain')), notes,
  }
}

function yearsOf(page: SheetCells, text: string): Json<PlanFile['years']> {
  const years = /^([0-9]{4})年?(?:\s*[-—–―~〜至到]+\s*([0-9]{4})年?)?$/u.exec(text)
  if (!years && text !== '') page.report('years', { id: 'wrong-form' })
  return years ? { from: Number(years[1]), to: Number(years[2] ?? years[1]) } : {}
}

interface ValueColumn {
  column: number
  heading: string
  role?: ColumnRole
  period?: string
}

type ReadIndicator = Json<PlanFile['indicators'][number]> & { domain: string }

function readTable(page: SheetCells, table: Part): { columns: Json<PlanFile['columns'][number]>[]; indicators: ReadIndicator[] } {
  for (const key of wanted) {
    if (table.columns.has(key)) continue
    page.report('', { id: 'heading-missing', heading: key }, key === 'domain' ? 'error' : 'warning')
  }
  const { values, rows } = valueColumns(page, table)
  const keys = values.map((value) => columnKey(value.heading))
  keys.forEach((key, at) => {
    if (key !== '' && keys.indexOf(key) < at) page.report(`columns.${at}.heading`, { id: 'twice', value: key })
  })
  const indicators: ReadIndicator[] = []
  for (const row of rows) {
    const filled = page.filled(row)
    if (filled.length === 1 && filled[0] !== table.columns.get('name')) {
      page.reportAt(row, filled[0]!, { id: 'not-read', shown: page.seen(row, filled[0]!) }, 'warning')
      continue
    }
    const at = `indicators.${indicators.length}`
    const text = (field: string, key: PlanSheetHeading) => page.text(`${at}.${field}`, row, table.columns.get(key))
    const sub = text('sub', 'sub')
    indicators.push({
      no: page.whole(`${at}.no`, row, table.columns.get('no')), sub: sub === '' ? null : sub, domain: text('domain', 'domain'), name: text('name', 'name'),
      core: page.meant(`${at}.core`, row, table.columns.get('core'), coreMeanings) === 'core',
      attribute: page.meant(`${at}.attribute`, row, table.columns.get('attribute'), attributeMeanings) ?? null,
      responsibleUnits: parseList(text('responsibleUnits', 'responsibleUnits')), measure: page.plain(`${at}.measure`, row, table.columns.get('measure')),
      cells: Object.fromEntries(values.map(({ column }, index) => [keys[index]!, page.text(`${at}.cells.${keys[index]!}`, row, column)])),
    })
  }
  return { columns: values.map(({ heading: printed, role, period }) => ({ heading: printed, role, period })), indicators }
}

/** Columns that say base, target or actual with a period, and the printed headings in the row below; the rows behind are data. */
function valueColumns(page: SheetCells, table: Part): { values: ValueColumn[]; rows: number[] } {
  const { heading: row, columns, rows } = table
  const fixed = new Set(columns.values())
  const above = page.filled(row).filter((column) => !fixed.has(column))
  const below = rows[0] !== undefined && !besideValues(page.filled(rows[0]), table) ? rows[0] : null
  const values: ValueColumn[] = []
  for (const column of [...new Set([...above, ...below === null ? [] : page.filled(below)])].sort((a, b) => a - b)) {
    const said = page.seen(row, column)
    const held = heldBy(said)
    const printed = below === null ? '' : page.seen(below, column)
    if (!held && printed === '') {
      page.reportAt(row, column, { id: 'not-read', shown: said }, 'warning')
      continue
    }
    const path = `columns.${values.length}`
    page.found(path, row, column)
    if (!held) page.report(`${path}.role`, said === '' ? { id: 'missing' } : { id: 'wrong-form' })
    if (below !== null) page.found(`${path}.heading`, below, column)
    values.push({ column, heading: printed, ...held })
  }
  return { values, rows: below === null ? rows : rows.slice(1) }
}

const roleWords: readonly [ColumnRole, RegExp][] = [['base', /基期|基数|base/u], ['target', /目标|target/u], ['actual', /实际|完成|actual/u]]

/** 目标 2025, 2022年基期值, Target 2025Q1; null where not one role and one period are named. */
function heldBy(text: string): { role: ColumnRole; period: string } | null {
  const key = wordKey(text)
  const roles = roleWords.filter(([, word]) => word.test(key))
  const period = /(?<![0-9])([0-9]{4})年?(?:第?([1-4一二三四])季度|(q[1-4]))?/u.exec(key)
  if (roles.length !== 1 || !period) return null
  const [, year, quarter, short] = period
  const said = short?.toUpperCase() ?? (quarter === undefined ? '' : `Q${'一二三四'.indexOf(quarter) + 1 || quarter}`)
  return { role: roles[0]![0], period: `${year}${said}` }
}

/** Rules with their severity and parameters; a rule of several parameters has several rows. */
function readRules(page: SheetCells, { rows, columns }: Part): Record<string, Json<NonNullable<PlanFile['rules']>[string]>> {
  const rules = new Map<string, { severity?: string; parameters?: Record<string, unknown> }>()
  for (const row of rows) {
    const id = page.plain('rules', row, columns.get('rule'))
    page.found(`rules.${id}`, row, columns.get('rule'))
    const rule = rules.get(id) ?? {}
    rules.set(id, rule)
    const severity = page.meant(`rules.${id}.severity`, row, columns.get('severity'), severityMeanings)
    if (severity !== undefined) rule.severity = severity
    const parameter = page.plain(`rules.${id}.parameters`, row, columns.get('parameter'))
    if (parameter === '') continue
    const said = page.plain(`rules.${id}.parameters.${parameter}`, row, columns.get('value'))
    rule.parameters = { ...rule.parameters, [parameter]: said === '' ? undefined : page.number(row, columns.get('value')) ?? said }
  }
  return Object.fromEntries(rules)
}

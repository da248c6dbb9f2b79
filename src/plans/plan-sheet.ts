/** A plan as a sheet (规划指标表) that an office prints, edits, and has read back by `planFromSheet`. */
import { measureTraits, planSheetWords, type Language, type PlanSheetFact, type PlanSheetHeading, type PlanSheetPart, type PlanSheetWords } from '../messages'
import { columnKey, type Library, type Measure, type PlanFile } from '../model'
import type { CellInput, CellStyle, PrintSetup, SheetLayout } from '../template'
import { heightOf, pageBreaks } from '../template/pages'
import { SheetBuilder } from '../template/sheet-builder'
import { bodySize, styles } from '../template/styles'
import { printList } from './list-text'
import { pagesOf } from './plan-sheet-pages'

export interface PlanSheetOptions {
  language: Language
  /** What is doubtful about each indicator, and where it stood in the source. */
  notes?: readonly (string | null)[]
}

/** A cell, or several that are merged. */
interface Slot {
  column: number
  columns: number
  rows?: number
  value: CellInput
  style: CellStyle
}

interface Line {
  slots: Slot[]
  /** Least height in points. */
  least: number
  startsGroup?: boolean
}

const lead = ['no', 'domain', 'name', 'sub', 'core', 'attribute', 'responsibleUnits'] as const
const trail = ['measureName', 'measure', 'direction', 'kind', 'unitOfMeasure', 'remarks'] as const
type Fixed = (typeof lead)[number] | (typeof trail)[number]

const widths: Readonly<Record<Fixed, number>> = {
  no: 5, domain: 11, name: 30, sub: 9, core: 5, attribute: 8, responsibleUnits: 17,
  measureName: 22, measure: 24, direction: 9, kind: 10, unitOfMeasure: 9, remarks: 26,
}
const valueWidth = { least: 10, most: 20 }
const least = { title: 34, intro: 30, fact: 19, section: 24, heading: 21, row: 22 }
const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 }

const label: CellStyle = { ...styles.heading, align: { horizontal: 'left', vertical: 'middle', wrap: true } }
const section: CellStyle = { font: { name: '黑体', size: bodySize + 2 }, align: { horizontal: 'left', vertical: 'bottom' } }
const code: CellStyle = { ...styles.code, align: { ...styles.code.align, wrap: true } }
/** What is told of a measure, and not read back. */
const told: CellStyle = { ...styles.text, font: { ...styles.text.font, color: '595959' }, fill: 'F7F7F7' }
const toldShort: CellStyle = { ...told, align: styles.centre.align }
/** Longer text in the format of text is shown as # by some spreadsheets. */
const longestFormatted = 255

/** Draws a plan. All texts are texts as they were published, also those that look like numbers, dates or formulas; nothing is locked. */
export function planSheet(file: PlanFile, library: Pick<Library, 'measures' | 'regions'>, { language, notes = [] }: PlanSheetOptions): SheetLayout {
  const words = planSheetWords[language]
  const columnWidths = [...lead.map((key) => widths[key]), ...valueWidths(file, words), ...trail.map((key) => widths[key])]
  const place = places(file.columns.length)
  const measures = new Map([...(file.measures ?? []).map((measure) => [measure.id, measure] as const), ...library.measures])

  const head = [...frontLines(file, library, words, place), ...headingLines(file, words, place)]
  const lines = [
    ...head,
    ...file.indicators.map((indicator, at): Line => ({
      slots: indicatorSlots(file, indicator, measures.get(indicator.measure), notes[at] ?? null, place, language),
      least: least.row, startsGroup: file.indicators[at - 1]?.domain !== indicator.domain,
    })),
    ...blockLines(words, 'domains', [
      ['no', place('no')], ['domain', place('domain', 'name')], ['leadUnits', place('sub', 'remarks')],
    ], file.domains.map(({ name, leadUnits }, at) => [at + 1, name, printList(leadUnits)])),
    ...file.rules === undefined ? [] : blockLines(words, 'rules', [
      ['no', place('no')], ['rule', place('domain', 'name')], ['severity', place('sub', 'attribute')],
      ['parameter', place('responsibleUnits', 'measureName')], ['value', place('measure')],
    ], ruleRows(file.rules, words)),
    ...file.measures === undefined ? [] : blockLines(words, 'measures', [
      ['no', place('no')], ['components', place('domain')], ['measureName', place('name')], ['aliases', place('sub', 'attribute')],
      ['addingUp', place('responsibleUnits', 'values')], ['english', place('measureName')], ['measure', place('measure')],
      ['direction', place('direction')], ['kind', place('kind')], ['unitOfMeasure', place('unitOfMeasure')], ['description', place('remarks')],
    ], file.measures.map((measure, at) => [at + 1, ...measureCells(measure, words)])),
  ]
  return layoutOf(lines, head.length, head.length + file.indicators.length, columnWidths, words)
}

type Place = ReturnType<typeof places>

/** Where columns stand, from one to another; `values` is the last one of values. */
function places(values: number) {
  const at = (key: Fixed | 'values') => {
    if (key === 'values') return lead.length + values - 1
    const leading = lead.findIndex((own) => own === key)
    return leading >= 0 ? leading : lead.length + values + trail.findIndex((own) => own === key)
  }
  return (from: Fixed, to: Fixed | 'values' = from) => ({ column: at(from), columns: at(to) - at(from) + 1 })
}

function valueWidths({ columns, indicators }: PlanFile, { roles }: PlanSheetWords): number[] {
  return columns.map(({ heading, role, period }) => {
    const key = columnKey(heading)
    const texts = [`${roles[role]} ${period}`, heading, ...indicators.map(({ cells }) => cells[key] ?? '')].flatMap((text) => text.split('\n'))
    const widest = texts.reduce((most, text) => Math.max(most, [...text].reduce((sum, character) => sum + (character > '\u00ff' ? 2 : 1), 0)), 0)
    return Math.min(valueWidth.most, Math.max(valueWidth.least, widest + 2))
  })
}

function text(value: string, style: CellStyle): { value: CellInput; style: CellStyle } {
  return { value: value === '' ? null : value, style: value.length > longestFormatted ? style : { ...style, format: '@' } }
}

/** Title, how to edit, and the facts (规划信息), a label and a value each. */
function frontLines(file: PlanFile, { regions }: Pick<Library, 'regions'>, words: PlanSheetWords, place: Place): Line[] {
  const { years: { from, to } } = file
  const years = Number.isNaN(from) || Number.isNaN(to) ? '' : from === to ? String(from) : `${from}-${to}`
  const fact = (key: PlanSheetFact, value: string, beside: Slot[] = []): Line => ({
    slots: [
      { ...place('no', 'domain'), value: words.facts[key], style: label },
      { ...beside.length > 0 ? place('name') : place('name', 'remarks'), ...text(value, styles.text) },
      ...beside,
    ],
    least: least.fact,
  })
  return [
    { slots: [{ ...place('no', 'remarks'), value: words.title, style: styles.title }], least: least.title },
    { slots: [{ ...place('no', 'remarks'), value: words.intro, style: styles.notes }], least: least.intro },
    fact('id', file.id), fact('code', file.code),
    fact('region', file.region, [{ ...place('sub', 'remarks'), ...text(regions[file.region] ?? '', told) }]),
    fact('title', file.title), fact('documentNumber', file.documentNumber ?? ''), fact('issuer', file.issuer), fact('date', file.date), fact('years', years),
    fact('table', file.table ?? ''), fact('source', file.source),
    ...file.notes.length === 0 ? [fact('note', '')] : file.notes.map((note) => fact('note', note)),
    { slots: [{ ...place('no', 'remarks'), value: words.sections.indicators, style: section }], least: least.section },
  ]
}

/** What a column of values holds stands above its printed heading; all other headings go over both rows. */
function headingLines({ columns }: PlanFile, words: PlanSheetWords, place: Place): Line[] {
  const rows = columns.length === 0 ? 1 : 2
  const fixed = [...lead, ...trail].map((key): Slot => ({ ...place(key), rows, value: words.headings[key], style: styles.heading }))
  const above = columns.map(({ role, period }, at): Slot => ({
    column: lead.length + at, columns: 1, value: `${words.roles[role]} ${period}`, style: { ...styles.heading, font: { ...styles.heading.font, color: '1F4E79' } },
  }))
  const printed = columns.map(({ heading }, at): Slot => ({ column: lead.length + at, columns: 1, ...text(heading, styles.heading) }))
  return [{ slots: [...fixed, ...above], least: least.heading }, ...rows === 2 ? [{ slots: printed, least: least.heading }] : []]
}

function indicatorSlots(
  { columns }: PlanFile, indicator: PlanFile['indicators'][number], measure: Measure | undefined, remark: string | null, place: Place, language: Language,
): Slot[] {
  const words = planSheetWords[language]
  const { no, sub, domain, name, core, attribute, responsibleUnits, cells } = indicator
  const values = columns.map(({ heading }, at): Slot => ({ column: lead.length + at, columns: 1, ...text(cells[columnKey(heading)] ?? '', styles.centre) }))
  return [
    { ...place('no'), value: Number.isNaN(no) ? null : no, style: styles.centre },
    { ...place('domain'), ...text(domain, styles.centre) },
    { ...place('name'), ...text(name, styles.text) },
    { ...place('sub'), ...text(sub ?? '', styles.centre) },
    { ...place('core'), ...text(core ? words.core : '', styles.centre) },
    { ...place('attribute'), ...text(attribute === null ? '' : words.attributes[attribute], styles.centre) },
    { ...place('responsibleUnits'), ...text(printList(responsibleUnits), styles.text) },
    ...values,
    { ...place('measureName'), ...text(measure?.name[language] ?? '', told) },
    { ...place('measure'), ...text(indicator.measure, code) },
    { ...place('direction'), ...text(measure ? words.directions[measure.direction] : '', toldShort) },
    { ...place('kind'), ...text(measure ? words.kinds[measure.kind] : '', toldShort) },
    { ...place('unitOfMeasure'), ...text(measure?.unitOfMeasure ?? '', toldShort) },
    { ...place('remarks'), ...text(remark ?? '', styles.result) },
  ]
}

/** A title, headings and rows below the indicators. */
function blockLines(
  words: PlanSheetWords, title: PlanSheetPart, columns: readonly [PlanSheetHeading, Pick<Slot, 'column' | 'columns'>][],
  rows: readonly (readonly CellInput[])[],
): Line[] {
  const width = columns.reduce((sum, [, { columns: own }]) => sum + own, 0)
  return [
    { slots: [{ column: 0, columns: width, value: words.sections[title], style: section }], least: least.section, startsGroup: true },
    { slots: columns.map(([heading, at]) => ({ ...at, value: words.headings[heading], style: styles.heading })), least: least.heading },
    ...rows.map((cells): Line => ({
      slots: columns.map(([heading, at], index) => {
        const value = cells[index] ?? null
        if (typeof value !== 'string') return { ...at, value, style: styles.centre }
        return { ...at, ...text(value, heading === 'measure' ? code : styles.text) }
      }),
      least: least.row,
    })),
  ]
}

/** A row for each parameter; a rule without any has one, too. */
function ruleRows(rules: NonNullable<PlanFile['rules']>, words: PlanSheetWords): CellInput[][] {
  const rows = Object.entries(rules).flatMap(([rule, { severity, parameters = {} }]): CellInput[][] => {
    const own = Object.entries(parameters)
    const said = severity === undefined ? '' : words.severities[severity]
    return own.length === 0 ? [[rule, said, '', null]] : own.map(([parameter, value]) => [rule, said, parameter, value])
  })
  return rows.map((row, at) => [at + 1, ...row])
}

/** Components, name, aliases, adding up, English name, id, direction, kind with traits, unit and description, as `planSheet` orders them. */
function measureCells(measure: Measure, words: PlanSheetWords): string[] {
  const { id, name, aliases, components, addingUp: { way, by }, direction, kind, unitOfMeasure, partOf, note } = measure
  const adding = words.addings[way]
  const traits = measureTraits.flatMap((trait) => measure[trait] === undefined ? [] : [(measure[trait] ? words.traits : words.without)[trait]])
  return [
    printList(components), name['zh-CN'], printList(aliases), by === undefined ? adding : `${adding}（${by}）`, name.en, id, words.directions[direction],
    printList([words.kinds[kind], ...traits, ...partOf === undefined ? [] : [`${words.partOf}${partOf}`]]),
    unitOfMeasure ?? '', note ?? '',
  ]
}

/** @param tableEnd the line behind the last indicator. */
function layoutOf(lines: readonly Line[], headLines: number, tableEnd: number, columnWidths: readonly number[], words: PlanSheetWords): SheetLayout {
  const sheet = new SheetBuilder()
  const heights = lines.map(({ slots, least: minimum }) => heightOf(slots.flatMap(({ column, columns, value, style }) => {
    const width = sum(columnWidths.slice(column, column + columns))
    return typeof value === 'string' ? [{ text: value, width, size: style.font?.size ?? bodySize }] : []
  }), minimum))
  lines.forEach(({ slots }, row) => {
    for (const { column, columns, rows = 1, value, style } of slots) sheet.merge({ row, column, rows, columns }, value, style)
  })
  const headingRow = lines.findIndex(({ slots }) => slots[0]?.value === words.headings.no)
  const print: PrintSetup = {
    paper: 'A3', orientation: 'landscape', fitToWidth: true, centred: true, margins, footer: `&C${words.page}`,
    area: { row: 0, column: 0, rows: lines.length, columns: columnWidths.length },
  }
  const paged = pagesOf(
    { runs: lines.map(({ startsGroup = false }, row) => ({ row, height: heights[row]!, startsGroup })), headingRow, headLines, tableEnd },
    (runs, before, repeated) => pageBreaks(runs, columnWidths, before, repeated, print),
  )
  return sheet.build({
    name: words.sheetName, visibility: 'visible', columns: columnWidths.map((width) => ({ width })), rows: heights.map((height) => ({ height })),
    freeze: { rows: 0, columns: lead.indexOf('name') + 1 },
    print: { ...print, ...paged },
    validations: [], conditionalFormats: [], showGridLines: false,
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

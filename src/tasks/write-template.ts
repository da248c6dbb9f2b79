/** Writes a plan's template into a workbook, with everything by which it is recognised again. */
import type { Language } from '../messages'
import { baseColumn, columnOf, Fault, findPlan, isFault, type CellAddress, type Library, type Period, type Plan, type TemplateKind } from '../model'
import { componentOf, print, readText, targetInWords, type Reading } from '../notation'
import {
  drawTemplate, freeKey, identityLayout, identityLine, kindsFor, leadingUnits, parsePartName, partName, rowTitle,
  templateOf, type PreviousActuals, type Template, type TemplateProtection, type TemplateSpec,
} from '../template'
import type { Outline, Patch, Workbook } from '../workbook'
import { identityLinesIn } from './identity-lines'
import { readSubmissions } from './submissions'

export interface TemplateRequest {
  plan: string
  /** A period for which the plan sets targets; five-year takes all of them, quarterly the quarters of this year. */
  period: Period
  /** Annual by default. */
  kind?: TemplateKind
  /**
   * One sheet for each responsible unit (责任单位); a row stands on the sheet of the unit named first. A plan that names no units has
   * one sheet all the same.
   */
  perUnit?: boolean
  /** Language of headings and notes; zh-CN by default. */
  language?: Language
  /** A sheet of the same name may be replaced. */
  replace?: boolean
  /** Locked by default. */
  protection?: TemplateProtection
  /**
   * A reference column (上期实际值) with the actuals that the workbook holds for the latest earlier period, otherwise with those that
   * the plan publishes. The cells to fill in stay empty.
   */
  previous?: boolean
}

/** What a template will look like, for a person to see before it is written. */
export interface TemplatePreview {
  /** The first of the sheets. */
  sheet: string
  sheets: string[]
  title: string
  /** Those under a year or a quarter name it: `2025年 目标`. */
  headings: string[]
  rows: {
    code: string
    domain: string
    name: string
    unitOfMeasure: string
    base: string
    target: string
    /** The target in words: 不低于 86. */
    inWords: string
    component: string | null
  }[]
  /** Printed pages of all sheets. */
  pages: number
}

/** The kinds of templates that make sense for a plan and period, the usual one first; none for a period without targets. */
export function templateKindsOf(plan: Plan, period: Period): TemplateKind[] {
  return kindsFor(plan, period)
}

/**
 * Adds the template's sheets in front of the user, and the hidden sheet and names that say what they are; `first` is the first cell to fill
 * in, which is selected.
 * @param earlier the workbook that holds the actuals of earlier periods; the same one by default.
 * @throws Fault `sheet-exists` unless `replace`, `plan-unknown`, `period-unknown`, `plan-without-targets`, `template-kind-unsuitable`,
 *   `earlier-actuals-missing` where another workbook was named and holds none, and what the host throws.
 */
export async function writeTemplate(
  workbook: Workbook, library: Library, request: TemplateRequest, earlier: Workbook = workbook,
): Promise<{ sheet: string; sheets: string[]; first: CellAddress }> {
  const plan = findPlan(library, request.plan)
  const specs = specsOf(plan, request)
  const previous = request.previous ? await previousActuals(earlier, library, plan, request.period, earlier !== workbook) : null
  const templates = specs.map((spec) => previous ? drawnWith(plan, spec, library, previous) : templateOf(plan, spec, library.measures))
  const sheets = templates.map(({ layout }) => layout.name)
  const outline = await workbook.outline()
  const taken = sheets.find((name) => outline.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
  if (!request.replace && taken !== undefined) throw new Fault('sheet-exists', { sheet: taken })
  await workbook.apply(await templatePatch(workbook, outline, templates, request.replace ?? false))
  // The first cell to fill in, so that typing can begin at once.
  const { columns, firstRow } = templates[0]!
  const first = { sheet: sheets[0]!, row: firstRow, column: columns.findIndex(({ role }) => role === 'actual') }
  await workbook.reveal(first)
  return { sheet: sheets[0]!, sheets, first }
}

/**
 * What `writeTemplate` would write, without the values of earlier periods.
 * @throws Fault `plan-unknown`, `period-unknown`, `plan-without-targets`, `template-kind-unsuitable`.
 */
export function previewTemplate(library: Library, request: TemplateRequest): TemplatePreview {
  const language = request.language ?? 'zh-CN'
  const plan = findPlan(library, request.plan)
  const templates = specsOf(plan, request).map((spec) => templateOf(plan, spec, library.measures))
  const [{ title, columns, layout }] = templates as [Template]
  return {
    sheet: layout.name, sheets: templates.map((template) => template.layout.name), title,
    headings: columns.map(({ group, heading }) => [...group === null ? [] : [group], heading].join(' ')),
    rows: templates.flatMap(({ rows }) => rows).map(({ code, first, of }) => {
      const row = of.get(request.period) ?? [...of.values()].at(-1)!
      return {
        code, domain: first.indicator.domain, name: rowTitle(first), unitOfMeasure: first.unitOfMeasure ?? '',
        base: first.base ? print(first.base) : '', target: print(row.target), inWords: targetInWords(row, language), component: first.component,
      }
    }),
    pages: templates.reduce((sum, template) => sum + (template.layout.print?.breaksBefore?.length ?? 0) + 1, 0),
  }
}

/** The sheets that a request asks for. */
function specsOf(plan: Plan, { period, kind = 'annual', perUnit = false, language = 'zh-CN', protection = 'locked', previous = false }: TemplateRequest): TemplateSpec[] {
  const units = perUnit ? leadingUnits(plan) : []
  return (units.length > 0 ? units : [null]).map((unit) => ({ kind, period, unit, language, protection, previous }))
}

/** A template with values of an earlier period; it is known again by the layout that it has without them. */
function drawnWith(plan: Plan, spec: TemplateSpec, library: Library, previous: PreviousActuals): Template {
  const bare = templateOf(plan, spec, library.measures)
  return { ...drawTemplate(plan, spec, library.measures, previous), identity: bare.identity }
}

/**
 * The actuals of the latest earlier period that a workbook holds, else, unless they are `demanded` of it, those that the plan publishes;
 * null where there are none. @throws Fault `earlier-actuals-missing`.
 */
async function previousActuals(workbook: Workbook, library: Library, plan: Plan, period: Period, demanded: boolean): Promise<PreviousActuals | null> {
  const located = await readSubmissions(workbook, library).catch((error: unknown) => {
    if (isFault(error, 'template-not-found') && !demanded) return []
    throw error
  })
  const entered = located.filter(({ submission }) => submission.plan.id === plan.id && submission.period < period)
    .map(({ submission }) => ({
      period: submission.period,
      rows: submission.rows.filter(({ actual }) => actual.reading.kind !== 'empty').map(({ code, actual }) => [code, actual.reading] as const),
    }))
    .filter(({ rows }) => rows.length > 0)
  const latest = entered.map((submission) => submission.period).sort().at(-1)
  if (latest === undefined && demanded) throw new Fault('earlier-actuals-missing', { plan: plan.id, period })
  // The sheets of several units are one period's together.
  const readings = entered.flatMap((submission) => submission.period === latest ? submission.rows : [])
  return latest === undefined ? publishedActuals(plan, period, library) : { period: latest, values: new Map(readings) }
}

function publishedActuals(plan: Plan, period: Period, library: Library): PreviousActuals | null {
  const actuals = plan.columns.filter((column) => column.role === 'actual' && column.period < period).map((column) => column.period).sort()
  const column = (actuals.length > 0 ? columnOf(plan, 'actual', actuals.at(-1)!) : undefined) ?? baseColumn(plan, period)
  if (!column) return null
  const { rows } = templateOf(plan, { kind: 'annual', period, unit: null, language: 'zh-CN', protection: 'locked', previous: false }, library.measures)
  const values = rows.map(({ code, first: { indicator, component, unitOfMeasure } }): [string, Reading] => {
    const reading = readText(indicator.cells[column.key]!, { unitOfMeasure })
    return [code, component === null ? reading : componentOf(reading, component)]
  })
  return { period: column.period, values: new Map(values) }
}

async function templatePatch(workbook: Workbook, outline: Outline, templates: readonly Template[], replace: boolean): Promise<Patch> {
  const sheets = templates.map(({ layout }) => layout.name)
  const lines = (await identityLinesIn(workbook)).filter(({ sheet }) => !sheets.includes(sheet))
  const names: NonNullable<Patch['names']> = []
  for (const { identity, parts, layout } of templates) {
    const key = freeKey(lines)
    lines.push(identityLine({ key, ...identity }))
    names.push(...parts.map(({ part, area }) => ({ name: partName(key, part), sheet: layout.name, area })))
  }
  // Names of a template that these sheets replace would point to nothing.
  const stale = outline.names
    .filter((known) => sheets.includes(known.sheet) && parsePartName(known.name) && !names.some((added) => added.name === known.name))
  return {
    sheets: [...templates.map(({ layout }) => ({ layout, replace })), { layout: identityLayout(lines), replace: true }],
    removeNames: stale.map((known) => known.name),
    names,
    activate: sheets[0]!,
  }
}

/** Writes a plan's template into a workbook, with everything by which it is recognised again. */
import { templateWords, type Language } from '../messages'
import { Fault, findPlan, isFault, type Library, type Period, type Plan, type TemplateKind } from '../model'
import { print, targetInWords } from '../notation'
import { annualTemplate, freeKey, identityLayout, identityLine, identitySheet, namedParts, parsePartName, partName, readIdentityLines, rowTitle, type Template, type TemplateProtection } from '../template'
import type { Outline, Patch, Workbook } from '../workbook'

export interface TemplateRequest {
  plan: string
  /** A period for which the plan sets targets; five-year takes all of them, quarterly the quarters of this year. */
  period: Period
  /** Annual by default. */
  kind?: TemplateKind
  /** One sheet for each responsible unit (责任单位); a row stands on the sheet of the unit named first. Kinds annual and task-list. */
  perUnit?: boolean
  /** Language of headings and notes; zh-CN by default. */
  language?: Language
  /** Locked by default. */
  protection?: TemplateProtection
  /**
   * A reference column (上期实际值) with the actuals that the workbook holds for the latest earlier period, otherwise with those that
   * the plan publishes. The cells to fill in stay empty.
   */
  previous?: boolean
  /** A sheet of the same name may be replaced. */
  replace?: boolean
}

/** The kinds of templates that make sense for a plan and period, the usual one first. */
export function templateKindsOf(plan: Plan, period: Period): TemplateKind[] {
  return plan.periods.includes(period) ? ['annual'] : []
}

/** What a template will look like, for a person to see before it is written. */
export interface TemplatePreview {
  /** The first of the sheets. */
  sheet: string
  sheets: string[]
  title: string
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
  /** Printed pages (A4 landscape). */
  pages: number
}

/**
 * Adds the template's sheet in front of the user, and the hidden sheet and names that say what it is.
 * @throws Fault `sheet-exists` unless `replace`, `plan-unknown`, `period-unknown`, `plan-without-targets`, and what the host throws.
 */
export async function writeTemplate(workbook: Workbook, library: Library, request: TemplateRequest): Promise<{ sheet: string; sheets: string[] }> {
  const template = draw(library, request)
  const { name } = template.layout
  const outline = await workbook.outline()
  if (!request.replace && outline.sheets.some((sheet) => sheet.name === name)) throw new Fault('sheet-exists', { sheet: name })
  await workbook.apply(await templatePatch(workbook, outline, template, request.replace ?? false))
  // The first cell to fill in, so that typing can begin at once.
  await workbook.reveal({ sheet: name, row: template.parts.actual.row, column: template.parts.actual.column })
  return { sheet: name, sheets: [name] }
}

/**
 * What `writeTemplate` would write.
 * @throws Fault `plan-unknown`, `period-unknown`, `plan-without-targets`.
 */
export function previewTemplate(library: Library, request: TemplateRequest): TemplatePreview {
  const language = request.language ?? 'zh-CN'
  const { layout, rows, identity } = draw(library, request)
  const plan = findPlan(library, request.plan)
  return {
    sheet: layout.name, sheets: [layout.name],
    title: templateWords[language].title(identity.period, plan.region.name),
    headings: layout.values[2]!.map(String),
    rows: rows.map((row) => ({
      code: row.code, domain: row.indicator.domain, name: rowTitle(row), unitOfMeasure: row.unitOfMeasure ?? '',
      base: row.base ? print(row.base) : '', target: print(row.target), inWords: targetInWords(row, language), component: row.component,
    })),
    pages: (layout.print?.breaksBefore?.length ?? 0) + 1,
  }
}

function draw(library: Library, { plan, period, language = 'zh-CN' }: TemplateRequest): Template {
  return annualTemplate(findPlan(library, plan), period, library.measures, language)
}

async function templatePatch(workbook: Workbook, outline: Outline, template: Template, replace: boolean): Promise<Patch> {
  const { name } = template.layout
  const kept = (await identityLinesIn(workbook)).filter(({ sheet }) => sheet !== name)
  const key = freeKey(kept)
  const names = namedParts.map((part) => ({ name: partName(key, part), sheet: name, area: template.parts[part] }))
  // Names of a template that this sheet replaces would point to nothing.
  const stale = outline.names
    .filter((known) => known.sheet === name && parsePartName(known.name) && !names.some((added) => added.name === known.name))
  return {
    sheets: [
      { layout: template.layout, replace },
      { layout: identityLayout([...kept, identityLine({ key, ...template.identity })]), replace: true },
    ],
    removeNames: stale.map((known) => known.name),
    names,
    activate: name,
  }
}

async function identityLinesIn(workbook: Workbook) {
  const blocks = await workbook.read([{ sheet: identitySheet }]).catch((error: unknown) => {
    if (isFault(error, 'sheet-missing')) return []
    throw error
  })
  return blocks.flatMap(({ cells }) => readIdentityLines(cells))
}

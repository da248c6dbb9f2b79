/** `duibiao template`: a plan's template as an .xlsx file. */
import { createXlsx } from '../../hosts/xlsx'
import { cliWords, type Language } from '../../messages'
import { Fault, yearOf, type Period, type Plan, type PlanFile, type TemplateKind } from '../../model'
import { carryPlan } from '../../plans'
import { previewTemplate, writeTemplate, type TemplateRequest } from '../../tasks'
import { openFile } from '../open-file'
import { readBytes, writeBytes } from './files'
import { planAt, type OwnLibrary } from './plans-at'
import type { Streams } from './streams'

export interface TemplateCommandOptions {
  lang: Language
  kind: TemplateKind
  period?: Period
  perUnit?: boolean
  protection: NonNullable<TemplateRequest['protection']>
  /** A file with the actuals of earlier periods, or true for what the plan itself publishes. */
  previous?: string | true
  output?: string
  force?: boolean
}

/**
 * Writes the template of the plan that the argument names, by id or by file, and says where. A plan of the user's own goes with it.
 * @throws Fault `usage` where the period is left open, `file-exists` unless `force`, and what opening and writing throw.
 */
export async function templateCommand(
  argument: string, { lang, kind, period, perUnit, protection, previous, output, force }: TemplateCommandOptions,
  { library: known, own: given }: OwnLibrary, streams: Streams,
): Promise<void> {
  const words = cliWords[lang]
  const { plan, library, own } = await planAt(argument, known, lang, streams)
  if (plan.periods.length === 0) throw new Fault('plan-without-targets', { plan: plan.id })
  // A file whose name says something else than its content is met with a warning by every program.
  if (output !== undefined && !/\.xlsx$/i.test(output)) throw new Fault('usage', { problem: words.onlyXlsx(output) })
  const chosen = period === undefined ? usualPeriod(plan, kind) : sheetPeriod(period, kind)
  if (chosen === undefined) throw new Fault('usage', { problem: words.manyPeriods(plan.periods.join(words.comma)) })
  const request: TemplateRequest = { plan: plan.id, period: chosen, kind, perUnit, protection, language: lang, previous: previous !== undefined }
  const file = output ?? `${previewTemplate(library, request).title.replace(/[\\/:*?"<>|]/g, '')}.xlsx`
  const workbook = createXlsx()
  const earlier = typeof previous === 'string' ? (await openFile(readBytes(previous), previous)).workbook : workbook
  await writeTemplate(workbook, library, request, earlier)
  const source = [...given, ...own].find(({ json }) => (json as PlanFile).id === plan.id)
  const carried = source ? await carryPlan(workbook, source.json as PlanFile, library, { language: lang }) : null
  if (carried) await workbook.apply(carried)
  writeBytes(file, workbook.save(), force ?? false)
  streams.write(`${words.written(file)}\n`)
  if (carried) streams.error(`${words.carried(plan.id)}\n`)
}

/** The period of the sheet that is asked for: the quarters of a year stand on one sheet. */
function sheetPeriod(period: Period, kind: TemplateKind): Period {
  return kind === 'quarterly' ? String(yearOf(period)) : period
}

/** The period that can only be meant: the only one, for a review the last, and any where the sheet has all of them. */
function usualPeriod({ periods }: Plan, kind: TemplateKind): Period | undefined {
  return periods.length === 1 || kind === 'five-year' || kind === 'completion-review' ? periods.at(-1) : undefined
}

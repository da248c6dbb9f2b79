/** Every plan that an argument of the command line names: by its id, in a plan file, as sheets of a workbook, or in a published document. */
import { existsSync } from 'node:fs'
import { cliWords, draftProblemWords, reportWords, sheetProblemText, type Language } from '../../messages'
import { Fault, findPlan, loadPlan, planOf, withPlans, type Library, type Plan, type PlanSource } from '../../model'
import type { FactField, PlanDraft, ReadyPlan } from '../../plans'
import type { SourceDocument } from '../../reading'
import type { Commitment } from '../../reading/commitments'
import { openPlans, type OpenedPlans } from '../open-plans'
import { readBytes } from './files'
import { readLimited } from './legacy-thread'
import { readDocument } from './read-document'
import { standardInput, type Streams } from './streams'

/** A plan that an argument named. */
export interface PlanAt {
  /** By which it is named alone: a file with several plans has `文件.docx#2`. */
  name: string
  /** One read from a document may still lack facts; `problems` then says which. */
  plan: Plan
  /** As a library takes it; null where it is the library's own. */
  source: PlanSource | null
  /** The document that it was read from, with the commitments of its text. */
  read: { document: SourceDocument; commitments: readonly Commitment[]; draft: PlanDraft } | null
  /** What keeps it from being used, in words. */
  problems: string[]
  /** The plan with whose id it came, and from which it differs; null for others. */
  editedFrom: Plan | null
}

/** Plans of an argument, and the library with them and the measures that they bring along. */
export interface PlansAt {
  plans: PlanAt[]
  library: Library
}

/** A file, and which of its plans is meant: the number after `#`, `tasks`, or all of them. */
export interface PlanFileArgument {
  file: string
  which: string | null
}

/**
 * Opens what an argument names, and tells on standard error what is doubtful about it, in one line with the command that shows it.
 * @throws Fault `plan-unknown`, `document-without-table`, `usage` for a number that the file does not have, and what `openPlans` throws.
 */
export async function plansAt(argument: string, library: Library, language: Language, streams: Streams): Promise<PlansAt> {
  if (!namesFile(argument, library)) {
    return { plans: [{ name: argument, plan: findPlan(library, argument), source: null, read: null, problems: [], editedFrom: null }], library }
  }
  const { file, which } = fileArgument(argument)
  const opened = await openArgument(file, library, language, streams)
  const found = opened.kind === 'plans' ? fromSources(file, opened.sources, library)
    : fromDocument(file, which, opened.document, library, language, streams)
  const plans = which === null || which === tasks ? found.plans : [chosen(file, which, found.plans, language)]
  for (const plan of plans) tell(plan, language, streams)
  return { plans, library: found.library }
}

/** A library with plans of the user's own beside those that were published with the program. */
export interface OwnLibrary {
  library: Library
  own: readonly PlanSource[]
}

/** The library with all plans of these files. @throws Fault as `plansAt` does, `plan-exists`, `plan-incomplete`. */
export async function libraryWith(files: readonly string[], published: Library, language: Language, streams: Streams): Promise<OwnLibrary> {
  let library = published
  const own: PlanSource[] = []
  for (const file of files) {
    const { plans } = await plansAt(file, library, language, streams)
    for (const { name, editedFrom } of plans) {
      // Of two plans of one's own that have an id, none is more right than the other.
      if (!editedFrom || published.plans.includes(editedFrom)) continue
      throw new Fault('plan-exists', { file: name, plan: editedFrom.id, title: editedFrom.title, own: true })
    }
    const sources = plans.flatMap((plan) => usable(plan, language).source ?? [])
    library = withPlans(library, sources)
    own.push(...sources)
  }
  return { library, own }
}

/** The one plan that an argument names, and the library with it. @throws Fault as `libraryWith` does, `usage` where there are several. */
export async function planAt(argument: string, library: Library, language: Language, streams: Streams): Promise<OwnLibrary & { plan: Plan }> {
  const { plans } = await plansAt(argument, library, language, streams)
  if (plans.length > 1) {
    const several = plans.map(({ name, plan }) => `${name} “${oneLine(plan.table ?? plan.title)}”`).join(cliWords[language].comma)
    throw new Fault('usage', { problem: cliWords[language].plansAt.several(argument, plans.length, several) })
  }
  const [only] = plans as [PlanAt]
  const { source, plan } = usable(only, language)
  const own = source === null ? [] : [source]
  return { plan, own, library: withPlans(library, own) }
}

/** The published document that a file is. @throws Fault `usage` for a file that holds plans of ours, and as `openPlans` does. */
export async function documentAt(file: string, library: Library, language: Language, streams: Streams): Promise<SourceDocument> {
  const opened = await openArgument(file, library, language, streams)
  if (opened.kind === 'document') return opened.document
  throw new Fault('usage', { problem: cliWords[language].plansAt.notDocument(file) })
}

/** What stands in a file or on standard input; what is doubtful about plan sheets is told. */
export async function openArgument(file: string, library: Library, language: Language, streams: Streams): Promise<OpenedPlans> {
  const piped = file === standardInput
  const name = piped ? cliWords[language].plansAt.standardInput : file
  const opened = await openPlans(piped ? await streams.input() : readBytes(file), name, library, readLimited)
  if (opened.kind === 'plans') {
    const tell = (text: string) => streams.error(`${name}${reportWords[language].colon}${text}\n`)
    for (const problem of opened.problems) tell(sheetProblemText(problem, language))
    for (const { json: { id }, editedFrom } of opened.sources) {
      if (editedFrom) tell(cliWords[language].plansAt.edited(editedFrom.id, id))
    }
  }
  return opened
}

/** An argument with `#2` or `#tasks` behind the file's name, unless that is its name. */
export function fileArgument(argument: string): PlanFileArgument {
  const [, file, which] = /^(.+)#([1-9][0-9]*|tasks)$/u.exec(argument) ?? []
  return file === undefined || existsSync(argument) ? { file: argument, which: null } : { file, which: which! }
}

/** What keeps a draft from being used, in words, with the option of `read` that gives it. */
export function problemsOf({ problems }: PlanDraft, language: Language): string[] {
  return problems.map(({ id, field, parameters }) => {
    const option = field && factOptions[field]
    return `${draftProblemWords[language][id](parameters)}${option ? ` (${option})` : ''}`
  })
}

/** The options of `read` by the facts that they give. */
export const factOptions: Partial<Record<FactField, string>> = {
  region: '--region', title: '--title', documentNumber: '--document-number', issuer: '--issuer', date: '--date', years: '--years', id: '--id',
}

/** The commitments of a document as a plan (任务清单). */
export const tasks = 'tasks'

/** Whether an argument names a file, and not a plan by its id. */
export function namesFile(argument: string, { plans }: Library): boolean {
  if (plans.some(({ id }) => id === argument)) return false
  const { file } = fileArgument(argument)
  return file === standardInput || /[./\\]/u.test(file) || existsSync(file)
}

function fromSources(file: string, sources: readonly ReadyPlan[], library: Library): PlansAt {
  let { measures } = library
  const plans = sources.map(({ same, editedFrom, ...source }, index): PlanAt => {
    const name = sources.length > 1 ? `${file}#${index + 1}` : file
    if (same) return { name, plan: same, source: null, read: null, problems: [], editedFrom }
    const loaded = loadPlan(source.file, source.json, { ...library, measures })
    measures = loaded.measures
    return { name, plan: loaded.plan, source, read: null, problems: [], editedFrom }
  })
  return { plans, library: { ...withOwn(library, plans), measures } }
}

function withOwn(library: Library, own: readonly PlanAt[]): Library {
  const plans = own.map(({ plan }) => plan)
  return { ...library, plans: [...library.plans.filter(({ id }) => plans.every((plan) => plan.id !== id)), ...plans] }
}

function fromDocument(file: string, which: string | null, document: SourceDocument, library: Library, language: Language, streams: Streams): PlansAt {
  const published = readDocument(file, document, library, language, streams)
  const { commitments } = published
  const tables = which === tasks ? [published.tasks].flatMap((each) => each ?? []) : published.plans
  if (tables.length === 0) throw new Fault('document-without-table', { file, commitments: which === tasks ? null : commitments.length })
  let { measures } = library
  const plans = tables.map(({ draft }, index): PlanAt => {
    measures = new Map([...draft.measures, ...measures])
    const name = which === tasks ? `${file}#${tasks}` : tables.length > 1 ? `${file}#${index + 1}` : file
    return {
      name, plan: draft.plan ?? planOf(draft.file, library.regions), source: { file: name, json: draft.file },
      read: { document, commitments, draft }, problems: problemsOf(draft, language), editedFrom: null,
    }
  })
  return { plans, library: { ...withOwn(library, plans), measures } }
}

function chosen(file: string, which: string, plans: readonly PlanAt[], language: Language): PlanAt {
  const plan = plans[Number(which) - 1]
  if (!plan) throw new Fault('usage', { problem: cliWords[language].plansAt.noSuchTable(file, plans.length) })
  return plan
}

function usable(plan: PlanAt, language: Language): PlanAt {
  const { name, problems } = plan
  if (problems.length > 0) throw new Fault('plan-incomplete', { file: name, problems: problems.join(cliWords[language].semicolon) })
  return plan
}

function tell({ name, plan, read, problems }: PlanAt, language: Language, streams: Streams): void {
  if (read === null) return
  const doubts = [...read.draft.doubts, ...read.draft.rows.flatMap((row) => row.doubts)].filter(({ severity }) => severity !== 'info').length
  if (doubts + problems.length === 0) return
  streams.error(`${cliWords[language].plansAt.doubtful(name, plan.indicators.length, doubts, problems.length, `duibiao read ${quoted(name)}`)}\n`)
}

function quoted(name: string): string {
  return /[\s"'&|<>()]/u.test(name) ? `"${name}"` : name
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

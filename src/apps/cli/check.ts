/** `duibiao check`: files, folders and plans that publish their completion. */
import { availableParallelism } from 'node:os'
import { join, parse, resolve } from 'node:path'
import { cliWords, type Language } from '../../messages'
import { isFault, type Fault, type Library, type Period } from '../../model'
import { checkJson, checkText, describeFault, summarise, type CheckResult } from '../../report'
import { severities, type Severity } from '../../rules'
import { checkPlan } from '../../tasks'
import { xlsxName } from '../open-file'
import { checkFile, type FileJob, type Outcome } from './check-file'
import { inputsAt, type Input } from './files'
import { libraryWith, namesFile, planAt, type OwnLibrary } from './plans-at'
import type { Streams } from './streams'
import { checkInThreads, type StartThread } from './threads'

export interface CheckOptions {
  format: 'text' | 'json'
  lang: Language
  /** The id of the plan that the files should be of, or a file with it. */
  plan?: string
  /** Files with plans of the user's own. */
  plans: string[]
  period?: Period
  annotate?: string
  recognise?: boolean
  force?: boolean
  failOn: Severity
  jobs?: number
}

/** From so many files on it pays to start threads. */
const manyFiles = 100

const seedPrefix = 'seeds:'

/**
 * Checks everything the arguments name and prints the answer. A file that can't be checked does not stop the others.
 * Returns the exit code: 0 nothing at or above the fail level, 1 findings, 2 a fault.
 * @param startThread starts a thread beside this one, where there can be any.
 */
export async function checkCommand(
  paths: readonly string[], asked: CheckOptions, published: Library, streams: Streams, startThread?: StartThread,
): Promise<number> {
  const words = cliWords[asked.lang]
  const { options, ...known } = await withOwn(asked, published, streams)
  const { library } = known
  const checked: { path: string; result: CheckResult }[] = []
  const faults: { path: string; fault: Fault }[] = []
  const add = (path: string, outcome: Outcome) => {
    if ('fault' in outcome) return faults.push({ path, fault: outcome.fault })
    if (outcome.misnamed !== null) streams.error(`${words.misnamed(path, outcome.misnamed)}\n`)
    for (const text of outcome.told) streams.error(`${text}\n`)
    for (const plan of new Set(outcome.results.map((result) => result.plan))) {
      if (outcome.plans.includes(plan)) streams.error(`${words.broughtPlan(path, plan.id)}\n`)
    }
    for (const result of outcome.results) {
      checked.push({ path, result })
      faults.push(...result.faults.map((fault) => ({ path, fault })))
    }
  }
  const attempt = (path: string, action: () => CheckResult[]) => {
    try {
      add(path, { results: action(), misnamed: null, told: [], plans: [] })
    } catch (fault) {
      if (!isFault(fault)) throw fault
      add(path, { fault })
    }
  }
  const files: Input[] = []
  for (const path of paths) {
    if (path.startsWith(seedPrefix)) attempt(path, () => [checkPlan(path.slice(seedPrefix.length), library, options.period)])
    else attempt(path, () => { files.push(...inputsAt(path)); return [] })
  }
  const jobs = jobsOf(files, options)
  const renamed = jobs.filter(({ file, copy }) => copy !== null && xlsxName(file) !== file).length
  if (renamed > 0) streams.error(`${words.copiesAsXlsx(renamed)}\n`)
  let done = 0
  const onDone = ({ file }: FileJob) => streams.progress(words.progress(++done, jobs.length, file))
  const outcomes = await checkFiles(jobs, options, known, startThread, onDone)
  jobs.forEach(({ file }, index) => add(file, outcomes[index]!))
  streams.progress('')
  streams.write(options.format === 'json'
    ? `${JSON.stringify(checkJson(checked, faults, options.lang), null, 2)}\n`
    : `${checkedText(checked, faults, options.lang)}\n`)
  if (faults.length > 0) return 2
  const failing = severities.slice(0, severities.indexOf(options.failOn) + 1)
  return checked.some(({ result }) => result.findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0
}

/** What holds for the run, with the plans of the user's own, among them the one that `--plan` names by its file. */
async function withOwn(options: CheckOptions, published: Library, streams: Streams): Promise<{ options: CheckOptions } & OwnLibrary> {
  const { lang, plans, plan } = options
  const known = await libraryWith(plans, published, lang, streams)
  if (plan === undefined || !namesFile(plan, known.library)) return { options, ...known }
  const named = await planAt(plan, known.library, lang, streams)
  return { options: { ...options, plan: named.plan.id }, library: named.library, own: [...known.own, ...named.own] }
}

async function checkFiles(
  jobs: readonly FileJob[], { plan, period, lang, recognise = false, jobs: wanted }: CheckOptions, known: OwnLibrary,
  startThread: StartThread | undefined, onDone: (job: FileJob) => void,
): Promise<Outcome[]> {
  const options = { plan, period, lang, recognise }
  const threads = wanted ?? (jobs.length < manyFiles ? 1 : availableParallelism())
  if (startThread && threads > 1) return checkInThreads(jobs, options, known, startThread, threads, onDone)
  const outcomes: Outcome[] = []
  for (const job of jobs) {
    outcomes.push(await checkFile(job, options, known.library))
    onDone(job)
  }
  return outcomes
}

/** Each file with the path of its copy: two of the same name in different folders get different ones. */
function jobsOf(files: readonly Input[], { annotate, force }: CheckOptions): FileJob[] {
  const originals = new Set(files.map(({ file }) => resolve(file)))
  const copies = new Set<string>()
  return files.map(({ file, name }) => {
    if (annotate === undefined) return { file, copy: null, overwrite: false }
    // Nor is another submission written over, beside which a copy becomes an .xlsx.
    const own = resolve(file)
    const copy = freeName(join(annotate, xlsxName(name)), (path) => copies.has(path) || (originals.has(resolve(path)) && resolve(path) !== own))
    copies.add(copy)
    return { file, copy, overwrite: force ?? false }
  })
}

/** The path, with a number where it is taken already. */
function freeName(path: string, taken: (path: string) => boolean): string {
  const { dir, name, ext } = parse(path)
  let free = path
  for (let number = 2; taken(free); number++) free = join(dir, `${name} (${number})${ext}`)
  return free
}

function checkedText(
  checked: readonly { path: string; result: CheckResult }[], faults: readonly { path: string; fault: Fault }[], language: Language,
): string {
  const blocks = checked.map(({ path, result }) => `${path}\n${checkText(result, language)}`)
  const failures = faults.map(({ path, fault }) => `${path}\n${describeFault(fault, language).message}`)
  if (checked.length < 2) return [...blocks, ...failures].join('\n\n')
  const totals = checked.map(({ result }) => summarise(result))
  const short = totals.reduce((sum, { byStatus }) => sum + byStatus.short, 0)
  const errors = totals.reduce((sum, { findings }) => sum + findings.error, 0)
  return [...blocks, ...failures, cliWords[language].total(sheetsAmong(checked), checked.length, short, errors)].join('\n\n')
}

/** How many sheets were checked; one with several periods has a result for each. */
function sheetsAmong(checked: readonly { path: string; result: CheckResult }[]): number {
  return new Set(checked.map(({ path, result: { sheet } }) => JSON.stringify([path, sheet]))).size
}

/** One file of `duibiao check`: checked and, where a copy is asked for, written into it. */
import { resolve } from 'node:path'
import { cliWords, type Language } from '../../messages'
import { Fault, isFault, type Library, type Period, type Plan } from '../../model'
import { withBroughtPlans } from '../../plans'
import type { CheckResult } from '../../report'
import { acceptSureMappings, checkWorkbook, writeResults } from '../../tasks'
import { openFile } from '../open-file'
import { readBytes, writeBytes } from './files'
import { readLimited } from './legacy-thread'
import { recognisedText } from './recognised-text'

/** A file to check. */
export interface FileJob {
  file: string
  /** Where a copy with the results in it goes, not onto the file itself, or null; and whether one that is there may be written over. */
  copy: string | null
  overwrite: boolean
}

/** What holds for every file of a run. */
export interface FileOptions {
  plan?: string
  period?: Period
  lang: Language
  /** Sheets that are none of our templates are recognised, where there is no doubt about them. */
  recognise: boolean
}

/**
 * What came of a file; `misnamed` says what it is, as an ending, where its name says something else, `told` is what a person is to know
 * of its sheets, `plans` are those that it brings along.
 */
export type Outcome = { results: CheckResult[]; misnamed: string | null; told: string[]; plans: Plan[] } | { fault: Fault }

/** Checks a file. Never rejects: one bad file does not stop the others, and neither does a mistake of ours. */
export async function checkFile(job: FileJob, options: FileOptions, library: Library): Promise<Outcome> {
  try {
    return await check(job, options, library)
  } catch (error) {
    const cause = options.recognise && isFault(error, 'template-not-found')
      ? new Fault('template-not-found', { ...error.data, recognising: { plan: options.plan ?? null } }, { cause: error }) : error
    return { fault: isFault(cause) ? cause : crashed(job.file, cause) }
  }
}

/** The fault of a file over which the program itself failed. */
export function crashed(file: string, cause: unknown): Fault<'check-crashed'> {
  return new Fault('check-crashed', { file, reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
}

async function check({ file, copy, overwrite }: FileJob, { lang, recognise, ...expected }: FileOptions, known: Library): Promise<Outcome> {
  // A submission is never written over, whatever --force says.
  if (copy !== null && resolve(copy) === resolve(file)) throw new Fault('usage', { problem: cliWords[lang].copyOntoItself(file) })
  const { workbook, misnamed } = await openFile(readBytes(file), file, readLimited)
  const { library, plans, differing } = await withBroughtPlans(known, workbook, file)
  const recognised = recognise ? await acceptSureMappings(workbook, library, expected) : []
  const results = copy === null ? await checkWorkbook(workbook, library, expected) : await writeResults(workbook, library, expected, lang)
  if (copy !== null) writeBytes(copy, workbook.save(), overwrite)
  const told = [
    ...differing.filter(({ id }) => results.some(({ plan }) => plan.id === id)).map(({ id }) => cliWords[lang].differingPlan(file, id)),
    ...recognised.map((proposal) => recognisedText(file, proposal, lang)),
  ]
  return { results, misnamed, told, plans }
}

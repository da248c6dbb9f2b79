/** Checks one received file (收到的文件), and tells what kinds of issues it has. */
import { Fault, isFault, type Library } from '../../model'
import type { CheckResult } from '../../report'
import { acceptSureMappings, checkWorkbook, type Proposal, type Work } from '../../tasks'
import { issueKinds, issuesOf, type IssueKind } from '../check/issues'
import type { PickedFile } from './file-access'

/** How many issues of each kind. */
export type IssueCounts = Readonly<Record<IssueKind, number>>

/** What came of a file. */
export type FileOutcome =
  | { kind: 'checked'; results: readonly CheckResult[]; counts: IssueCounts; recognised: readonly Proposal[]; misnamed: string | null }
  | { kind: 'fault'; fault: Fault }

/**
 * Checks a file; with `recognise`, also sheets that are none of our templates, where there is no doubt about them. A plan that is not
 * known is the one that the file brings along. One that can't be read or checked is an outcome too: it rejects only where `work` is
 * called off, with the signal's reason.
 */
export async function checkFile(file: PickedFile, known: Library, recognise: boolean, work: Work = {}): Promise<FileOutcome> {
  try {
    const { workbook, misnamed } = await file.read()
    work.signal?.throwIfAborted()
    const { withBroughtPlans } = await import('../../plans')
    const { library } = await withBroughtPlans(known, workbook, file.name)
    // What is accepted is kept in the workbook in memory, of which nothing is ever saved.
    const recognised = recognise ? await acceptSureMappings(workbook, library) : []
    const results = await checkWorkbook(workbook, library, {}, work)
    return { kind: 'checked', results, counts: countsOf(results), recognised, misnamed }
  } catch (cause) {
    work.signal?.throwIfAborted()
    return { kind: 'fault', fault: isFault(cause) ? cause : crashed(file.name, cause) }
  }
}

function crashed(file: string, cause: unknown): Fault {
  return new Fault('check-crashed', { file, reason: cause instanceof Error ? cause.message : String(cause) }, { cause })
}

/** The issues that the check step would list, counted. */
function countsOf(results: readonly CheckResult[]): IssueCounts {
  const counts = Object.fromEntries(issueKinds.map((kind) => [kind, 0])) as Record<IssueKind, number>
  // Issues make their words when they are asked for: in which language is all the same.
  for (const { kind } of results.flatMap((result) => issuesOf(result, 'zh-CN'))) counts[kind]++
  return counts
}

/** Whether somebody has to do something about the file: anything but a hint. */
export function hasProblems(outcome: FileOutcome): boolean {
  if (outcome.kind === 'fault') return true
  return outcome.results.some(({ faults }) => faults.length > 0) || issueKinds.some((kind) => kind !== 'info' && outcome.counts[kind] > 0)
}

/** Whether it makes a difference to this outcome that sheets of other people are recognised or not. */
export function dependsOnRecognition(outcome: FileOutcome): boolean {
  if (outcome.kind === 'checked') return outcome.recognised.length > 0
  return isFault(outcome.fault, 'template-not-found') || isFault(outcome.fault, 'mapping-unsure')
}

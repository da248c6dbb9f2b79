/** `duibiao read`: a published document as plans, each row with its evidence, and the commitments of its text. */
import { cliWords, draftProblemWords, readingFindingWords, readingReasonWords, severityWords, type Language } from '../../messages'
import type { Library } from '../../model'
import { placeInWords, type ReadingFinding, type RowEvidence } from '../../reading'
import type { Commitment } from '../../reading/commitments'
import { planJson } from '../../report'
import { publishedPlans, type PlanDraft, type Published, type UnmatchedRow } from '../../plans'
import { openDocument } from '../open-document'
import { readBytes } from './files'
import { readLimited } from './legacy-thread'
import type { Output } from './output'

export interface ReadOptions {
  format: 'text' | 'json'
  lang: Language
}

type FindingJson = ReadingFinding & { message: string }

/** What `--format json` prints: each plan as `duibiao plan` does, or as far as it was read where it can't be used yet. */
export interface ReadJson {
  document: { file: string; title: string | null; documentNumber: string | null; issuer: string | null; date: string | null; regions: string[] }
  plans: (Partial<ReturnType<typeof planJson>> & {
    /** The plan file as it can be saved, corrected and loaded. */
    file: PlanDraft['file']
    /** What is missing before it can be used, in words; empty where nothing is. */
    problems: string[]
    /** One for each indicator. */
    evidence: (RowEvidence & { messages: string[] })[]
    unmatched: UnmatchedRow[]
    doubts: FindingJson[]
  })[]
  commitments: Commitment[]
  doubts: FindingJson[]
}

/**
 * Prints what a document holds. Returns the exit code: 0 all is read beyond doubt, 1 something is doubtful.
 * @throws Fault as `openDocument` does, `file-unreadable`.
 */
export async function readCommand(path: string, { format, lang }: ReadOptions, library: Library, out: Output): Promise<number> {
  const published = publishedPlans(await openDocument(readBytes(path), path, readLimited), library)
  out.write(format === 'json' ? `${JSON.stringify(readJson(path, published, library, lang), null, 2)}\n` : `${readText(path, published, lang)}\n`)
  const doubts = [...published.doubts, ...published.plans.flatMap((plan) => plan.doubts)]
  return doubts.some(({ severity }) => severity !== 'info') || published.plans.some(({ draft }) => draft.plan === null) ? 1 : 0
}

function readJson(file: string, { facts, plans, doubts, commitments }: Published, library: Library, language: Language): ReadJson {
  const { title, documentNumber, issuer, date, regions } = facts
  const findings = (all: readonly ReadingFinding[]) => all.map((finding) => ({ ...finding, message: said(finding, language) }))
  return {
    document: {
      file, title: title?.value ?? null, documentNumber: documentNumber?.value ?? null, issuer: issuer?.value ?? null,
      date: date?.value ?? null, regions: regions.map(({ value }) => value.code),
    },
    plans: plans.map((plan) => ({
      ...plan.draft.plan ? planJson(plan.draft.plan, { ...library, measures: plan.draft.measures }) : {},
      file: plan.draft.file, problems: problemsOf(plan.draft, language),
      evidence: plan.evidence.map((evidence) => ({ ...evidence, messages: reasonsOf(evidence, language) })),
      unmatched: unmatchedIn(plan.draft), doubts: findings(plan.doubts),
    })),
    commitments, doubts: findings(doubts),
  }
}

function readText(file: string, { facts, plans, doubts, commitments }: Published, language: Language): string {
  const words = cliWords[language].reading
  const line = (finding: ReadingFinding) => [
    `  [${severityWords[language][finding.severity].name}]`, ...finding.places.slice(0, 1).map((place) => placeInWords(place, language)), said(finding, language),
  ].join(' ')
  return [
    facts.title?.value ?? file,
    ...doubts.map(line),
    ...plans.flatMap((plan) => [
      words.plan(plan.plan.id, plan.plan.table, plan.plan.indicators.length, plan.evidence.filter(({ confidence }) => confidence >= sure).length),
      ...problemsOf(plan.draft, language).map((problem) => `  ${problem}`),
      ...plan.doubts.map(line),
      ...unmatchedIn(plan.draft).map(({ no, name }) => words.unmatched(no, name.replace(/\s+/gu, ''))),
    ]),
    words.commitments(commitments.length),
    ...commitments.map(({ subject, written, deadline, place }) => `  ${placeInWords(place, language)} ${words.commitment(subject, written, deadline?.year ?? null)}`),
  ].join('\n')
}

/** From this confidence on a row has nothing doubtful. */
const sure = 0.95

function said({ id, parameters }: ReadingFinding, language: Language): string {
  return readingFindingWords[language][id](parameters)
}

function reasonsOf({ reasons }: RowEvidence, language: Language): string[] {
  return reasons.map(({ id, parameters }) => readingReasonWords[language][id](parameters))
}

function problemsOf({ problems }: PlanDraft, language: Language): string[] {
  return problems.map(({ id, parameters }) => draftProblemWords[language][id](parameters))
}

function unmatchedIn({ rows }: PlanDraft): UnmatchedRow[] {
  return rows.filter(({ drafted }) => drafted).map(({ indicator: { no, name }, proposal: { alternatives } }) => ({ no, name, alternatives }))
}

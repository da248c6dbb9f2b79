/** `duibiao lint`: what is doubtful in a plan itself. */
import { lintMessage, lintPlaceInWords, lintPlan } from '../../lint'
import { cliWords, lintWords, severityWords, type Language } from '../../messages'
import { Fault, isFault, severities, type Library, type Plan, type Severity } from '../../model'
import type { SourceDocument } from '../../reading'
import { describeFault } from '../../report'
import { lintJson, type Linted } from './lint-json'
import { documentAt, plansAt, type PlanAt } from './plans-at'
import { readDocument } from './read-document'
import type { Streams } from './streams'

export interface LintOptions {
  format: 'text' | 'json'
  lang: Language
  failOn: Severity
  /** The document of the one plan that is named. */
  document?: string
  /** Plans of the regions above, as arguments; without any, those of the library. */
  against: string[]
}

/**
 * Lints the plans that the arguments name, each beside the plans above it, and beside the text of the document that it was read from or
 * that is given, and prints what was found. Returns the exit code: 0 nothing at or above the fail level, 1 findings, 2 a fault.
 */
export async function lintCommand(
  paths: readonly string[], { format, lang, failOn, against, document: published }: LintOptions, library: Library, streams: Streams,
): Promise<number> {
  const faults: { path: string; fault: Fault }[] = []
  let known = library
  const attempt = async <T>(path: string, action: () => Promise<T[]> | T[]): Promise<T[]> => {
    try {
      return await action()
    } catch (fault) {
      if (!isFault(fault)) throw fault
      faults.push({ path, fault })
      return []
    }
  }
  const open = (path: string) => attempt(path, async (): Promise<PlanAt[]> => {
    const opened = await plansAt(path, known, lang, streams)
    known = opened.library
    return opened.plans
  })
  const named: PlanAt[] = []
  for (const path of paths) named.push(...await open(path))
  const over: Plan[] = against.length > 0 ? [] : [...library.plans]
  for (const path of against) over.push(...(await open(path)).map(({ plan }) => plan))
  const own = named.map(({ plan }) => plan)
  if (published !== undefined && own.length > 1) throw new Fault('usage', { problem: cliWords[lang].oneDocument(own.length) })
  const [beside = null] = published === undefined ? []
    : await attempt(published, async () => [documentBeside(await documentAt(published, library, lang, streams), published, library, lang, streams)])
  const above = [...own, ...over.filter(({ id }) => own.every((plan) => plan.id !== id))]
  const linted: Linted[] = []
  for (const { name, plan, read: own } of named) {
    const read = beside ?? own
    linted.push(...await attempt(name, () => [{
      path: name, plan: plan.id, title: plan.title, document: read && read.document.file,
      findings: lintPlan(plan, known, { above, ...read ? { document: read.document, commitments: read.commitments } : {} }),
    }]))
  }
  streams.write(format === 'json' ? `${JSON.stringify(lintJson(linted, faults, lang), null, 2)}\n`
    : `${[...linted.map((one) => lintText(one, lang)), ...faults.map(({ path, fault }) => `${path}\n${describeFault(fault, lang).message}`)].join('\n\n')}\n`)
  if (faults.length > 0) return 2
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  return linted.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0
}

/** A document with the commitments of its text, named as it was given. */
function documentBeside(
  document: SourceDocument, file: string, library: Library, language: Language, streams: Streams,
): Pick<NonNullable<PlanAt['read']>, 'document' | 'commitments'> {
  return { document: { ...document, file }, commitments: readDocument(file, document, library, language, streams).commitments }
}

function lintText({ plan, title, document, findings }: Linted, language: Language): string {
  const words = lintWords[language]
  const names = severityWords[language]
  const counts = severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0).map(([severity, count]) => words.severity(names[severity].name, count))
  return [
    words.title(title, plan),
    counts.length > 0 ? words.findings(words.join(counts)) : words.none,
    ...document === null ? [words.withoutText] : [],
    ...findings.flatMap((finding) => [
      `  [${names[finding.severity].name}] ${lintMessage(finding, language)}`,
      ...finding.places.map((place) => `      · ${lintPlaceInWords(place, language)}`),
    ]),
  ].join('\n')
}

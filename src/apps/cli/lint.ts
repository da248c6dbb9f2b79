/** `duibiao lint`: what is doubtful in a plan itself. */
import { lintMessage, lintPlaceInWords, lintPlan } from '../../lint'
import { lintWords, severityWords, type Language } from '../../messages'
import { findPlan, isFault, loadPlan, severities, type Fault, type Library, type Plan, type Severity } from '../../model'
import { describeFault } from '../../report'
import { lintJson, type Linted } from './lint-json'
import type { Output } from './output'
import { isPlanFile, readPlanFile } from './plan-file'

export interface LintOptions {
  format: 'text' | 'json'
  lang: Language
  failOn: Severity
}

/**
 * Lints the plans that the arguments name, by id or by file (`.json`), each beside all others that are loaded, and prints what was
 * found. Returns the exit code: 0 nothing at or above the fail level, 1 findings, 2 a fault.
 */
export function lintCommand(paths: readonly string[], { format, lang, failOn }: LintOptions, library: Library, out: Output): number {
  const faults: { path: string; fault: Fault }[] = []
  const attempt = <T>(path: string, action: () => T): T[] => {
    try {
      return [action()]
    } catch (fault) {
      if (!isFault(fault)) throw fault
      faults.push({ path, fault })
      return []
    }
  }
  const named = paths.flatMap((path) => attempt(path, () => ({ path, plan: planAt(path, library) })))
  const own = named.map(({ plan }) => plan)
  const above = [...own, ...library.plans.filter(({ id }) => own.every((plan) => plan.id !== id))]
  const linted = named.flatMap(({ path, plan }) => attempt(path, (): Linted => (
    { path, plan: plan.id, title: plan.title, document: null, findings: lintPlan(plan, library, { above }) })))
  out.write(format === 'json' ? `${JSON.stringify(lintJson(linted, faults, lang), null, 2)}\n`
    : `${[...linted.map((one) => lintText(one, lang)), ...faults.map(({ path, fault }) => `${path}\n${describeFault(fault, lang).message}`)].join('\n\n')}\n`)
  if (faults.length > 0) return 2
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  return linted.some(({ findings }) => findings.some(({ severity }) => failing.includes(severity))) ? 1 : 0
}

function planAt(path: string, library: Library): Plan {
  if (!isPlanFile(path)) return findPlan(library, path)
  return loadPlan(path, readPlanFile(path), library).plan
}

function lintText({ plan, title, findings }: Linted, language: Language): string {
  const words = lintWords[language]
  const names = severityWords[language]
  const counts = severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0).map(([severity, count]) => words.severity(names[severity].name, count))
  return [
    words.title(title, plan),
    counts.length > 0 ? words.findings(words.join(counts)) : words.none,
    words.withoutText,
    ...findings.flatMap((finding) => [
      `  [${names[finding.severity].name}] ${lintMessage(finding, language)}`,
      ...finding.places.map((place) => `      · ${lintPlaceInWords(place, language)}`),
    ]),
  ].join('\n')
}

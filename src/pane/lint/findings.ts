/** What the page 规划自检 makes of findings: which are shown, in which groups, and as text. */
import { lintMessage, lintPlaceInWords, type LintFinding, type LintPlace } from '../../lint'
import { lintWords, severityWords, type Language } from '../../messages'
import { severities, type Library, type Plan, type Severity } from '../../model'
import { matches } from '../shared/matches'

export interface FindingFilter {
  severity: Severity | null
  query: string
}

export const noFindingFilter: FindingFilter = { severity: null, query: '' }

/** The findings of each severity that has any, the gravest first; each in its order. */
export function groupFindings(findings: readonly LintFinding[]): { severity: Severity; findings: LintFinding[] }[] {
  return severities.map((severity) => ({ severity, findings: findings.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0)
}

/** The findings that pass the filter: what is typed may stand in the message or in a place. */
export function filterFindings(findings: readonly LintFinding[], { severity, query }: FindingFilter, language: Language): LintFinding[] {
  return findings.filter((finding) => (severity === null || finding.severity === severity)
    && matches(query, lintMessage(finding, language), ...finding.places.flatMap((place) => [lintPlaceInWords(place, language), nameOf(place) ?? ''])))
}

/** What a place is of, above its words: the indicator, and the region where the plan is another one; null where there is nothing to add. */
export function headingOf(place: LintPlace, plan: Plan, { plans }: Pick<Library, 'plans'>): string | null {
  const other = 'plan' in place && place.plan !== plan.id ? plans.find(({ id }) => id === place.plan)?.region.name : undefined
  const parts = [other, nameOf(place)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(' · ') : null
}

function nameOf(place: LintPlace): string | undefined {
  return place.kind === 'cell' && place.column !== null ? place.name : undefined
}

/** How many findings there are of each severity, in words. */
export function countsInWords(findings: readonly LintFinding[], language: Language): string {
  const words = lintWords[language]
  return words.join(groupFindings(findings).map(({ severity, findings: own }) => words.severity(severityWords[language][severity].name, own.length)))
}

/** The findings as a text for a mail. */
export function findingsText({ title, id }: Pick<Plan, 'title' | 'id'>, findings: readonly LintFinding[], language: Language): string {
  const words = lintWords[language]
  return [
    words.title(title, id),
    findings.length > 0 ? words.findings(countsInWords(findings, language)) : words.none,
    ...findings.flatMap((finding, at) => [
      `${at + 1}. [${severityWords[language][finding.severity].name}] ${lintMessage(finding, language)}`,
      ...finding.places.map((place) => `   · ${lintPlaceInWords(place, language)}`),
    ]),
  ].join('\n')
}

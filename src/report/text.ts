/** A check as plain text, for a terminal or a mail. */
import { statuses, type Assessment } from '../assess'
import { reportWords, type Language } from '../messages'
import { readName } from '../notation'
import { severities } from '../rules'
import type { CheckedRow, CheckResult } from './result'
import { summarise } from './summary'
import { explain, renderFinding, severityWord, statusWord } from './words'

/** A heading line, the counts, what is short by how much, and the findings with their places. */
export function checkText(result: CheckResult, language: Language): string {
  const words = reportWords[language]
  const summary = summarise(result)
  const counts = statuses.filter((status) => summary.byStatus[status] > 0).map((status) => `${statusWord(status, language)} ${summary.byStatus[status]}`)
  const found = severities.filter((severity) => summary.findings[severity] > 0).map((severity) => `${severityWord(severity, language)} ${summary.findings[severity]}`)
  const line = (row: CheckedRow, assessment: Assessment) => {
    const parts = [row.indicator.sub, assessment.component].filter((part) => part !== null)
    return `  ${row.code} ${[readName(row.indicator.name).bareName, ...parts].join(' · ')}${words.colon}${explain(assessment, language)}`
  }
  const shortfalls = summary.shortfalls.map(({ row, assessment }) => line(row, assessment))
  const undecided = result.rows.flatMap((row) => row.assessments
    .filter(({ status }) => status === 'cannot-tell').map((assessment) => line(row, assessment)))
  const findings = result.findings.map((finding) => {
    const { message, place } = renderFinding(finding, language)
    return `  [${severityWord(finding.severity, language)}] ${place === '' ? '' : `${place} `}${message}`
  })
  return [
    words.sheetTitle(result.sheet, result.plan.title, result.period),
    words.summary(words.join(counts)),
    ...(shortfalls.length > 0 ? [words.shortfalls, ...shortfalls] : []),
    ...(undecided.length > 0 ? [words.undecided, ...undecided] : []),
    found.length > 0 ? words.findings(words.join(found)) : words.noFindings,
    ...findings,
  ].join('\n')
}

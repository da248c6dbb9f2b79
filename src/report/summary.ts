/** What a check comes to: counts by status and domain, and what is short by how much. */
import { statuses, type Assessment, type Status } from '../assess'
import type { Severity } from '../rules'
import type { CheckedRow, CheckResult } from './result'

export interface Summary {
  byStatus: Record<Status, number>
  byDomain: { domain: string; byStatus: Record<Status, number> }[]
  /** Largest relative gap first; those without one at the end. */
  shortfalls: { row: CheckedRow; assessment: Assessment }[]
  findings: Record<Severity, number>
}

export function summarise(result: CheckResult): Summary {
  const byStatus = noStatus()
  const byDomain = new Map<string, Record<Status, number>>()
  const shortfalls: Summary['shortfalls'] = []
  for (const row of result.rows) {
    const domain = byDomain.get(row.indicator.domain) ?? noStatus()
    byDomain.set(row.indicator.domain, domain)
    for (const assessment of row.assessments) {
      byStatus[assessment.status]++
      domain[assessment.status]++
      if (assessment.status === 'short') shortfalls.push({ row, assessment })
    }
  }
  const findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const finding of result.findings) findings[finding.severity]++
  const size = ({ assessment }: Summary['shortfalls'][number]) => Number(assessment.relativeGap ?? -1)
  return {
    byStatus,
    byDomain: [...byDomain].map(([domain, counts]) => ({ domain, byStatus: counts })),
    shortfalls: shortfalls.sort((a, b) => size(b) - size(a)),
    findings,
  }
}

function noStatus(): Record<Status, number> {
  return Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>
}

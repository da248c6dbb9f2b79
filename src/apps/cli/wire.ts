/** Outcomes on their way between threads: plans that both know go by their ids, and faults are made whole again on the other side. */
import { Fault, findPlan, type FaultCode, type FaultData, type Indicator, type Library, type Plan } from '../../model'
import type { CheckedRow, CheckResult } from '../../report'
import type { Outcome } from './check-file'

interface SentFault {
  code: FaultCode
  data: FaultData[FaultCode]
  stack: string | undefined
  cause: unknown
}

interface SentResult extends Omit<CheckResult, 'plan' | 'rows' | 'faults'> {
  plan: string
  /** The indicator by its code. */
  rows: (Omit<CheckedRow, 'indicator'> & { indicator: string })[]
  faults: SentFault[]
}

/** An outcome as data that threads can hand over. */
export type SentOutcome = { results: SentResult[]; misnamed: string | null; told: string[]; plans: Plan[] } | { fault: SentFault }

export function send(outcome: Outcome): SentOutcome {
  if ('fault' in outcome) return { fault: sendFault(outcome.fault) }
  return {
    misnamed: outcome.misnamed,
    told: outcome.told,
    plans: outcome.plans,
    results: outcome.results.map((result) => ({
      ...result,
      plan: result.plan.id,
      rows: result.rows.map((row) => ({ ...row, indicator: row.indicator.code })),
      faults: result.faults.map(sendFault),
    })),
  }
}

/** The outcome that was sent; both threads have the same library beside the plans that the file brings along. */
export function receive(sent: SentOutcome, library: Library): Outcome {
  if ('fault' in sent) return { fault: receiveFault(sent.fault) }
  return {
    misnamed: sent.misnamed,
    told: sent.told,
    plans: sent.plans,
    results: sent.results.map((result) => {
      const plan = findPlan({ ...library, plans: [...sent.plans, ...library.plans] }, result.plan)
      const indicators = new Map<string, Indicator>(plan.indicators.map((indicator) => [indicator.code, indicator]))
      const rows = result.rows.map((row) => ({ ...row, indicator: indicators.get(row.indicator)! }))
      return { ...result, plan, rows, faults: result.faults.map(receiveFault) }
    }),
  }
}

function sendFault({ code, data, stack, cause }: Fault): SentFault {
  return { code, data, stack, cause: cause instanceof Error ? cause : undefined }
}

function receiveFault({ code, data, stack, cause }: SentFault): Fault {
  const fault = new Fault(code, data, { cause })
  fault.stack = stack
  return fault
}

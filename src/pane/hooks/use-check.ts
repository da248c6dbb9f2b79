/** The check of the workbook beside the pane: live while the user types, or when asked for. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '../../messages'
import type { Fault, Library } from '../../model'
import type { CheckResult } from '../../report'
import { clearResults, liveCheck, writeResults, type Expected } from '../../tasks'
import { asFault } from '../shared/as-fault'
import { Cancelled, type LongWork } from './use-long-work'
import type { WorkbookState } from './use-workbook'

export type CheckOutcome = { kind: 'results'; results: CheckResult[] } | { kind: 'fault'; fault: Fault }

export interface CheckSession {
  /** What the last check found; null before the first one. */
  outcome: CheckOutcome | null
  busy: boolean
  /** Checks follow what the user types. They write nothing into the sheet. */
  live: boolean
  setLive: (live: boolean) => void
  /** Checks now, also while another check runs; null where the user has called it off. Never rejects. */
  refresh: () => Promise<CheckOutcome | null>
  /** Checks, writes the results into the sheet and returns them; nothing and null while there is no workbook. @throws Fault. */
  write: () => Promise<CheckResult[] | null>
  /** Empties the column of results. @throws Fault. */
  clear: () => Promise<void>
}

/** The pane takes each sheet for what it says it is. */
const expected: Expected = {}

/** Checks once when the workbook is there, and after each change while `live`. */
export function useCheck(state: WorkbookState, library: Library, language: Language, { run, runToEnd }: LongWork): CheckSession {
  const workbook = state.status === 'ready' ? state.workbook : null
  const checking = useMemo(() => workbook && liveCheck(workbook, library, expected), [workbook, library])
  const [outcome, setOutcome] = useState<CheckOutcome | null>(null)
  const [running, setRunning] = useState(0)
  const [live, setLive] = useState(true)
  const latest = useRef(0)

  const refresh = useCallback(async () => {
    if (!checking) return null
    const mine = ++latest.current
    setRunning((count) => count + 1)
    const next = await run('check', (work) => checking.check(work))
      .then(asOutcome, (error: unknown) => error instanceof Cancelled ? null : asOutcome(error))
    setRunning((count) => count - 1)
    // A later check, live or asked for, has the last word.
    if (next && mine === latest.current) setOutcome(next)
    return next
  }, [checking, run])

  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the check reads another system; that it runs is to be seen
    void refresh()
  }, [refresh])

  useEffect(() => {
    if (!checking || !live) return
    return checking.watch((next) => {
      latest.current++
      setOutcome(asOutcome(next))
    })
  }, [checking, live])

  const write = useCallback(async () => {
    if (!workbook) return null
    const results = await runToEnd('write', () => writeResults(workbook, library, expected, language))
    latest.current++
    setOutcome(asOutcome(results))
    return results
  }, [workbook, library, language, runToEnd])

  const clear = useCallback(async () => {
    if (workbook) await runToEnd('write', () => clearResults(workbook, library))
  }, [workbook, library, runToEnd])

  return useMemo(() => ({ outcome, busy: running > 0, live, setLive, refresh, write, clear }), [outcome, running, live, refresh, write, clear])
}

function asOutcome(checked: unknown): CheckOutcome {
  return Array.isArray(checked) ? { kind: 'results', results: checked as CheckResult[] } : { kind: 'fault', fault: asFault(checked, 'check') }
}

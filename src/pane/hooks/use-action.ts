/** Something the user starts that takes a while and may fail. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isFault, type Fault, type FaultCode, type HostAction } from '../../model'
import { asFault } from '../shared/as-fault'

export interface Action<A extends unknown[]> {
  /** Runs unless it is running already. Resolves to whether it went well; never rejects. */
  run: (...args: A) => Promise<boolean>
  busy: boolean
  /** Why the last run failed, until the next run or `forget`. */
  fault: Fault | null
  forget: () => void
}

/** Wraps `work`; `name` says what failed where an error is no fault of ours. */
export function useAction<A extends unknown[]>(name: HostAction, work: (...args: A) => Promise<void>): Action<A> {
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const running = useRef(false)
  const latest = useRef(work)
  useEffect(() => { latest.current = work })
  const run = useCallback(async (...args: A) => {
    if (running.current) return false
    running.current = true
    setBusy(true)
    setFault(null)
    try {
      await latest.current(...args)
      return true
    } catch (error) {
      setFault(asFault(error, name))
      return false
    } finally {
      running.current = false
      setBusy(false)
    }
  }, [name])
  const forget = useCallback(() => setFault(null), [])
  return useMemo(() => ({ run, busy, fault, forget }), [run, busy, fault, forget])
}

/** The fault if it has this code. */
export function faultOf<C extends FaultCode>(fault: Fault | null, code: C): Fault<C> | null {
  return isFault(fault, code) ? fault : null
}

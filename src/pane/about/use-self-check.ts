/** One self-check at a time: its progress, what it asks of the tester, and its record. */
import { useEffect, useRef, useState } from 'react'
import type { Fault } from '../../model'
import { runSelfCheck, type HandStep, type Progress, type SelfCheckRecord } from '../../selfcheck'
import type { Workbook } from '../../tasks'
import { useAction } from '../hooks/use-action'
import type { About } from './about'

/** What the tester is asked to do, and where the answer goes. */
export interface Asked {
  step: HandStep
  answer: (answer: 'done' | 'skipped') => void
}

export interface SelfCheck {
  busy: boolean
  stopping: boolean
  progress: Progress | null
  asked: Asked | null
  record: SelfCheckRecord | null
  /** Why it could not even begin. */
  fault: Fault | null
  start: () => void
  stop: () => void
}

/** A self-check of this workbook; it ends when the page is left. */
export function useSelfCheck(workbook: Workbook | null, { product, host }: About): SelfCheck {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [record, setRecord] = useState<SelfCheckRecord | null>(null)
  const [stopping, setStopping] = useState(false)
  const running = useRef<AbortController | null>(null)

  useEffect(() => () => running.current?.abort(), [])

  const run = useAction('self-check', async () => {
    if (!workbook) return
    const { signal } = running.current = new AbortController()
    setRecord(null)
    setProgress(null)
    setStopping(false)
    const ask = (step: HandStep) => new Promise<'done' | 'skipped'>((resolve) => {
      const answer = (said: 'done' | 'skipped') => {
        setAsked(null)
        resolve(said)
      }
      signal.addEventListener('abort', () => answer('skipped'))
      setAsked({ step, answer })
    })
    setRecord(await runSelfCheck({ workbook, host, product: product.version, ask, signal, onProgress: setProgress }))
  })

  return {
    busy: run.busy,
    stopping,
    progress,
    asked,
    record,
    fault: run.fault,
    start: () => void run.run(),
    stop: () => {
      setStopping(true)
      running.current?.abort()
    },
  }
}

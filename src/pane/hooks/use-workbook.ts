/** The workbook beside the pane, which may still be on its way. */
import { useEffect, useState } from 'react'
import type { Fault } from '../../model'
import type { Workbook } from '../../tasks'
import { asFault } from '../shared/as-fault'

export type WorkbookState =
  | { status: 'loading' }
  | { status: 'ready'; workbook: Workbook }
  | { status: 'failed'; fault: Fault }

/** Follows a workbook that may be promised. */
export function useWorkbook(source: Workbook | Promise<Workbook>): WorkbookState {
  const [state, setState] = useState<WorkbookState>(() =>
    source instanceof Promise ? { status: 'loading' } : { status: 'ready', workbook: source })
  useEffect(() => {
    let gone = false
    const set = (next: WorkbookState) => { if (!gone) setState(next) }
    Promise.resolve(source).then(
      (workbook) => set({ status: 'ready', workbook }),
      (error: unknown) => set({ status: 'failed', fault: asFault(error, 'open') }),
    )
    return () => { gone = true }
  }, [source])
  return state
}

/** Writes a sheet of ours into the workbook beside the pane; where one of its name is there already, waits for the user's word. */
import { useMemo, useRef, useState } from 'react'
import type { Fault } from '../../model'
import type { alignmentSheet } from '../../plans'
import type { PaneState } from '../pane-context'
import { faultOf, useAction } from './use-action'

type SheetLayout = ReturnType<typeof alignmentSheet>

export interface SheetWriting {
  /** There is a workbook to write into. */
  possible: boolean
  /** Draws the sheet and writes it. Resolves to whether it is written; never rejects. */
  write: (draw: () => SheetLayout) => Promise<boolean>
  /** Writes what was drawn over the sheet that is there. */
  replace: () => Promise<boolean>
  busy: boolean
  /** The name of the sheet that was written, or null. */
  written: string | null
  /** The sheet that stands in the way. */
  existing: readonly string[]
  /** Any other reason why nothing was written. */
  fault: Fault | null
  forget: () => void
}

export function useSheetWriting({ workbook, work, cell, announce, words }: Pick<PaneState, 'workbook' | 'work' | 'cell' | 'announce' | 'words'>): SheetWriting {
  const drawn = useRef<(() => SheetLayout) | null>(null)
  const [written, setWritten] = useState<string | null>(null)
  const action = useAction('write', async (replace: boolean) => {
    setWritten(null)
    if (workbook.status !== 'ready' || !drawn.current) return
    const layout = drawn.current()
    await work.runToEnd('write', () => workbook.workbook.apply({ sheets: [{ layout, replace }], activate: layout.name }))
    cell.forget()
    setWritten(layout.name)
    announce(words.template.written([layout.name]))
  })
  const possible = workbook.status === 'ready'
  return useMemo(() => {
    const exists = faultOf(action.fault, 'sheet-exists')
    return {
      possible,
      write: (draw) => {
        drawn.current = draw
        return action.run(false)
      },
      replace: () => action.run(true),
      busy: action.busy,
      written,
      existing: exists ? [exists.data.sheet] : [],
      fault: exists ? null : action.fault,
      forget: () => {
        setWritten(null)
        action.forget()
      },
    }
  }, [possible, action, written])
}

/** Writes the template; where its sheet is there already, waits for the user's word. */
import { useState } from 'react'
import { writeTemplate, type TemplateRequest } from '../../tasks'
import { faultOf, useAction } from '../hooks/use-action'
import type { Fault } from '../../model'
import { usePane } from '../pane-context'

export interface TemplateWriting {
  write: () => Promise<void>
  /** Writes over the sheet that is there. */
  replace: () => Promise<void>
  busy: boolean
  /** Name of the sheet that was written, or null. */
  written: string | null
  /** Counts what was written, so that each success is told anew. */
  turn: number
  /** Name of the sheet that stands in the way, or null. */
  existing: string | null
  /** Any other reason why nothing was written. */
  fault: Fault | null
  forget: () => void
}

export function useWriteTemplate(request: TemplateRequest | null): TemplateWriting {
  const { library, workbook, check, cell, announce, words } = usePane()
  const [written, setWritten] = useState<{ sheet: string; turn: number } | null>(null)
  const action = useAction('write-template', async (replace: boolean) => {
    if (!request || workbook.status !== 'ready') return
    setWritten(null)
    const { sheet } = await writeTemplate(workbook.workbook, library, { ...request, replace })
    cell.forget()
    // First, so that what the check brings does not move what is said about the writing.
    await check.refresh()
    setWritten((last) => ({ sheet, turn: (last?.turn ?? 0) + 1 }))
    announce(words.template.written(sheet))
  })
  const exists = faultOf(action.fault, 'sheet-exists')
  return {
    write: async () => { await action.run(false) },
    replace: async () => { await action.run(true) },
    busy: action.busy,
    written: written?.sheet ?? null,
    turn: written?.turn ?? 0,
    existing: exists?.data.sheet ?? null,
    fault: exists ? null : action.fault,
    forget: () => { action.forget(); setWritten(null) },
  }
}

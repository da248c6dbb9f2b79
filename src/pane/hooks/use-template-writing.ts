/** Writes the template; where its sheet is there already, waits for the user's word. */
import { useMemo, useState } from 'react'
import type { Language } from '../../messages'
import type { Fault } from '../../model'
import { writeTemplate, type TemplateRequest } from '../../tasks'
import type { PaneState } from '../pane-context'
import { faultOf, useAction } from './use-action'

export interface TemplateWriting {
  /** What will be written; null where the plan sets no targets. */
  request: TemplateRequest | null
  /** The language of the headings; the pane's until another is chosen. */
  language: Language
  setLanguage: (language: Language) => void
  /** Resolves to whether it is written; never rejects. */
  write: () => Promise<boolean>
  /** Writes over the sheet that is there. */
  replace: () => Promise<boolean>
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

type Around = Pick<PaneState, 'language' | 'words' | 'library' | 'workbook' | 'selection' | 'check' | 'cell' | 'announce'>

export function useTemplateWriting(pane: Around): TemplateWriting {
  const { words, library, workbook, selection: { plan, period, keep }, check, cell, announce } = pane
  const [chosen, setLanguage] = useState<Language | null>(null)
  const language = chosen ?? pane.language
  const request = useMemo(() => plan && period !== null ? { plan: plan.id, period, language } : null, [plan, period, language])
  const [written, setWritten] = useState<{ sheet: string; turn: number } | null>(null)
  const action = useAction('write-template', async (replace: boolean) => {
    if (!request || workbook.status !== 'ready') return
    setWritten(null)
    const { sheet } = await writeTemplate(workbook.workbook, library, { ...request, replace })
    keep()
    cell.forget()
    // First, so that what the check brings does not move what is said about the writing.
    await check.refresh()
    setWritten((last) => ({ sheet, turn: (last?.turn ?? 0) + 1 }))
    announce(words.template.written(sheet))
  })
  const possible = request !== null && workbook.status === 'ready'
  return useMemo(() => {
    const exists = faultOf(action.fault, 'sheet-exists')
    const run = async (replace: boolean) => possible && action.run(replace)
    return {
      request,
      language,
      setLanguage,
      write: () => run(false),
      replace: () => run(true),
      busy: action.busy,
      written: written?.sheet ?? null,
      turn: written?.turn ?? 0,
      existing: exists?.data.sheet ?? null,
      fault: exists ? null : action.fault,
      forget: () => { action.forget(); setWritten(null) },
    }
  }, [request, language, possible, action, written])
}

/** Writes the template; where its sheets are there already, waits for the user's word. */
import { useMemo, useState } from 'react'
import type { Language } from '../../messages'
import type { Fault, PlanFile } from '../../model'
import { previewTemplate, writeTemplate, type Workbook } from '../../tasks'
import type { PaneState } from '../pane-context'
import { faultOf, useAction } from './use-action'
import { useTemplateOptions, type TemplateOptions } from './use-template-options'

export interface TemplateWriting {
  options: TemplateOptions
  /** Resolves to whether it is written; never rejects. */
  write: () => Promise<boolean>
  /** Writes over the sheets that are there. */
  replace: () => Promise<boolean>
  busy: boolean
  /** Names of the sheets that were written, or null. */
  written: readonly string[] | null
  /** Counts what was written, so that each success is told anew. */
  turn: number
  /** Names of the sheets that stand in the way. */
  existing: readonly string[]
  /** Any other reason why nothing was written. */
  fault: Fault | null
  forget: () => void
}

type Around = Pick<PaneState, 'language' | 'words' | 'library' | 'ownPlans' | 'workbook' | 'selection' | 'check' | 'cell' | 'announce' | 'work'>

export function useTemplateWriting(pane: Around): TemplateWriting {
  const { words, library, workbook, selection: { plan, period, keep }, check, cell, announce, work } = pane
  const options = useTemplateOptions(plan, period, pane.language)
  const { request } = options
  const [written, setWritten] = useState<{ sheets: string[]; turn: number } | null>(null)
  const [taken, setTaken] = useState<string[]>([])
  const action = useAction('write-template', async (replace: boolean) => {
    if (!request || workbook.status !== 'ready') return
    setWritten(null)
    if (!replace) setTaken(await namesTaken(workbook.workbook, previewTemplate(library, request).sheets))
    const { sheets, first } = await work.runToEnd('write', () => writeTemplate(workbook.workbook, library, { ...request, replace }))
    await carryOwn(workbook.workbook, request, pane)
    keep()
    // Known here alone: spreadsheets tell of cells that a person selects.
    await cell.reveal(first)
    // First, so that what the check brings does not move what is said about the writing.
    await check.refresh()
    setWritten((last) => ({ sheets, turn: (last?.turn ?? 0) + 1 }))
    announce(words.template.written(sheets))
  })
  const possible = request !== null && workbook.status === 'ready'
  return useMemo(() => {
    const exists = faultOf(action.fault, 'sheet-exists')
    const run = async (replace: boolean) => possible && action.run(replace)
    return {
      options,
      write: () => run(false),
      replace: () => run(true),
      busy: action.busy,
      written: written?.sheets ?? null,
      turn: written?.turn ?? 0,
      existing: exists ? taken : [],
      fault: exists ? null : action.fault,
      forget: () => { action.forget(); setWritten(null) },
    }
  }, [options, possible, action, written, taken])
}

/** Which of these sheets a workbook has; spreadsheets take no notice of case. */
async function namesTaken(workbook: Workbook, names: readonly string[]): Promise<string[]> {
  const { sheets } = await workbook.outline()
  const there = new Set(sheets.map(({ name }) => name.toLowerCase()))
  return names.filter((name) => there.has(name.toLowerCase()))
}

/** A plan of the user's own goes with the workbook, which is then checked where the plan is not known. */
async function carryOwn(target: Workbook, { plan, language }: { plan: string; language: Language }, { ownPlans, library }: Around): Promise<void> {
  const file = ownPlans.sources.map(({ json }) => json as PlanFile).find(({ id }) => id === plan)
  if (!file) return
  const { carryPlan } = await import('../../plans')
  const patch = await carryPlan(target, file, library, { language })
  if (patch) await target.apply(patch)
}

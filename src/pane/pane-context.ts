/** What all parts of the pane share: words, library, workbook, the plan chosen, the check and the way between the steps. */
import { createContext, useContext } from 'react'
import type { Language } from '../messages'
import type { PaneWords } from '../messages'
import type { Library } from '../model'
import type { CheckSession } from './hooks/use-check'
import type { FollowedCell } from './hooks/use-followed-cell'
import type { Selection } from './hooks/use-selection'
import type { WorkbookState } from './hooks/use-workbook'

export const steps = ['plan', 'template', 'check'] as const
export type Step = (typeof steps)[number]

export interface PaneState {
  language: Language
  words: PaneWords
  library: Library
  workbook: WorkbookState
  selection: Selection
  check: CheckSession
  cell: FollowedCell
  step: Step
  goTo: (step: Step) => void
  /** Has a screen reader say something, politely. */
  announce: (text: string) => void
  /** Gives the keyboard to the spreadsheet, where the host can. */
  focusSheet: () => void
}

export const PaneContext = createContext<PaneState | null>(null)

/** The state of the pane around the calling component. @throws Error outside the pane. */
export function usePane(): PaneState {
  const state = useContext(PaneContext)
  if (!state) throw new Error('usePane is called outside the pane')
  return state
}

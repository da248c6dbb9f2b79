/** What all parts of the pane share: words, library, workbook, the plan chosen, the check and the way between the steps. */
import { createContext, useContext } from 'react'
import type { Language } from '../messages'
import type { PaneWords } from '../messages'
import type { CellAddress, Library } from '../model'
import type { CheckSession } from './hooks/use-check'
import type { CurrentIssue } from './hooks/use-current-issue'
import type { FollowedCell } from './hooks/use-followed-cell'
import type { LongWork } from './hooks/use-long-work'
import type { Notice } from './hooks/use-notice'
import type { Results } from './hooks/use-results'
import type { Selection } from './hooks/use-selection'
import type { TemplateWriting } from './hooks/use-template-writing'
import type { WorkbookState } from './hooks/use-workbook'

export const steps = ['plan', 'template', 'check'] as const
export type Step = (typeof steps)[number]

/** Ids of elements that are found again, in the one page that several panes may share. */
export interface PaneIds {
  about: string
  files: string
  tab: (step: Step) => string
  panel: (step: Step) => string
}

/** The ids of one pane; they begin with what is its own. */
export function idsOf(pane: string): PaneIds {
  return { about: `${pane}-about`, files: `${pane}-files`, tab: (step) => `${pane}-tab-${step}`, panel: (step) => `${pane}-panel-${step}` }
}

export interface PaneState {
  ids: PaneIds
  language: Language
  words: PaneWords
  library: Library
  workbook: WorkbookState
  selection: Selection
  check: CheckSession
  writing: TemplateWriting
  results: Results
  issue: CurrentIssue
  cell: FollowedCell
  /** The cell the user is at, asked of the host; null where it can't say. */
  selectedCell: () => Promise<CellAddress | null>
  notice: Notice
  work: LongWork
  step: Step
  goTo: (step: Step) => void
  /** Has a screen reader say something, politely. */
  announce: (text: string) => void
  /** Gives the keyboard to the spreadsheet, where the host can. */
  focusSheet: () => void
  /** Shows the received files (收到的文件); absent where the app has no way to files. */
  openFiles?: () => void
}

export const PaneContext = createContext<PaneState | null>(null)

/** The state of the pane around the calling component. @throws Error outside the pane. */
export function usePane(): PaneState {
  const state = useContext(PaneContext)
  if (!state) throw new Error('usePane is called outside the pane')
  return state
}

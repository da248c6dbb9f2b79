/** What all parts of the pane share: words, library, workbook, the plan chosen, the check and the way between steps and pages. */
import { createContext, useContext } from 'react'
import type { Language } from '../messages'
import type { PaneWords } from '../messages'
import type { Area, Library } from '../model'
import type { About } from './about/about'
import type { FileAccess } from './files/file-access'
import type { CheckSession } from './hooks/use-check'
import type { CurrentIssue } from './hooks/use-current-issue'
import type { FollowedCell } from './hooks/use-followed-cell'
import type { OwnPlans } from './hooks/use-library'
import type { ReadDocument } from './hooks/own-plans'
import type { LongWork } from './hooks/use-long-work'
import type { Notice } from './hooks/use-notice'
import type { Results } from './hooks/use-results'
import type { Selection } from './hooks/use-selection'
import type { TemplateWriting } from './hooks/use-template-writing'
import type { WorkbookState } from './hooks/use-workbook'
import type { PageName } from './pages'
import type { DocumentAccess } from './read/document-access'

export const steps = ['plan', 'template', 'check'] as const
export type Step = (typeof steps)[number]

/** Ids of elements that are found again, in the one page that several panes may share. */
export interface PaneIds {
  tab: (step: Step) => string
  panel: (step: Step) => string
}

/** The ids of one pane; they begin with what is its own. */
export function idsOf(pane: string): PaneIds {
  return { tab: (step) => `${pane}-tab-${step}`, panel: (step) => `${pane}-panel-${step}` }
}

export interface PaneState {
  ids: PaneIds
  language: Language
  words: PaneWords
  /** The plans of the app and the user's own. */
  library: Library
  /** Without the user's own: what a plan that is saved may take for known. */
  appLibrary: Library
  ownPlans: OwnPlans
  /** The documents that own plans were read from in this visit, by the plan's id. */
  lastRead: ReadonlyMap<string, ReadDocument>
  workbook: WorkbookState
  selection: Selection
  check: CheckSession
  writing: TemplateWriting
  results: Results
  issue: CurrentIssue
  cell: FollowedCell
  /** What the user has selected, asked of the host; null where it can't say. */
  selectedRange: () => Promise<{ sheet: string; area: Area } | null>
  notice: Notice
  work: LongWork
  step: Step
  /** Shows a step, also in the place of a page. */
  goTo: (step: Step) => void
  /** Shows a page in the place of the steps. */
  openPage: (page: PageName) => void
  /** Has a screen reader say something, politely. */
  announce: (text: string) => void
  /** Gives the keyboard to the spreadsheet, where the host can. */
  focusSheet: () => void
  /** The way to files that are not open (收到的文件), where the app has one. */
  files?: FileAccess
  /** The way to published documents (读入规划), where the app has one. */
  documents?: DocumentAccess
  /** Writes JSON to a file that the user finds, where downloads may come to nothing. */
  saveJson: About['saveJson']
}

export const PaneContext = createContext<PaneState | null>(null)

/** The state of the pane around the calling component. @throws Error outside the pane. */
export function usePane(): PaneState {
  const state = useContext(PaneContext)
  if (!state) throw new Error('usePane is called outside the pane')
  return state
}

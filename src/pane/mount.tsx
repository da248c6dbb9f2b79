/** Puts the pane into a page. */
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Language } from '../messages'
import type { CellAddress, Library } from '../model'
import type { Workbook } from '../tasks'
import type { About } from './about/about'
import type { PaneCommands } from './command-names'
import { Pane } from './Pane'

export interface PaneProps {
  /** The workbook beside the pane; the pane shows itself before a promised one is there. */
  workbook: Workbook | Promise<Workbook>
  library: Library
  /** What the page 关于 tells, and what its self-check may use. */
  about: About
  /** Language to begin with; without it, the one chosen last time, then the host's, then zh-CN. */
  language?: Language
  /** The language of the host's own buttons. */
  hostLanguage?: Promise<Language>
  /** What the host adds above the steps, such as opening and saving files. It may call `usePane`. */
  toolbar?: ReactNode
  onLanguage?: (language: Language) => void
  /** Gives the keyboard to the spreadsheet, where the host can: for when the user has gone to a cell. */
  focusSheet?: () => void
  /** The cell the user is at, where the host can be asked. */
  selectedCell?: () => Promise<CellAddress>
  /** Puts the pane away, where the host gives it no button for that, or one that can't be trusted. */
  collapse?: () => void
  /** Is given the commands for buttons outside the pane. */
  connect?: (commands: PaneCommands) => void
}

/** Shows the pane in `root`; returns a function that takes it away. */
export function mountPane(root: HTMLElement, props: PaneProps): () => void {
  const reactRoot = createRoot(root)
  reactRoot.render(<StrictMode><Pane {...props} /></StrictMode>)
  return () => reactRoot.unmount()
}

/** Puts the pane into a page. */
import { Activity, StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import type { Language } from '../messages'
import type { Area, Library } from '../model'
import type { Workbook } from '../tasks'
import type { About } from './about/about'
import type { PaneCommands } from './command-names'
import type { FileAccess } from './files/file-access'
import { Pane } from './Pane'
import type { DocumentAccess } from './read/document-access'

export interface PaneProps {
  /** The workbook beside the pane; the pane shows itself before a promised one is there. */
  workbook: Workbook | Promise<Workbook>
  /** The plans that come with the app; the user's own are kept by the pane. */
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
  /** What the user has selected, of several areas one, where the host can be asked. */
  selectedRange?: () => Promise<{ sheet: string; area: Area }>
  /** Puts the pane away, where the host gives it no button for that, or one that can't be trusted. */
  collapse?: () => void
  /** The way to files that are not open (收到的文件), where the app has one. */
  files?: FileAccess
  /** The way to published documents (读入规划), where the app has one. */
  documents?: DocumentAccess
  /** Is given the commands for buttons outside the pane. */
  connect?: (commands: PaneCommands) => void
}

/** A pane that stands in the page. */
export interface MountedPane {
  /** Shows it again, or has it rest while another stands in its place: it keeps what it knows, and hears of no key and no change. */
  show: (shown: boolean) => void
  /** Takes it away. */
  unmount: () => void
}

/** Shows the pane in `root`, whose id tells it apart from other panes of the page. */
export function mountPane(root: HTMLElement, props: PaneProps): MountedPane {
  const reactRoot = createRoot(root, { identifierPrefix: root.id })
  const show = (shown: boolean) => {
    root.hidden = !shown
    reactRoot.render(<StrictMode><Activity mode={shown ? 'visible' : 'hidden'}><Pane {...props} /></Activity></StrictMode>)
  }
  show(true)
  return { show, unmount: () => reactRoot.unmount() }
}

/** One pane for each open workbook, in one page: WPS shows several workbooks in one window, and one task pane beside them all. */
import { workbookKey } from '../../hosts/wps/active-workbook'
import type { MountedPane } from '../../pane'
import type { CommandName, PaneCommands } from '../../pane/command-names'
import type { Workbook } from '../../workbook'

/** Where a pane stands. */
export interface Place {
  /** Whether its workbook has this key now, which changes when it is saved under another name; null stands for no workbook. */
  isBeside: (key: string | null) => boolean
  /** Whether its workbook is closed; true also where there is none. */
  closed: () => boolean
}

/** A pane beside one workbook, or one that says that none is open. */
export interface Beside extends MountedPane, Place {
  workbook: Promise<Workbook>
  commands: Promise<PaneCommands>
}

/** The place beside a workbook, whatever becomes of it. */
export function besideWorkbook(workbook: Et.Workbook | null): Place {
  if (!workbook) return { isBeside: (key) => key === null, closed: () => true }
  return { isBeside: (key) => key !== null && workbookKey(workbook) === key, closed: () => workbookKey(workbook) === null }
}

/** The panes of all workbooks, of which one is seen. */
export interface Panes {
  /** Shows the pane of the workbook in front, and takes those away whose workbooks are closed. */
  look: () => void
  /** The pane that is seen. */
  front: () => Beside
}

/**
 * Panes that are mounted when their workbook comes to the front for the first time.
 * @param active key of the workbook in front, null where none is open, undefined while that can't be told
 * @param mount puts a pane beside the workbook in front, whose key it is; for null, one that says that none is open
 */
export function createPanes(active: () => string | null | undefined, mount: (key: string | null) => Beside): Panes {
  let front = mount(active() ?? null)
  let resting: Beside[] = []
  return {
    look: () => {
      const key = active()
      if (key === undefined || front.isBeside(key)) return
      front.show(false)
      const known = [front, ...resting]
      front = known.find((pane) => pane.isBeside(key)) ?? mount(key)
      front.show(true)
      const others = known.filter((pane) => pane !== front)
      const closed = others.filter((pane) => pane.closed())
      for (const pane of closed) pane.unmount()
      resting = others.filter((pane) => !closed.includes(pane))
    },
    front: () => front,
  }
}

/** Of this many turns one looks for the workbook in front, for when WPS does not tell. */
const turnsToLook = 4

/**
 * One turn of what the page does again and again: takes a command of the ribbon and has the pane of the workbook in front run it.
 * Costs one call to WPS in most turns.
 */
export function turn(take: () => CommandName | null, panes: Panes): () => void {
  let turns = 0
  return () => {
    const name = take()
    if (name === null && ++turns % turnsToLook !== 0) return
    panes.look()
    if (name !== null) void panes.front().commands.then((commands) => commands[name]())
  }
}

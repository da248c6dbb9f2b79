/** One pane for each open workbook, in one page: WPS shows several workbooks in one window, and one task pane beside them all. */
import type { MountedPane } from '../../pane'
import type { CommandName, PaneCommands } from '../../pane/command-names'
import type { Workbook } from '../../workbook'

/** A pane beside one workbook, or beside none. */
export interface Beside extends MountedPane {
  workbook: Promise<Workbook>
  commands: Promise<PaneCommands>
  /** Whether its workbook has been closed. */
  closed: () => Promise<boolean>
}

/** The panes of all workbooks, of which one is seen. */
export interface Panes {
  /** Shows the pane of the workbook in front, and takes those away whose workbooks are closed. False while WPS does not answer. */
  look: () => boolean
  /** The pane that is seen; null until WPS has answered for the first time. */
  front: () => Beside | null
}

/**
 * Panes that are mounted when their workbook comes to the front for the first time.
 * @param active key of the workbook in front, null where none is open; throws while WPS does not answer
 * @param mount puts a pane beside the workbook in front, whose key it is; for null, one that says that none is open
 */
export function createPanes(active: () => string | null, mount: (key: string | null) => Beside): Panes {
  const panes = new Map<string | null, Beside>()
  let front: Beside | null = null

  const sweep = async () => {
    for (const [key, pane] of panes) {
      if (pane === front || !await pane.closed() || pane === front) continue
      panes.delete(key)
      pane.unmount()
    }
  }
  return {
    look: () => {
      try {
        const key = active()
        const next = panes.get(key) ?? mount(key)
        panes.set(key, next)
        if (next === front) return true
        front?.show(false)
        next.show(true)
        front = next
        void sweep()
        return true
      } catch {
        return false
      }
    },
    front: () => front,
  }
}

/** Of this many turns one looks for the workbook in front, for when WPS does not tell. */
const turnsToLook = 4

/**
 * One turn of what the page does again and again: takes a command of the ribbon and has the pane in front run it.
 * While WPS does not answer, as when a cell is being edited, nothing is lost: the next turn asks again.
 * @param take throws while WPS does not answer
 */
export function turn(take: () => CommandName | null, panes: Panes): () => void {
  let turns = 0
  let wanted: CommandName | null = null
  return () => {
    wanted ??= attempt(take)
    const due = wanted !== null || panes.front() === null || ++turns % turnsToLook === 0
    if (!due || !panes.look() || wanted === null) return
    const name = wanted
    wanted = null
    void panes.front()?.commands.then((commands) => commands[name]())
  }
}

function attempt<T>(ask: () => T): T | null {
  try {
    return ask()
  } catch {
    return null
  }
}

/** The cell that the user is at in the sheet, for what is shown about it; known without reading the workbook. */
import { useEffect, useMemo } from 'react'
import type { CellAddress } from '../../model'
import type { Workbook } from '../../tasks'
import type { WorkbookState } from './use-workbook'

/** A store outside React's state: only those who subscribe are drawn again while the user walks through the sheet. */
export interface FollowedCell {
  /** The host shows no prompts and can say which cell is selected: the pane tells about the row. */
  needed: boolean
  /** The selected cell; null where it is not known. */
  current: () => CellAddress | null
  /** Calls the listener when another cell is current; returns a function that stops it. */
  subscribe: (listener: () => void) => () => void
  /** Shows the cell in the sheet and is there. @throws Fault. */
  reveal: (cell: CellAddress) => Promise<void>
  /** For when another sheet has come to the front. */
  forget: () => void
}

/** Follows the user in the workbook, where it is needed. */
export function useFollowedCell(state: WorkbookState): FollowedCell {
  const workbook = state.status === 'ready' ? state.workbook : null
  const [cell, set] = useMemo(() => followedCell(workbook), [workbook])
  useEffect(() => cell.needed ? workbook?.follow(set) : undefined, [workbook, cell, set])
  return cell
}

function followedCell(workbook: Workbook | null): [FollowedCell, set: (cell: CellAddress | null) => void] {
  let current: CellAddress | null = null
  const listeners = new Set<() => void>()
  const set = (cell: CellAddress | null) => {
    current = cell
    for (const listener of listeners) listener()
  }
  return [{
    needed: workbook !== null && !workbook.capabilities.prompts && workbook.capabilities.follows,
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    reveal: async (cell) => {
      await workbook?.reveal(cell)
      set(cell)
    },
    forget: () => set(null),
  }, set]
}

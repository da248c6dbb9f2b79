/** Hands the pane's commands to whoever has buttons for them. */
import { useEffect, useRef } from 'react'
import type { PaneCommands } from '../command-names'
import { oneAtATime, work } from '../commands'
import type { PaneState } from '../pane-context'

/** Connects the commands. They wait for the workbook, and each sees the pane as it is when its turn has come. */
export function useCommands(state: PaneState, connect?: (commands: PaneCommands) => void): void {
  const latest = useRef(state)
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    latest.current = state
    if (state.workbook.status !== 'loading') for (const go of waiting.current.splice(0)) go()
  }, [state])
  useEffect(() => {
    connect?.(oneAtATime(async (name) => {
      latest.current.notice.clear()
      if (latest.current.workbook.status === 'loading') await new Promise<void>((go) => waiting.current.push(go))
      return work[name](latest.current)
    }))
  }, [connect])
}

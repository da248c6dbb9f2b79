/** Files that the pane asks the toolbar to open; each waits until the toolbar is in view, which asks before it discards anything. */

export interface OpenRequests {
  /** Asks for a file to be opened; one that still waits is forgotten. */
  ask: (file: File) => void
  /** Gives what waits, and what is asked for later, to `open` until the function that is returned is called. */
  listen: (open: (file: File) => void) => () => void
}

export function createOpenRequests(): OpenRequests {
  let waiting: File | null = null
  let opener: ((file: File) => void) | null = null
  const serve = () => {
    if (!waiting || !opener) return
    const file = waiting
    waiting = null
    opener(file)
  }
  return {
    ask: (file) => {
      waiting = file
      serve()
    },
    listen: (open) => {
      opener = open
      serve()
      return () => { opener = null }
    },
  }
}

/** The pages in the place of the steps: which one is seen, and which were opened before. */
import { useCallback, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { loadingPages, staying, type PageName } from '../pages'

export interface Pages {
  /** The page that is seen; null while the steps are. */
  current: PageName | null
  /** Those that have been opened and stay as they were left. */
  opened: ReadonlySet<PageName>
  /** The components, loaded when they are first drawn. */
  components: ReturnType<typeof loadingPages>
  open: (page: PageName) => void
  /** Shows the steps. */
  close: () => void
  /** Shows the steps and gives the keyboard to what led away from them; to the element `heir` finds where that is gone. */
  back: (heir: () => HTMLElement | null) => void
  /** After a failure. */
  restart: () => void
}

export function usePages(): Pages {
  const [current, setCurrent] = useState<PageName | null>(null)
  const [opened, setOpened] = useState<ReadonlySet<PageName>>(new Set())
  const [components, setComponents] = useState(loadingPages)
  const opener = useRef<Element | null>(null)
  const open = useCallback((page: PageName) => {
    opener.current = document.activeElement
    if (staying.has(page)) setOpened((before) => new Set(before).add(page))
    setCurrent(page)
  }, [])
  const close = useCallback(() => setCurrent(null), [])
  const back = useCallback((heir: () => HTMLElement | null) => {
    // What led away can only take the keyboard when it is seen again.
    flushSync(close)
    const target = opener.current instanceof HTMLElement && isSeen(opener.current) ? opener.current : heir()
    target?.focus()
  }, [close])
  const restart = useCallback(() => {
    setCurrent(null)
    setOpened(new Set())
    setComponents(loadingPages())
  }, [])
  return useMemo(
    () => ({ current, opened, components, open, close, back, restart }),
    [current, opened, components, open, close, back, restart],
  )
}

/** Whether an element has a place in the page, other than the page itself. */
export function isSeen(element: Element): boolean {
  return element !== document.body && element.getClientRects().length > 0
}

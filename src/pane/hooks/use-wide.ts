/** Whether an element is wide enough for what needs room. */
import { useLayoutEffect, useState, type RefObject } from 'react'

/** True while the element is at least so many pixels wide. */
export function useWide(element: RefObject<HTMLElement | null>, least: number): boolean {
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(([entry]) => setWide(entry!.contentRect.width >= least))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element, least])
  return wide
}

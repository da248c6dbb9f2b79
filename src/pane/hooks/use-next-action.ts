/** What is over as soon as the user goes on. */
import { useEffect, useEffectEvent } from 'react'

/** Calls `done` at the next click anywhere in the page, while `waiting`. */
export function useNextAction(waiting: boolean, done: () => void): void {
  const end = useEffectEvent(done)
  useEffect(() => {
    if (!waiting) return
    const onAction = () => end()
    // Not in the capture phase: what is clicked must still be there when its own listener is called. Not at once: the click that
    // led here may still be on its way.
    const begin = setTimeout(() => document.addEventListener('click', onAction))
    return () => {
      clearTimeout(begin)
      document.removeEventListener('click', onAction)
    }
  }, [waiting])
}

/** Words for screen readers about something that happened without the focus moving. */
import { useCallback, useState } from 'react'

/** The text to put into a live region, and a function that sets it; the same words again are said again. */
export function useAnnouncer(): [string, (text: string) => void] {
  const [said, setSaid] = useState('')
  // A live region speaks only when its text changes: a trailing no-break space makes a repeated text another one.
  const announce = useCallback((text: string) => setSaid((last) => last === text ? `${text}\u00a0` : text), [])
  return [said, announce]
}

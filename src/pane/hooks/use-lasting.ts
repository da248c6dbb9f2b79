/** Tells what has lasted from what is over at once, which would only flicker. */
import { useEffect, useState } from 'react'

/** True once `on` has been true for so many milliseconds, and for as long as it stays so. */
export function useLasting(on: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!on) return
    const begin = setTimeout(() => setLasting(true), milliseconds)
    return () => {
      clearTimeout(begin)
      setLasting(false)
    }
  }, [on, milliseconds])
  return on && lasting
}

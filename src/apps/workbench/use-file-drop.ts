/** Files dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'react'

/** Calls `onFile` with the first file dropped; returns whether a file is being dragged over the page. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onFile)
  useEffect(() => { latest.current = onFile })
  useEffect(() => {
    const stop = new AbortController()
    const listen = (type: 'dragover' | 'dragleave' | 'drop', listener: (event: DragEvent) => void) =>
      document.addEventListener(type, (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        listener(event)
      }, { capture: true, signal: stop.signal })
    listen('dragover', () => setOver(true))
    listen('dragleave', (event) => setOver(event.relatedTarget !== null))
    listen('drop', (event) => {
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) latest.current(file)
    })
    return () => stop.abort()
  }, [])
  return over
}

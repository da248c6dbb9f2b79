/** Files dropped anywhere on the page, while the list of received files is seen. */
import { useEffect, useEffectEvent } from 'react'

/** Without `onFiles` the page does what it does anyway, which may be to open the file in its own place. */
export function useFileDrop(onFiles?: (files: FileList) => void): void {
  const drop = useEffectEvent((files: FileList) => onFiles?.(files))
  const listens = onFiles !== undefined
  useEffect(() => {
    if (!listens) return
    const stop = new AbortController()
    const listen = (type: 'dragover' | 'drop', take: (transfer: DataTransfer) => void) =>
      document.addEventListener(type, (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return
        event.preventDefault()
        event.stopPropagation()
        take(event.dataTransfer)
      }, { capture: true, signal: stop.signal })
    listen('dragover', () => undefined)
    listen('drop', ({ files }) => drop(files))
    return () => stop.abort()
  }, [listens])
}

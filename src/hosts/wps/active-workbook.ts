/** Which workbook is in front, and word when it is another. */
import type { WpsApplication } from './application'
import { attempt } from './attempt'
import { listen } from './listen'

/**
 * What tells an open workbook apart from the others: its full path; for one that was never saved, its name, which WPS gives to one only.
 * It changes when the workbook is saved under another name. Null for one that has been closed.
 */
export function workbookKey(workbook: Et.Workbook): string | null {
  const name: unknown = attempt(() => workbook.FullName)
  return typeof name === 'string' && name !== '' ? name : null
}

/** The key of the workbook that is in front; null where none is open, undefined while WPS tells nothing, as when a cell is being edited. */
export function activeWorkbookKey(application: WpsApplication): string | null | undefined {
  const workbook = attempt(() => application.ActiveWorkbook)
  const key = workbook ? workbookKey(workbook) : null
  return key === null && attempt(() => application.Ready) === false ? undefined : key
}

/**
 * Calls the listener with the key of the workbook in front whenever it is another than before, also with null when the last is closed;
 * returns a function that stops it.
 */
export function watchActiveWorkbook(application: WpsApplication, listener: (key: string | null) => void): () => void {
  let last = activeWorkbookKey(application)
  let stopped = false
  const look = () => {
    const now = activeWorkbookKey(application)
    if (stopped || now === undefined || now === last) return
    last = now
    listener(now)
  }
  const stops = (['WorkbookActivate', 'WorkbookDeactivate', 'WindowActivate', 'WorkbookOpen', 'NewWorkbook', 'WorkbookAfterSave'] as const)
    .map((event) => listen(application, event, () => {
      look()
      // A workbook that is being closed is still there while WPS says so.
      setTimeout(look)
    }))
  return () => {
    stopped = true
    for (const stop of stops) stop()
  }
}

/** `window.duibiao`: lets a person in the console, and the browser tests, ask for the answer's hash. It changes nothing. */
import type { Library } from '../model'
import type { Workbook } from '../workbook'
import { hashesOf } from './hashes'

/** What stands at `window.duibiao`. */
export interface PaneHandle {
  /** The hashes of the check's answers, one for each template of the workbook beside the pane. */
  hashes: () => Promise<string[]>
}

/** Puts the handle into the page; it asks for the workbook anew each time. */
export function exposeHandle(workbook: () => Workbook | Promise<Workbook>, library: Library): void {
  const duibiao: PaneHandle = { hashes: async () => hashesOf(await workbook(), library) }
  Object.assign(window, { duibiao })
}

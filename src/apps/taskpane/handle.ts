/** `window.duibiao`: lets a person in the console, and the browser tests, ask for the answer's hash. It changes nothing. */
import type { Library } from '../../model'
import { checkWorkbook } from '../../tasks'
import type { Workbook } from '../../workbook'

/** What stands at `window.duibiao`. */
export interface TaskpaneHandle {
  /** The hashes of the check's answers, one for each template. */
  hashes: () => Promise<string[]>
}

export function exposeHandle(workbook: Workbook, library: Library): void {
  const duibiao: TaskpaneHandle = { hashes: async () => (await checkWorkbook(workbook, library)).map(({ hash }) => hash) }
  Object.assign(window, { duibiao })
}

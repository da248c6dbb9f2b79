/** `window.duibiao`: lets a person in the console, and the browser tests, look at the workbook. It changes nothing. */
import type { UniverWorkbook } from '../../hosts/univer'
import type { Library } from '../../model'
import type { WorkbookLayout } from '../../template'
import { hashesOf } from '../hashes'

export interface Handle {
  /** Everything that the workbook holds. */
  layout: () => Promise<WorkbookLayout>
  /** The hashes of the check's answers, one for each template. */
  hashes: () => Promise<string[]>
}

declare global {
  interface Window {
    duibiao?: Handle
  }
}

export function exposeHandle(workbook: UniverWorkbook, library: Library): void {
  window.duibiao = {
    layout: () => workbook.layout(),
    hashes: () => hashesOf(workbook, library),
  }
}

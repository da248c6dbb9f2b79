/** One way into Excel: every batch runs here, and here alone Excel's errors become faults. */
import { Fault } from '../../model'

/** What is going on, for the words of a fault. */
export interface Doing {
  action: string
  /** The sheet that it is about, where it is about one. */
  sheet?: string
}

/**
 * Runs a batch of requests.
 * @throws Fault `host-busy` while a cell is being edited, `host-protected`, `sheet-missing`, `sheet-exists`, `host-failed`.
 */
export async function inExcel<T>(doing: Doing, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch)
  } catch (error) {
    throw asFault(error, doing)
  }
}

/** A fault for an error of Excel; anything else as it is. */
export function asFault(error: unknown, { action, sheet }: Doing): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error
  const cause = { cause: error }
  switch (error.code) {
    case 'InvalidOperationInCellEditMode': return new Fault('host-busy', { action }, cause)
    case 'AccessDenied': return new Fault('host-protected', { sheet: sheet ?? '' }, cause)
    case 'ItemNotFound': if (sheet !== undefined) return new Fault('sheet-missing', { sheet }, cause); break
    case 'ItemAlreadyExists': if (sheet !== undefined) return new Fault('sheet-exists', { sheet }, cause); break
  }
  const reason = [error.code, error.message, error.debugInfo?.errorLocation].filter(Boolean).join(': ')
  return new Fault('host-failed', { action, reason }, cause)
}

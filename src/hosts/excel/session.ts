/** One way into Excel: every batch runs here, and here alone Excel's errors become faults. */
import { Fault, type HostAction } from '../../model'
import { sameName } from '../../workbook'

/** What is going on, for the words of a fault. */
export interface Doing {
  action: HostAction
  /** The sheets that it is about. */
  sheets?: readonly string[]
}

/**
 * Runs a batch of requests.
 * @throws Fault `host-busy` while a cell is being edited, `host-protected`, `host-read-only`, `host-interrupted` by another
 * person or program, `sheet-missing`, `sheet-exists`, `host-failed`.
 */
export async function inExcel<T>(doing: Doing, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch)
  } catch (error) {
    throw await asFault(error, doing)
  }
}

/** A fault for an error of Excel; anything else as it is. Asks Excel once more where its error does not say enough. */
export async function asFault(error: unknown, { action, sheets = [] }: Doing): Promise<unknown> {
  if (!(error instanceof OfficeExtension.Error)) return error
  const cause = { cause: error }
  const [first] = sheets
  switch (error.code) {
    case 'InvalidOperationInCellEditMode': return new Fault('host-busy', { action }, cause)
    case 'Conflict':
    case 'InactiveWorkbook':
    case 'RequestAborted':
    case 'ServiceNotAvailable': return new Fault('host-interrupted', { action }, cause)
    case 'AccessDenied':
      return (await state())?.readOnly ? new Fault('host-read-only', {}, cause) : new Fault('host-protected', { sheet: first ?? '' }, cause)
    case 'ItemNotFound':
    case 'InvalidReference':
    case 'InvalidObjectPath': {
      const now = await state()
      const gone = now && sheets.find((sheet) => !now.names.some((name) => sameName(name, sheet)))
      if (gone !== undefined) return new Fault('sheet-missing', { sheet: gone }, cause)
      break
    }
    case 'ItemAlreadyExists': if (first !== undefined) return new Fault('sheet-exists', { sheet: first }, cause); break
  }
  const reason = [error.code, error.message, error.debugInfo?.errorLocation].filter(Boolean).join(': ')
  return new Fault('host-failed', { action, reason }, cause)
}

/** What explains an error; undefined where Excel does not answer at all. */
function state(): Promise<{ readOnly: boolean; names: string[] } | undefined> {
  return Excel.run(async ({ workbook }) => {
    workbook.load('readOnly')
    const sheets = workbook.worksheets.load('items/name')
    await workbook.context.sync()
    return { readOnly: workbook.readOnly, names: sheets.items.map(({ name }) => name) }
  }).catch(() => undefined)
}

/** Hands the functions to Excel: the edge where error values become Excel's own. */
import { isError } from './outcome'
import { cellFunctions } from './table'

/** What we use of the global `CustomFunctions` of Office.js. Its loader brings `associate`, the library of the host the rest. */
interface ExcelFunctions {
  associate: (id: string, call: (...args: unknown[]) => unknown) => void
  Error?: new (code: string, message?: string) => Error
}

/** Associates every function with its id in functions.json; does nothing in a host without custom functions. */
export function associateFunctions(): void {
  const excel = (globalThis as { CustomFunctions?: Partial<ExcelFunctions> }).CustomFunctions
  if (typeof excel?.associate !== 'function') return
  const { associate } = excel as ExcelFunctions
  // Behind the arguments Excel passes the context of the call.
  for (const { id, calculate } of cellFunctions) associate(id, (...args) => toExcel(excel, calculate(...args.slice(0, -1))))
}

/** Returned, not thrown: Office.js sends a returned error with its message. The class is there only when the first formula computes. */
function toExcel(excel: Partial<ExcelFunctions>, outcome: unknown): unknown {
  if (!isError(outcome)) return outcome
  return excel.Error ? new excel.Error(outcome.error, outcome.message) : outcome.error
}

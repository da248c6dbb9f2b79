/** The workbook that a port is bound to, and the one way in: here alone WPS's errors become faults. */
import { Fault, isFault, type HostAction } from '../../model'
import { sameName } from '../../workbook'
import { workbookKey } from './active-workbook'
import type { WpsApplication } from './application'
import { attempt } from './attempt'
import { sheetsOf } from './sheets'

/** One workbook of those that WPS shows, whichever is in front. */
export interface Bound {
  application: WpsApplication
  workbook: Et.Workbook
  /** We are at work: what WPS reports now is no person's doing. */
  acting: boolean
}

/** What is going on, for the words of a fault. */
export interface Doing {
  action: HostAction
  /** The sheets that it is about. */
  sheets?: readonly string[]
}

/** Binds the workbook that is in front. @throws Fault `workbook-missing`. */
export function bind(application: WpsApplication): Bound {
  const workbook = attempt(() => application.ActiveWorkbook)
  if (!workbook) throw new Fault('workbook-missing', {})
  return { application, workbook, acting: false }
}

/**
 * Acts on the bound workbook. WPS does each line at once, so that nothing comes between.
 * @throws Fault `workbook-missing`, `host-busy` while a cell is being edited, `sheet-missing`, `host-failed`.
 */
export function inWps<T>(bound: Bound, doing: Doing, act: () => T): T {
  if (isBusy(bound)) throw new Fault('host-busy', { action: doing.action })
  if (attempt(() => typeof bound.workbook.Name) !== 'string') throw new Fault('workbook-missing', {})
  bound.acting = true
  try {
    return act()
  } catch (error) {
    throw asFault(error, bound, doing)
  } finally {
    bound.acting = false
  }
}

/** A fault for an error of WPS, which has no codes: what is the matter is seen by looking. */
function asFault(error: unknown, bound: Bound, { action, sheets = [] }: Doing): Fault {
  if (isFault(error)) return error
  const cause = { cause: error }
  if (isBusy(bound)) return new Fault('host-busy', { action }, cause)
  if (!isOpen(bound)) return new Fault('workbook-missing', {}, cause)
  const there = attempt(() => sheetsOf(bound.workbook))
  const gone = there && sheets.find((sheet) => !there.some(({ name }) => sameName(name, sheet)))
  if (gone !== undefined) return new Fault('sheet-missing', { sheet: gone }, cause)
  return new Fault('host-failed', { action, reason: error instanceof Error ? error.message : String(error) }, cause)
}

/** Whether a cell is being edited or a dialog is open. */
function isBusy({ application }: Bound): boolean {
  return attempt(() => application.Ready) === false
}

/** Whether the workbook is still among those that are open. */
function isOpen({ application, workbook }: Bound): boolean {
  const key = workbookKey(workbook)
  if (key === null) return false
  const count = attempt(() => application.Workbooks.Count) ?? 0
  return Array.from({ length: count }, (_, index) => attempt(() => application.Workbooks.Item(index + 1)))
    .some((open) => open && workbookKey(open) === key)
}

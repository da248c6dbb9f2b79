/** What is in front while we work, and after. */
import { attempt } from './attempt'
import { workbookKey } from './active-workbook'
import type { Bound } from './session'

/** Brings the bound workbook to the front of the others. */
export function bringToFront({ application, workbook }: Bound): void {
  const front = attempt(() => application.ActiveWorkbook)
  if (!front || workbookKey(front) !== workbookKey(workbook)) workbook.Activate()
}

/**
 * Acts with the bound workbook in front; after it the same workbook and sheet as before are in front. The action may put another sheet in
 * the place of that one, under its name.
 */
export function keepingFront(bound: Bound, act: () => void): void {
  const before = attempt(() => bound.application.ActiveWorkbook)
  const sheet = bound.workbook.ActiveSheet
  const { Name: name } = sheet
  bringToFront(bound)
  try {
    act()
  } finally {
    const now = attempt(() => bound.workbook.Worksheets.Item(name) as Et.Worksheet) ?? sheet
    attempt(() => { now.Activate() })
    if (before && workbookKey(before) !== workbookKey(bound.workbook)) attempt(() => { before.Activate() })
  }
}

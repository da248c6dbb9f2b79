/** The port over a workbook that is open in Univer. */
import {
  generateRandomId, ICommandService, UniverInstanceType, type IWorkbookData, type Univer, type Workbook as UniverBook, type Worksheet,
} from '@univerjs/core'
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/sheets'
import { Fault, type HostAction } from '../../model'
import type { SheetLayout, WorkbookLayout } from '../../template/layout'
import { checkArea, checkPatch, checkRanges, inOrder, sameName, type Patch, type Workbook } from '../../workbook'
import { watchCalculation } from './calculation'
import { definedNames, exportWorkbook, isProtected, mergesOf, visibilityOf } from './layout'
import { putMarks } from './marks'
import { hiddenRows, readArea, usedSize } from './reading'
import { Session } from './session'
import { toSheetData } from './sheet-data'
import { Step } from './step'
import { followPersons, watchPersons } from './watching'
import { activateSheet, insertSheet, removeName, returnTo, setName, writeArea } from './writing'

/** A workbook in the embedded spreadsheet. */
export interface UniverWorkbook extends Workbook {
  /** Everything that the workbook holds and a layout has words for. @throws Fault `host-busy`, `host-failed`. */
  layout(): Promise<WorkbookLayout>
  /** Puts another workbook in the place of the open one; its undo begins empty. @throws Fault `host-failed`. */
  load(layout: WorkbookLayout): Promise<void>
}

const emptySheet: SheetLayout = {
  name: 'Sheet1', visibility: 'visible', columns: [], rows: [], values: [], styles: [], styleOf: [], merges: [],
  validations: [], conditionalFormats: [],
}

/** The port over what is open in a Univer instance that `startUniver` made; opens an empty workbook where none is open. */
export function createUniverWorkbook(univer: Univer): UniverWorkbook {
  const session = new Session(univer.__getInjector())
  let working = 0
  if (!session.instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)) openEmpty()
  const calculation = watchCalculation(session.injector)

  /** Does something that those who watch are not told of. SDK errors become faults here. */
  function work<T>(action: HostAction, run: () => T): T {
    working++
    try {
      return run()
    } catch (error) {
      if (error instanceof Fault || error instanceof TypeError) throw error
      throw new Fault('host-failed', { action, reason: error instanceof Error ? error.message : String(error) }, { cause: error })
    } finally {
      working--
    }
  }

  function change(patch: Patch): void {
    const step = new Step(session.injector, session.unitId)
    const before = session.book.getActiveSheet()
    let front: Worksheet = before
    try {
      if (patch.sheets?.length || patch.activate !== undefined) returnTo(session, step, before)
      for (const { layout } of patch.sheets ?? []) {
        const replaced = session.book.getSheets().find((sheet) => sameName(sheet.getName(), layout.name))
        const sheet = insertSheet(session, step, layout, replaced)
        if (replaced === front) front = sheet
      }
      for (const { sheet, area, values } of patch.writes ?? []) writeArea(session, step, session.sheet(sheet), area, values)
      for (const { sheet, marks } of patch.marks ?? []) putMarks(session, step, session.sheet(sheet), marks)
      for (const name of patch.removeNames ?? []) removeName(session, step, name)
      for (const name of patch.names ?? []) setName(session, step, { ...name, sheet: session.sheet(name.sheet).getName() })
      if (patch.activate !== undefined) front = session.sheet(patch.activate)
      if (front !== session.book.getActiveSheet()) activateSheet(session, step, front)
    } catch (error) {
      step.rollback()
      throw error
    }
    step.commit()
  }

  /** Opens an empty workbook and gives it the focus: undo acts on the workbook that has it. */
  function openEmpty(): void {
    const { sheet, styles } = toSheetData(emptySheet)
    const unit = { id: generateRandomId(10), sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet }, styles }
    const book = univer.createUnit<IWorkbookData, UniverBook>(UniverInstanceType.UNIVER_SHEET, unit)
    session.instances.setCurrentUnitForType(book.getUnitId())
    session.instances.focusUnit(book.getUnitId())
  }

  /** Puts sheets into an empty workbook, past undo. */
  function fill(layout: WorkbookLayout): void {
    const unrecorded = new Step(session.injector, session.unitId)
    const [placeholder] = session.book.getSheets()
    layout.sheets.forEach((sheet, index) => insertSheet(session, unrecorded, sheet, index === 0 ? placeholder : undefined))
    for (const name of layout.names) setName(session, unrecorded, name)
    const front = session.book.getSheets()[layout.active ?? 0]
    if (front && front !== session.book.getActiveSheet()) activateSheet(session, unrecorded, front)
  }

  return {
    capabilities: { calculates: true, veryHidden: false, prompts: false, undo: true, watches: true, follows: true },

    async outline() {
      return work('outline', () => ({
        sheets: session.book.getSheets().map((sheet) => {
          const used = usedSize(session, sheet)
          return {
            name: sheet.getName(), visibility: visibilityOf(sheet), used, protected: isProtected(session, sheet),
            hiddenRows: hiddenRows(sheet, used.rows), merges: inOrder(mergesOf(sheet)),
          }
        }),
        names: definedNames(session),
        dateSystem: 1900 as const,
        activeSheet: session.book.getActiveSheet().getName(),
      }))
    },

    async read(ranges) {
      checkRanges(ranges, session.sheetNames)
      await calculation.settled()
      return work('read', () => ranges.map((range) => {
        const sheet = session.sheet(range.sheet)
        const area = range.area ? { ...range.area } : { row: 0, column: 0, ...usedSize(session, sheet) }
        return { sheet: sheet.getName(), area, cells: readArea(session, sheet, area) }
      }))
    },

    async apply(patch) {
      // What is still being computed would be put over what is written now.
      await calculation.settled()
      checkPatch(patch, session.sheetNames)
      work('apply', () => change(patch))
    },

    async reveal({ sheet: name, row, column }) {
      const sheet = session.sheet(name)
      checkArea(name, { row, column, rows: 1, columns: 1 })
      work('reveal', () => select(session, sheet, row, column))
    },

    watch: (listener) => watchPersons(session, () => working > 0, listener),
    follow: (listener) => followPersons(session, () => working > 0, listener),

    async layout() {
      await calculation.settled()
      return work('layout', () => exportWorkbook(session))
    },

    async load(layout) {
      const before = session.unitId
      work('load', () => {
        openEmpty()
        // First: disposing of any workbook makes Univer forget how to paint the conditional formats of every one.
        session.instances.disposeUnit(before)
        fill(layout)
      })
    },
  }
}

/** Brings the sheet to the front and selects the cell (or the merged cells around it) in view. */
function select({ injector, unitId }: Session, sheet: Worksheet, row: number, column: number): void {
  const commands = injector.get(ICommandService)
  const subUnitId = sheet.getSheetId()
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId })
  const cell = sheet.getCellInfoInMergeData(Math.min(row, sheet.getRowCount() - 1), Math.min(column, sheet.getColumnCount() - 1))
  const { startRow, startColumn, endRow, endColumn } = cell
  const selections = [{ range: { startRow, startColumn, endRow, endColumn }, primary: cell, style: null }]
  commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId, selections, reveal: true })
}

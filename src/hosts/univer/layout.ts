/** Gives the open Univer workbook back as a layout. */
import { BooleanNumber, type IRange, type Worksheet } from '@univerjs/core'
import { IDefinedNamesService } from '@univerjs/engine-formula'
import { RangeProtectionRuleModel, WorksheetProtectionRuleModel } from '@univerjs/sheets'
import { ConditionalFormattingRuleModel } from '@univerjs/sheets-conditional-formatting'
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation'
import type { Area } from '../../model'
import {
  columnCharacters, type CellInput, type CellStyle, type DefinedName, type SheetLayout, type Visibility, type WorkbookLayout,
} from '../../template/layout'
import { sameName } from '../../workbook'
import { inputOf } from './cells'
import { parseReference, rowPoints, toArea } from './geometry'
import { isLock } from './protection'
import { readArea, usedSize } from './reading'
import { fromConditionalRule, fromDataValidation } from './rules'
import type { Session } from './session'
import { carriedBy } from './sheet-data'
import { defined, fromTabColor, fromUniverStyle } from './styles'

/** Everything that the open workbook holds and a layout has words for. */
export function exportWorkbook(session: Session): WorkbookLayout {
  const sheets = session.book.getSheets()
  return {
    sheets: sheets.map((sheet) => exportSheet(session, sheet)),
    names: definedNames(session),
    active: sheets.indexOf(session.book.getActiveSheet()),
  }
}

/** Names that point to one area of one sheet of the open workbook. */
export function definedNames(session: Session): DefinedName[] {
  const names = session.injector.get(IDefinedNamesService).getDefinedNameMap(session.unitId) ?? {}
  return Object.values(names).flatMap(({ name, formulaOrRefString, hidden }) => {
    const target = parseReference(formulaOrRefString)
    const sheet = target && session.sheetNames.find((known) => sameName(known, target.sheet))
    return sheet ? [{ name, sheet, area: target.area, ...hidden ? { hidden } : {} }] : []
  })
}

/** The locked ranges of a sheet; none where it is not protected by us. */
export function locksOf(session: Session, sheet: Worksheet): IRange[] {
  return session.injector.get(RangeProtectionRuleModel).getSubunitRuleList(session.unitId, sheet.getSheetId())
    .filter(isLock).flatMap((rule) => rule.ranges)
}

/** Whether a person finds cells of the sheet locked. */
export function isProtected(session: Session, sheet: Worksheet): boolean {
  return locksOf(session, sheet).length > 0
    || !!session.injector.get(WorksheetProtectionRuleModel).getRule(session.unitId, sheet.getSheetId())
}

/** Whether a sheet is in sight. Univer knows no deeper hiding. */
export function visibilityOf(sheet: Worksheet): 'visible' | 'hidden' {
  return sheet.getConfig().hidden === BooleanNumber.TRUE ? 'hidden' : 'visible'
}

/** Merged areas of a sheet, in Univer's order. */
export function mergesOf(sheet: Worksheet): Area[] {
  const size = { rows: sheet.getRowCount(), columns: sheet.getColumnCount() }
  return sheet.getMergeData().map((range) => toArea(range, size))
}

function exportSheet(session: Session, sheet: Worksheet): SheetLayout {
  const { unitId } = session
  const config = sheet.getConfig()
  const id = sheet.getSheetId()
  const size = { rows: sheet.getRowCount(), columns: sheet.getColumnCount() }
  const { print, veryHidden, protection } = carriedBy(config.custom)
  const conditional = session.injector.get(ConditionalFormattingRuleModel).getSubunitRules(unitId, id) ?? []
  const visibility: Visibility = visibilityOf(sheet)
  return defined<SheetLayout>({
    name: sheet.getName(),
    visibility: visibility === 'hidden' && veryHidden ? 'very-hidden' : visibility,
    tabColor: fromTabColor(config.tabColor),
    columns: listed(config.columnData, ({ w, hd }) => ({ width: w === undefined ? null : columnCharacters(w), ...hiddenIf(hd) })),
    rows: listed(config.rowData, ({ h, ia, hd }) => ({
      height: h === undefined || ia === BooleanNumber.TRUE ? null : rowPoints(h), ...hiddenIf(hd),
    })),
    values: exportValues(session, sheet),
    ...exportStyles(session, sheet),
    merges: mergesOf(sheet),
    freeze: config.freeze.ySplit > 0 || config.freeze.xSplit > 0
      ? { rows: config.freeze.ySplit, columns: config.freeze.xSplit } : undefined,
    print: structuredClone(print),
    protection: isProtected(session, sheet) ? structuredClone(protection ?? {}) : undefined,
    validations: session.injector.get(SheetDataValidationModel).getRules(unitId, id).map((rule) => fromDataValidation(rule, size)),
    conditionalFormats: conditional.flatMap((rule) => fromConditionalRule(rule, size) ?? []),
    showGridLines: config.showGridlines === BooleanNumber.FALSE ? false : undefined,
  })
}

function exportValues(session: Session, sheet: Worksheet): CellInput[][] {
  const rows = readArea(session, sheet, { row: 0, column: 0, ...usedSize(session, sheet) })
  return rows.map((row) => trimmed(row.map(inputOf)))
}

/** The distinct styles of a sheet and where they are. On a protected sheet the locks tell which cells are locked. */
function exportStyles(session: Session, sheet: Worksheet): Pick<SheetLayout, 'styles' | 'styleOf'> {
  const book = session.book.getStyles()
  const locks = locksOf(session, sheet)
  const locked = (row: number, column: number) => locks.some((range) =>
    row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn)
  const styles: CellStyle[] = []
  const known = new Map<string, number>()
  const indexOf = (style: CellStyle) => {
    const key = JSON.stringify(style)
    const index = known.get(key) ?? styles.push(style) - 1
    known.set(key, index)
    return index
  }
  const styleOf: (number | null)[][] = []
  sheet.getCellMatrix().forValue((row, column, data) => {
    const style = fromUniverStyle(book.getStyleByCell(data))
    const { locked: unlockedByStyle, ...look } = style ?? {}
    const open = locks.length > 0 ? !locked(row, column) : unlockedByStyle === false
    if (!style && !open) return
    const line = styleOf[row] ??= []
    line[column] = indexOf(open ? { ...look, locked: false } : look)
  })
  return { styles, styleOf: Array.from(styleOf, (row) => Array.from(row ?? [], (style) => style ?? null)) }
}

/** Univer's sparse array as a list up to its last entry. */
function listed<T, R>(sparse: Record<number, T>, make: (item: T) => R): (R | null)[] {
  const last = Math.max(-1, ...Object.keys(sparse).map(Number))
  return trimmed(Array.from({ length: last + 1 }, (_, index) => {
    const item = sparse[index]
    return item ? make(item) : null
  }))
}

function hiddenIf(hd: BooleanNumber | undefined): { hidden?: true } {
  return hd === BooleanNumber.TRUE ? { hidden: true } : {}
}

function trimmed<T>(items: (T | null)[]): (T | null)[] {
  return items.slice(0, items.findLastIndex((item) => item !== null) + 1)
}

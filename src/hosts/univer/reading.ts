/** Reads the cells of a Univer worksheet from its raw data: values, formulas and number formats. */
import { isDefaultFormat, ObjectMatrix, type ICellData, type Nullable, type Worksheet } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import { emptyCell, type Area, type Cell } from '../../model'
import { fromCellData, holds } from './cells'
import type { Session } from './session'

/** Reads single cells of one worksheet. */
export type CellReader = (row: number, column: number) => Cell

/** All cells of an area, row by row. */
export function readArea(session: Session, sheet: Worksheet, area: Area): Cell[][] {
  const read = cellReader(session, sheet)
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => read(area.row + row, area.column + column)))
}

/** A reader of single cells, formulas that Univer shares between cells and values that spill out of formulas included. */
export function cellReader(session: Session, sheet: Worksheet): CellReader {
  const formulas = session.injector.get(FormulaDataModel)
  const [unitId, sheetId] = [session.unitId, sheet.getSheetId()]
  const matrix = sheet.getCellMatrix()
  const spilled = spilledCells(session, sheet)
  return (row, column) => {
    const data = matrix.getValue(row, column)
    const format = formatOf(sheet, row, column, data)
    if (!holds(data)) return fromCellData(spilled?.getValue(row, column), format)
    const formula = data?.f || (data?.si ? formulas.getFormulaStringByCell(row, column, sheetId, unitId) : null)
    return fromCellData(data, format, formula ?? undefined)
  }
}

/** Rows and columns from A1 to the last cell that holds something. */
export function usedSize(session: Session, sheet: Worksheet): { rows: number; columns: number } {
  const used = { rows: 0, columns: 0 }
  for (const matrix of [sheet.getCellMatrix(), spilledCells(session, sheet)]) {
    matrix?.forValue((row, column, data) => {
      if (!holds(data)) return
      used.rows = Math.max(used.rows, row + 1)
      used.columns = Math.max(used.columns, column + 1)
    })
  }
  return used
}

/** Those of the first rows of a sheet that are not shown, hidden by hand or by a filter, in order. */
export function hiddenRows(sheet: Worksheet, rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row).filter((row) => !sheet.getRowVisible(row))
}

function spilledCells(session: Session, sheet: Worksheet): ObjectMatrix<Nullable<ICellData>> | undefined {
  const cells = session.injector.get(FormulaDataModel).getArrayFormulaCellData()[session.unitId]?.[sheet.getSheetId()]
  return cells && new ObjectMatrix(cells)
}

function formatOf(sheet: Worksheet, row: number, column: number, data: Nullable<ICellData>): string {
  const pattern = sheet.getComposedCellStyleByCellData(row, column, data).n?.pattern
  return pattern === undefined || isDefaultFormat(pattern) ? emptyCell.format : pattern
}

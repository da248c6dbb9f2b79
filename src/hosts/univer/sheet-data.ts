/** A sheet of a layout as the data of a Univer worksheet: cells, styles, sizes, merges, panes and what Univer only carries along. */
import {
  BooleanNumber, generateRandomId, mergeWorksheetSnapshotWithDefault, type ICellData, type IStyleData, type IWorksheetData,
} from '@univerjs/core'
import { columnPixels, type PrintSetup, type Protection, type SheetLayout } from '../../template/layout'
import { toCellData } from './cells'
import { rowPixels, toRange } from './geometry'
import { color, defined, toUniverStyle } from './styles'

/** Room to type in: a sheet is at least this large, and this much larger than what it holds. */
const least = { rows: 60, columns: 26 }
const spare = { rows: 20, columns: 4 }
/** Width and height of the columns and rows that a layout leaves to the host, as Excel has them in Chinese. */
const defaults = { defaultColumnWidth: 72, defaultRowHeight: 20 }
const metadataKey = 'duibiao'

/** What Univer has no place for, kept in the worksheet's metadata so that it is not lost. */
export interface Carried {
  print?: PrintSetup
  protection?: Protection
  veryHidden?: boolean
}

/** A worksheet with an id of its own, and the styles that its cells refer to. */
export interface SheetData {
  sheet: IWorksheetData
  styles: Record<string, IStyleData>
}

/** The worksheet that shows a layout; rules (validations, conditional formats, locks) come apart. */
export function toSheetData(layout: SheetLayout): SheetData {
  const id = generateRandomId(8)
  const size = extent(layout)
  const styles = Object.fromEntries(layout.styles.map((style, index) => [styleId(id, index), toUniverStyle(style)]))
  return {
    styles,
    sheet: mergeWorksheetSnapshotWithDefault({
      id,
      name: layout.name,
      hidden: layout.visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      tabColor: layout.tabColor === undefined ? '' : color(layout.tabColor).rgb,
      rowCount: Math.max(least.rows, size.rows + spare.rows),
      columnCount: Math.max(least.columns, size.columns + spare.columns),
      ...defaults,
      cellData: cellData(layout, id),
      rowData: indexed(layout.rows, (row) => row && defined({
        h: row.height === null ? undefined : rowPixels(row.height),
        ia: row.height === null ? undefined : BooleanNumber.FALSE,
        hd: row.hidden ? BooleanNumber.TRUE : undefined,
      })),
      columnData: indexed(layout.columns, (column) => column && defined({
        w: column.width === null ? undefined : columnPixels(column.width),
        hd: column.hidden ? BooleanNumber.TRUE : undefined,
      })),
      mergeData: layout.merges.map(toRange),
      freeze: freeze(layout.freeze),
      showGridlines: layout.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      custom: { [metadataKey]: carried(layout) },
    }),
  }
}

/** What a worksheet's metadata carries for us. */
export function carriedBy(custom: IWorksheetData['custom']): Carried {
  return (custom?.[metadataKey] as Carried | undefined) ?? {}
}

function carried({ print, protection, visibility }: SheetLayout): Carried {
  return structuredClone(defined<Carried>({ print, protection, veryHidden: visibility === 'very-hidden' || undefined }))
}

function cellData({ values, styleOf }: SheetLayout, sheetId: string): IWorksheetData['cellData'] {
  const rows = Math.max(values.length, styleOf.length)
  return indexed(Array.from({ length: rows }), (_, row) => {
    const columns = Math.max(values[row]?.length ?? 0, styleOf[row]?.length ?? 0)
    return indexed(Array.from({ length: columns }), (__, column): ICellData | null => {
      const value = values[row]?.[column] ?? null
      const style = styleOf[row]?.[column]
      const data = value === null || value === '' ? {} : present(toCellData(value))
      if (style !== null && style !== undefined) data.s = styleId(sheetId, style)
      return Object.keys(data).length > 0 ? data : null
    })
  })
}

/** Cell data for a cell that did not exist: without the nulls that empty an existing one. */
function present(data: ICellData): ICellData {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null))
}

function freeze({ rows, columns }: { rows: number; columns: number } = { rows: 0, columns: 0 }): IWorksheetData['freeze'] {
  return { ySplit: rows, xSplit: columns, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 }
}

function styleId(sheetId: string, index: number): string {
  return `${sheetId}-${index}`
}

/** Rows and columns that anything in the layout reaches. */
function extent({ values, styleOf, rows, columns, merges, print }: SheetLayout): { rows: number; columns: number } {
  const areas = [...merges, ...print?.area ? [print.area] : []]
  return {
    rows: Math.max(values.length, styleOf.length, rows.length, ...areas.map((area) => area.row + area.rows)),
    columns: [...values, ...styleOf].reduce((most, row) => Math.max(most, row.length),
      Math.max(columns.length, ...areas.map((area) => area.column + area.columns))),
  }
}

/** Univer's sparse array: the results by index, without the nothings. */
function indexed<T, R extends object>(items: readonly T[], make: (item: T, index: number) => R | null): Record<number, R> {
  const result: Record<number, R> = {}
  items.forEach((item, index) => {
    const made = make(item, index)
    if (made && Object.keys(made).length > 0) result[index] = made
  })
  return result
}

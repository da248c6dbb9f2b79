/** Makes room in narrow windows: columns that are kept in view may not take most of the spreadsheet's width. */
import { ICommandService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook, type Worksheet } from '@univerjs/core'
import { SetZoomRatioCommand } from '@univerjs/preset-sheets-core'
import { SetWorksheetActiveOperation } from '@univerjs/sheets'

/** Share of the width that frozen columns may take at 100 %. */
const share = 0.55
/** Smaller than this nobody reads Chinese. */
const smallest = 0.6

/** Zooms a sheet out when it first comes to the front, if its frozen columns leave too little of the container; later the user decides. */
export function fitFrozenColumns(injector: Injector, container: HTMLElement): void {
  const commands = injector.get(ICommandService)
  const fitted = new WeakSet<Worksheet>()
  commands.onCommandExecuted(({ id }) => {
    if (id !== SetWorksheetActiveOperation.id) return
    const book = injector.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
    const sheet = book?.getActiveSheet()
    if (!book || !sheet || fitted.has(sheet)) return
    fitted.add(sheet)
    const zoomRatio = ratioFor(sheet, container.clientWidth)
    if (zoomRatio < 1) void commands.executeCommand(SetZoomRatioCommand.id, { unitId: book.getUnitId(), subUnitId: sheet.getSheetId(), zoomRatio })
  })
}

function ratioFor(sheet: Worksheet, width: number): number {
  let frozen = 0
  for (let column = 0; column < sheet.getFreeze().xSplit; column++) frozen += sheet.getColumnWidth(column)
  return frozen === 0 ? 1 : Math.max(smallest, Math.min(1, Math.floor((width * share) / frozen * 20) / 20))
}

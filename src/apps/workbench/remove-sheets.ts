/** Removes sheets from the open workbook, and from what undo would bring back. */
import { ICommandService, IUndoRedoService, IUniverInstanceService, UniverInstanceType, type Injector, type Workbook as UniverBook } from '@univerjs/core'
import { RemoveSheetCommand } from '@univerjs/sheets'
import { Fault } from '../../model'

/** Undo begins empty afterwards: its steps may be about the sheets that are gone. @throws Fault `host-failed`. */
export async function removeSheets(injector: Injector, names: readonly string[]): Promise<void> {
  const commands = injector.get(ICommandService)
  const book = injector.get(IUniverInstanceService).getCurrentUnitOfType<UniverBook>(UniverInstanceType.UNIVER_SHEET)!
  const unitId = book.getUnitId()
  for (const name of names) {
    const sheet = book.getSheetBySheetName(name)
    await commands.executeCommand(RemoveSheetCommand.id, { unitId, subUnitId: sheet?.getSheetId() })
    // Not by what the command says: where formulas pointed to the sheet itself, it removes it and reports a failure.
    if (book.getSheetBySheetName(name)) throw new Fault('host-failed', { action: 'remove', reason: name })
  }
  injector.get(IUndoRedoService).clearUndoRedo(unitId)
}

/** The Univer workbook that is open now, and its models: what reading and writing look things up in. */
import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook as UniverBook, type Worksheet } from '@univerjs/core'
import { Fault } from '../../model'
import { sameName } from '../../workbook'

/** One Univer instance shows one workbook at a time; opening a file puts another in its place. */
export class Session {
  constructor(readonly injector: Injector) {}

  get instances(): IUniverInstanceService {
    return this.injector.get(IUniverInstanceService)
  }

  /** The open workbook. @throws Fault `host-failed` where none is open. */
  get book(): UniverBook {
    const book = this.instances.getCurrentUnitOfType<UniverBook>(UniverInstanceType.UNIVER_SHEET)
    if (!book) throw new Fault('host-failed', { action: 'open', reason: 'no workbook is open' })
    return book
  }

  get unitId(): string {
    return this.book.getUnitId()
  }

  /** Names of all sheets, in order. */
  get sheetNames(): string[] {
    return this.book.getSheets().map((sheet) => sheet.getName())
  }

  /** The sheet of this name, whatever its capitals. @throws Fault `sheet-missing`. */
  sheet(name: string): Worksheet {
    const sheet = this.book.getSheets().find((candidate) => sameName(candidate.getName(), name))
    if (!sheet) throw new Fault('sheet-missing', { sheet: name })
    return sheet
  }
}

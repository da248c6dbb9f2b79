/** How large a file may be, and the faults that say why one is refused. */
import { Fault, type FaultData } from '../model'

/** What a file may ask of this machine before it is refused. All sizes in bytes. */
export interface Limits {
  /** The file itself. */
  file: number
  /** Entries of the archive. */
  entries: number
  /** One entry, unpacked. */
  part: number
  /** All entries together, unpacked. */
  total: number
  /** Cells and rows that one sheet may state, all sheets together twice as many; or all tables of a document. */
  cells: number
}

const mega = 1024 * 1024

/** Ample for a sheet of 100,000 rows with ten columns as LibreOffice writes it, far below what hurts. */
export const defaultLimits: Limits = { file: 64 * mega, entries: 5_000, part: 160 * mega, total: 320 * mega, cells: 3_000_000 }

/** Elements of one part that are held as a tree: what is held of cells is not among them. */
export const heldElements = 500_000
/** Worksheets of a workbook. */
export const heldSheets = 1_000

/** Where something was read: the file's name as shown to people, and the part in it. */
export interface Place {
  file: string
  part: string
}

/** The file breaks its own format. */
export function damaged({ file, part }: Place, reason: string, cause?: unknown): Fault {
  return new Fault('file-damaged', { file, part, reason }, { cause })
}

/** The file asks for more than we give. */
export function tooLarge(file: string, limit: number, of: FaultData['file-too-large']['of'], part?: string): Fault {
  return new Fault('file-too-large', part === undefined ? { file, limit, of } : { file, limit, of, part })
}

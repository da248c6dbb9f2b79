/** Opens any workbook file, whatever its name says: what is no .xlsx is read into a new one. */
import { defaultLimits, looksLike } from '../archive'
import { createXlsx, openXlsx, type XlsxWorkbook } from '../hosts/xlsx'
import { readLegacy, type LegacyBook } from '../hosts/legacy'
import { Fault, isFault } from '../model'
import type { WorkbookLayout } from '../template'
import { in1900 } from './date-system'

export interface OpenedFile {
  workbook: XlsxWorkbook
  /** What the file was, as a file name's ending (`xls`, `et`, `ods` …); null for one that is opened as it is. */
  convertedFrom: string | null
  /** What the file is, as an ending, where its name says something else; null where the name is right. */
  misnamed: string | null
}

/** Reads what is no .xlsx; SheetJS is not hardened, so a program gives one that limits time and memory. */
export type LegacyReader = (bytes: Uint8Array, file: string) => Promise<LegacyBook>

/**
 * Opens a workbook by its content. One that is converted has the values, formulas, number formats, fills, merges, names and
 * hidden rows and sheets of the file, in the 1900 date system; what else the file had stays in the file.
 * @throws Fault `file-not-workbook`, `file-encrypted`, `file-too-large`, `file-damaged`, `file-without-cells`.
 */
export async function openFile(bytes: Uint8Array, file: string, read: LegacyReader = readLegacy): Promise<OpenedFile> {
  const kind = openedOrKind(bytes, file)
  if (typeof kind !== 'string') return { workbook: kind, convertedFrom: null, misnamed: misnamed('xlsx', file) }
  if (bytes.length > defaultLimits.file) throw new Fault('file-too-large', { file, limit: defaultLimits.file, of: 'bytes' })
  const { layout, dateSystem } = await read(bytes, file)
  return { workbook: await toWorkbook(dateSystem === 1904 ? in1900(layout) : layout), convertedFrom: kind, misnamed: misnamed(kind, file) }
}

/** A new .xlsx workbook with this in it. */
export async function toWorkbook({ sheets, names, active }: WorkbookLayout): Promise<XlsxWorkbook> {
  const workbook = createXlsx()
  await workbook.apply({ sheets: sheets.map((layout) => ({ layout })), names, activate: active === undefined ? undefined : sheets[active]?.name })
  return workbook
}

/**
 * An .xlsx or one of its relatives (.xlsm, .xltx), opened; of what has to be converted, what it is, as a file name's ending. What is
 * no workbook at all `openXlsx` says best.
 */
function openedOrKind(bytes: Uint8Array, file: string): XlsxWorkbook | string {
  const ending = endingOf(file)
  const kind = looksLike(bytes)
  switch (kind) {
    case 'xls': return ending.startsWith('et') ? 'et' : 'xls'
    case 'csv': return 'csv'
    case 'text': return endings.csv!.includes(ending) ? 'csv' : openXlsx(bytes, { file })
    case 'zip': return openedOrPackedKind(bytes, file)
    default: return openXlsx(bytes, { file })
  }
}

/** The endings that files of each kind may have; under one of text, even a single column is a table. */
const endings: Record<string, readonly string[]> = {
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm', 'xlam'], xls: ['xls', 'xlt'], et: ['et', 'ett'], ods: ['ods', 'ots'], xlsb: ['xlsb'], csv: ['csv', 'tsv', 'txt'],
}

function endingOf(file: string): string {
  return /\.([^.\\/]*)$/.exec(file)?.[1]?.toLowerCase() ?? ''
}

function misnamed(kind: string, file: string): string | null {
  return endings[kind]!.includes(endingOf(file)) ? null : kind
}

/** The name of a file of ours for what this one holds: an .xlsx in any case, but macros stay where they were. */
export function xlsxName(file: string): string {
  return endings.xlsx!.includes(endingOf(file)) ? file : `${file.replace(/\.[^.\\/]*$/, '')}.xlsx`
}

function openedOrPackedKind(bytes: Uint8Array, file: string): XlsxWorkbook | string {
  try {
    return openXlsx(bytes, { file })
  } catch (error) {
    const kind = isFault(error, 'file-not-workbook') ? error.data.looksLike : null
    if (kind === 'ods' || kind === 'xlsb') return kind
    throw error
  }
}

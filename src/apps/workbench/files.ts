/** Workbooks from files of any kind and to .xlsx files; the readers and the writer load when they are first needed. */
import { Fault } from '../../model'
import type { WorkbookLayout } from '../../template'
import { readApart } from '../read-apart'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface ReadFile {
  layout: WorkbookLayout
  /** The name under which it is saved: an .xlsx. */
  saveAs: string
  /** What the file was, as an ending, where it is no .xlsx; null for one. */
  convertedFrom: string | null
  /** Ids of what the file has and a layout can't carry. */
  unsupported: string[]
}

/** Reads a workbook, in the 1900 date system. @throws Fault `file-unreadable`, `file-too-large` and all that `openFile` throws. */
export async function readFile(file: File): Promise<ReadFile> {
  const [{ openFile }, { in1900 }] = await Promise.all([import('../open-file'), import('../date-system')])
  const { workbook, convertedFrom } = await openFile(await bytesOf(file), file.name, readApart)
  const { dateSystem } = await workbook.outline()
  const layout = workbook.layout()
  return {
    layout: dateSystem === 1904 ? in1900(layout) : layout,
    // Macros and what else a layout can't carry are gone: it is never saved under a name that promises them.
    saveAs: `${file.name.replace(/\.[^.]*$/, '')}.xlsx`, convertedFrom, unsupported: workbook.unsupportedParts(),
  }
}

/** The .xlsx file of a layout. */
export async function toXlsx(layout: WorkbookLayout): Promise<Uint8Array> {
  const { toWorkbook } = await import('../open-file')
  return (await toWorkbook(layout)).save()
}

/** Hands a file to the user's downloads. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has to fetch it before it goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (error) {
    throw new Fault('file-unreadable', { file: file.name, reason: 'other', detail: error instanceof Error ? error.message : String(error) }, { cause: error })
  }
}

/** Workbooks to and from .xlsx files; the reader and writer load when they are first needed. */
import { Fault } from '../../model'
import type { WorkbookLayout } from '../../template'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export interface OpenedFile {
  layout: WorkbookLayout
  /** Ids of what the file has and a layout can't carry. */
  unsupported: string[]
}

/** Reads an .xlsx file. @throws Fault `file-unreadable` and all that `openXlsx` throws. */
export async function readXlsx(file: File): Promise<OpenedFile> {
  const { openXlsx } = await import('../../hosts/xlsx')
  const book = openXlsx(await bytesOf(file), { file: file.name })
  return { layout: book.layout(), unsupported: book.unsupportedParts() }
}

/** The .xlsx file of a layout. */
export async function toXlsx({ sheets, names, active }: WorkbookLayout): Promise<Uint8Array> {
  const { createXlsx } = await import('../../hosts/xlsx')
  const book = createXlsx()
  await book.apply({ sheets: sheets.map((layout) => ({ layout })), names, activate: active === undefined ? undefined : sheets[active]?.name })
  return book.save()
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

/** Received files (收到的文件) by the browser's own dialog, and how any chosen file is read; the readers load with the first one. */
import { Fault, isFault } from '../model'
import type { FileAccess, OpenedFile, PickedFile } from '../pane'
import { chooseFiles } from './choose-files'
import type { LegacyReader } from './open-file'
import { spreadsheetEndings } from './spreadsheet-endings'

/** A file before it is read. */
export interface ChosenFile {
  name: string
  /** All its bytes; of a file that has more than `most`, that many and one more are enough. */
  bytes: (most: number) => Promise<Uint8Array>
}

/** What an app has that others have not. */
export interface FileOptions {
  /** Reads what is no .xlsx; without one it is read in the page. */
  legacy?: LegacyReader
  /** Opens a file in the place of the workbook beside the pane. */
  open?: (file: File) => Promise<void>
}

/** Files by the browser's dialog, or dropped on its page; neither tells folders. */
export function createBrowserFiles({ legacy, open }: FileOptions = {}): FileAccess {
  const picked = (files: Iterable<File>) => Array.from(files, (file) => pickedFile(file, legacy, open))
  return { pick: async () => picked(await chooseFiles(spreadsheetEndings)), dropped: picked, opensHere: open !== undefined }
}

function pickedFile(file: File, legacy?: LegacyReader, open?: FileOptions['open']): PickedFile {
  return { name: file.name, path: null, read: () => readChosen(chosenFile(file), legacy), open: open && (() => open(file)) }
}

/** Opens a chosen file. @throws Fault `file-unreadable` and all that `openFile` throws. */
export async function readChosen({ name, bytes }: ChosenFile, legacy?: LegacyReader): Promise<OpenedFile> {
  const [{ openFile }, content] = await Promise.all([import('./open-file'), contentOf({ name, bytes })])
  const { workbook, misnamed } = await openFile(content, name, legacy)
  return { workbook, misnamed }
}

/** The bytes of a chosen file, of one that is too large only so many that this shows. @throws Fault `file-unreadable`. */
export async function contentOf({ name, bytes }: ChosenFile): Promise<Uint8Array> {
  const { defaultLimits } = await import('../archive')
  return bytes(defaultLimits.file).catch((cause: unknown) => { throw unreadable(name, cause) })
}

/** A file of the browser, which does not tell where it lies. */
export function chosenFile(file: File): ChosenFile {
  return { name: file.name, bytes: async (most) => new Uint8Array(await file.slice(0, most + 1).arrayBuffer()) }
}

/** It may have been moved or changed since it was chosen. */
function unreadable(file: string, cause: unknown): Fault {
  if (isFault(cause)) return cause
  return new Fault('file-unreadable', { file, reason: 'other', detail: cause instanceof Error ? cause.message : String(cause) }, { cause })
}

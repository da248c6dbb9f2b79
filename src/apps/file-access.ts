/** Received files (收到的文件) by the browser's own dialog, and how any chosen file is read; the readers load with the first one. */
import { Fault } from '../model'
import type { FileAccess, OpenedFile, PickedFile } from '../pane'
import { chooseFiles } from './choose-files'
import type { LegacyReader } from './open-file'

/** A file before it is read. */
export interface ChosenFile {
  name: string
  /** In bytes. */
  size: () => number
  bytes: () => Promise<Uint8Array>
}

/** What an app has that others have not. */
export interface FileOptions {
  /** Reads what is no .xlsx; without one it is read in the page. */
  legacy?: LegacyReader
  /** Opens a file beside the pane. */
  open?: (file: File) => Promise<void>
}

/** Files by the browser's dialog, which tells no folders. */
export function createBrowserFiles({ legacy, open }: FileOptions = {}): FileAccess {
  return { pick: async () => (await chooseFiles()).map((file) => pickedFile(file, legacy, open)) }
}

function pickedFile(file: File, legacy?: LegacyReader, open?: FileOptions['open']): PickedFile {
  const chosen = { name: file.name, size: () => file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) }
  return { name: file.name, path: null, read: () => readChosen(chosen, legacy), open: open && (() => open(file)) }
}

/** Opens a chosen file. @throws Fault `file-unreadable`, `file-too-large` and all that `openFile` throws. */
export async function readChosen({ name, size, bytes }: ChosenFile, legacy?: LegacyReader): Promise<OpenedFile> {
  const [{ openFile }, { defaultLimits }] = await Promise.all([import('./open-file'), import('../hosts/xlsx')])
  const content = await attempt(name, async () => {
    if (size() > defaultLimits.file) throw new Fault('file-too-large', { file: name, limit: defaultLimits.file, of: 'bytes' })
    return bytes()
  })
  const { workbook, misnamed } = await openFile(content, name, legacy)
  return { workbook, misnamed }
}

async function attempt<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    throw new Fault('file-unreadable', { file, reason: 'other', detail: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

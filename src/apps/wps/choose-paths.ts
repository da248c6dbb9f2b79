/** Files chosen in the dialog of WPS 表格, and read through its file system. */
import type { WpsApplication } from '../../hosts/wps'
import { Fault } from '../../model'
import type { ChosenFile } from '../file-access'

/** `msoFileDialogFilePicker`: chooses files and opens none. */
const filePicker = 3

/** The paths that were chosen; null where WPS has no dialog or can't read what is chosen in it. */
export function choosePaths(application: WpsApplication, title: string): string[] | null {
  // Older versions lack what newer ones declare, and answer undefined.
  const { FileSystem: files, FileDialog: hasDialog } = application as Partial<WpsApplication>
  if (typeof files?.ReadFileAsArrayBuffer !== 'function' || typeof hasDialog !== 'function') return null
  try {
    const dialog = application.FileDialog(filePicker)
    dialog.Title = title
    dialog.AllowMultiSelect = true
    // -1 for a choice, 0 for none.
    if (!dialog.Show()) return []
    const chosen = dialog.SelectedItems
    const count = chosen.Count
    return Array.from({ length: count }, (_, index) => chosen.Item(index + 1))
  } catch {
    // A dialog that fails here is not the user's concern: the browser has one, too.
    return null
  }
}

/** The file at a path, to be read as it is then. */
export function fileAt(application: WpsApplication, path: string): ChosenFile {
  const name = path.replace(/^.*[\\/]/, '')
  const files = application.FileSystem
  return {
    name,
    bytes: async () => {
      if (!files.Exists(path)) throw new Fault('file-unreadable', { file: name, reason: 'not-found' })
      // The other ways to read are for text: they end at the first byte 0.
      return new Uint8Array(files.ReadFileAsArrayBuffer(path))
    },
  }
}

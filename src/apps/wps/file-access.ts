/** Received files (收到的文件) in WPS 表格: by its own dialog and file system, where it has both; else by the browser's. */
import type { WpsApplication } from '../../hosts/wps'
import { filesWords, type Language } from '../../messages'
import { Fault } from '../../model'
import type { FileAccess, PickedFile } from '../../pane'
import { createBrowserFiles, readChosen, type ChosenFile } from '../file-access'

/** `msoFileDialogFilePicker`: chooses files and opens none. */
const filePicker = 3

/** A way to files that knows where they lie, and so can open one beside the pane. */
export function createWpsFiles(application: WpsApplication): FileAccess {
  const inBrowser = createBrowserFiles()
  return {
    ...inBrowser,
    pick: async (language) => {
      const paths = choosePaths(application, language)
      return paths === null ? inBrowser.pick(language) : paths.map((path) => pickedFile(application, path))
    },
  }
}

/** The paths that were chosen; null where WPS has no dialog or can't read what is chosen in it. */
function choosePaths(application: WpsApplication, language: Language): string[] | null {
  // Older versions lack what newer ones declare, and answer undefined.
  const { FileSystem: files, FileDialog: hasDialog } = application as Partial<WpsApplication>
  if (typeof files?.ReadFileAsArrayBuffer !== 'function' || typeof hasDialog !== 'function') return null
  try {
    const dialog = application.FileDialog(filePicker)
    dialog.Title = filesWords[language].choose
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

function pickedFile(application: WpsApplication, path: string): PickedFile {
  const name = path.replace(/^.*[\\/]/, '')
  const files = application.FileSystem
  const chosen: ChosenFile = {
    name,
    bytes: async () => {
      if (!files.Exists(path)) throw new Fault('file-unreadable', { file: name, reason: 'not-found' })
      // The other ways to read are for text: they end at the first byte 0.
      return new Uint8Array(files.ReadFileAsArrayBuffer(path))
    },
  }
  return { name, path, read: () => readChosen(chosen), open: async () => { application.Workbooks.Open(path) } }
}

/** Received files (收到的文件) in WPS 表格: by its own dialog and file system, where it has both; else by the browser's. */
import type { WpsApplication } from '../../hosts/wps'
import { filesWords } from '../../messages'
import type { FileAccess, PickedFile } from '../../pane'
import { createBrowserFiles, readChosen } from '../file-access'
import { choosePaths, fileAt } from './choose-paths'

/** A way to files that knows where they lie, and so can open one beside the pane. */
export function createWpsFiles(application: WpsApplication): FileAccess {
  const inBrowser = createBrowserFiles()
  return {
    ...inBrowser,
    pick: async (language) => {
      const paths = choosePaths(application, filesWords[language].choose)
      return paths === null ? inBrowser.pick(language) : paths.map((path) => pickedFile(application, path))
    },
  }
}

function pickedFile(application: WpsApplication, path: string): PickedFile {
  const chosen = fileAt(application, path)
  return { name: chosen.name, path, read: () => readChosen(chosen), open: async () => { application.Workbooks.Open(path) } }
}

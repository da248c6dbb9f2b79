/** Published documents (文件) in WPS 表格: by its own dialog and file system, where it has both; else by the browser's. */
import type { WpsApplication } from '../../hosts/wps'
import { readPageWords } from '../../messages'
import type { Library } from '../../model'
import type { DocumentAccess } from '../../pane'
import { createBrowserDocuments, pickedDocument } from '../document-access'
import { choosePaths, fileAt } from './choose-paths'

export function createWpsDocuments(application: WpsApplication, library: Library): DocumentAccess {
  const inBrowser = createBrowserDocuments(library)
  return {
    ...inBrowser,
    pick: async (language) => {
      const paths = choosePaths(application, readPageWords[language].source.open)
      return paths === null ? inBrowser.pick(language) : paths.map((path) => pickedDocument(fileAt(application, path), library))
    },
  }
}

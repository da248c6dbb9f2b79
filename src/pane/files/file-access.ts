/** What an app gives the pane to reach files that are not open: the pane knows neither browsers' nor hosts' dialogs. */
import type { Language } from '../../messages'
import type { Workbook } from '../../tasks'

/** A way to files of this machine. Panes that are given the same one show the same list. */
export interface FileAccess {
  /** Lets the user choose files; none where nothing is chosen. The language is that of the dialog, where we have a say. */
  pick: (language: Language) => Promise<PickedFile[]>
  /** The files that were dropped on the page. */
  dropped?: (files: FileList) => PickedFile[]
  /** A file that is opened takes the place of the workbook beside the pane. */
  opensHere?: boolean
}

/** A file that the user chose. */
export interface PickedFile {
  /** Without its folders. */
  name: string
  /** Where it lies; null where browsers keep that to themselves. */
  path: string | null
  /** Reads it as it is now; whatever becomes of the workbook, the file stays as it is. @throws Fault of the codes `file-…`. */
  read: () => Promise<OpenedFile>
  /** Opens it in the spreadsheet, where the host can. @throws what the host throws. */
  open?: () => Promise<void>
}

export interface OpenedFile {
  workbook: Workbook
  /** What the file is, as an ending, where its name says something else; null where the name is right. */
  misnamed: string | null
}

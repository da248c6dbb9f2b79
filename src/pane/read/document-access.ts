/** What an app gives the pane to reach published documents (文件): the pane knows neither loaders nor dialogs. */
import type { Language } from '../../messages'
import type { Area } from '../../model'
import type { ReadyPlans } from '../../plans'
import type { SourceDocument } from '../../reading'
import type { Workbook } from '../../tasks'

/** A way to documents. Panes that are given the same one show the same work. */
export interface DocumentAccess {
  /** Lets the user choose files; none where nothing is chosen. The language is that of the dialog, where we have a say. */
  pick: (language: Language) => Promise<PickedDocument[]>
  /** The files that were dropped on the page. */
  dropped?: (files: FileList) => PickedDocument[]
  /** What was pasted: as a web page or a spreadsheet gave it (`html`), else as text. @throws Fault of the codes `file-…`. */
  pasted: (text: string, html: string | null) => Promise<SourceDocument>
  /** Cells of the open workbook; null for the sheet in front. @throws Fault `cells-empty`, as `Workbook.read` does, and of the codes `file-…`. */
  ofWorkbook: (workbook: Workbook, range: SourceRange | null) => Promise<OpenedPlans>
}

/** Cells of one sheet; without an area, all that are used. */
export interface SourceRange {
  sheet: string
  area?: Area
}

/** A file that the user chose. */
export interface PickedDocument {
  /** Without its folders. */
  name: string
  /** Reads it as it is now. @throws Fault of the codes `file-…`, and `seed-invalid` for a plan file with mistakes. */
  read: () => Promise<OpenedPlans>
}

/** Plans that are ready (a plan file, or a sheet that was written of one), or a document that is still to be read. */
export type OpenedPlans =
  | { kind: 'plans' } & ReadyPlans
  | { kind: 'document'; document: SourceDocument }

/** Published documents (文件) by the browser's own dialog, from the clipboard or from the open workbook; the readers load with the first one. */
import { a1, Fault, type Area, type Library } from '../model'
import type { DocumentAccess, OpenedPlans, PickedDocument, SourceRange } from '../pane'
import type { Outline, Workbook } from '../workbook'
import { chooseFiles } from './choose-files'
import { chosenFile, contentOf, type ChosenFile } from './file-access'
import type { LegacyReader } from './open-file'

/** The endings that dialogs offer; what a file is, its content says. */
export const documentEndings: readonly string[] = [
  'docx', 'xlsx', 'xlsm', 'xltx', 'xls', 'xlt', 'et', 'ett', 'xlsb', 'ods', 'ots', 'csv', 'tsv', 'html', 'htm', 'txt', 'json',
]

/** Documents by the browser's dialog, or dropped on its page; plans that are ready are made to fit the library. */
export function createBrowserDocuments(library: Library, legacy?: LegacyReader): DocumentAccess {
  const picked = (files: Iterable<File>) => Array.from(files, (file) => pickedDocument(chosenFile(file), library, legacy))
  return {
    pick: async () => picked(await chooseFiles(documentEndings)), dropped: picked, pasted,
    ofWorkbook: (workbook, range) => readCells(workbook, range, library),
  }
}

/** A chosen file as the pane has it. */
export function pickedDocument(chosen: ChosenFile, library: Library, legacy?: LegacyReader): PickedDocument {
  return {
    name: chosen.name,
    read: async () => {
      const [{ openPlans }, content] = await Promise.all([import('./open-plans'), contentOf(chosen)])
      return openPlans(content, chosen.name, library, legacy)
    },
  }
}

const pasted: DocumentAccess['pasted'] = async (text, html) => {
  const { documentFromHtml, documentFromText } = await import('../documents')
  return html === null ? documentFromText(text, null) : documentFromHtml(html, null)
}

async function readCells(workbook: Workbook, range: SourceRange | null, library: Library): Promise<OpenedPlans> {
  const outline = await workbook.outline()
  const { sheet, area } = range ?? { sheet: outline.activeSheet }
  const [block] = await workbook.read([{ sheet, area: area && withinUsed(area, outline, sheet) }])
  const [{ documentFromCells }, { isPlanSheet, readyPlansIn }] = await Promise.all([import('../documents'), import('../plans')])
  if (!area && isPlanSheet(block!.cells)) {
    const plans = await readyPlansIn(workbook, null, library)
    if (plans) return { kind: 'plans', ...plans, sources: plans.sources.filter(({ file }) => file === sheet) }
  }
  const { merges = [], hiddenRows, hiddenColumns = [] } = outline.sheets.find(({ name }) => name === sheet) ?? {}
  const document = documentFromCells(null, [{ ...block!, merges, hiddenRows, hiddenColumns, dateSystem: outline.dateSystem }])
  if (document.blocks.length === 0) throw new Fault('cells-empty', { sheet, range: area ? rangeText(area) : null })
  return { kind: 'document', document }
}

function rangeText({ row, column, rows, columns }: Area): string {
  return `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`
}

/** Whole columns may be selected, of which hardly anything is used. */
function withinUsed(area: Area, { sheets }: Outline, sheet: string): Area {
  const { rows, columns } = sheets.find(({ name }) => name === sheet)?.used ?? area
  return {
    ...area, rows: Math.max(1, Math.min(area.rows, rows - area.row)), columns: Math.max(1, Math.min(area.columns, columns - area.column)),
  }
}

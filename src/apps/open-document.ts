/** Opens any published document: text, web page, Word document or workbook. */
import { looksLike } from '../archive'
import { documentFromCells, loadDocument } from '../documents'
import { Fault, isFault } from '../model'
import type { SourceDocument } from '../reading/document'
import type { Workbook } from '../workbook'
import type { LegacyReader } from './open-file'

/**
 * A document by its content: of a workbook, the used part of each sheet that is shown, in order. Delimited text is a table only where the
 * file is called so, since any text has commas.
 * @throws Fault `file-not-document`, `file-without-text`, `file-without-cells`, `file-encrypted`, `file-too-large`, `file-damaged`.
 */
export async function openDocument(bytes: Uint8Array, file: string, read?: LegacyReader): Promise<SourceDocument> {
  const opened = await openAny(bytes, file, read)
  return 'document' in opened ? opened.document : documentIn(opened.workbook, file)
}

/** A workbook, or what else can be read as a document. @throws Fault as `openDocument` does. */
export async function openAny(bytes: Uint8Array, file: string, read?: LegacyReader): Promise<{ workbook: Workbook } | { document: SourceDocument }> {
  if (isWorkbook(bytes, file)) return openWorkbook(bytes, file, read)
  try {
    return { document: await loadDocument(bytes, file) }
  } catch (error) {
    // Archives are told apart when they are opened.
    if (!isFault(error, 'file-not-document') || !['xlsx', 'ods'].includes(error.data.looksLike)) throw error
    return openWorkbook(bytes, file, read)
  }
}

/** The readers of workbooks are loaded when the first one comes. */
async function openWorkbook(bytes: Uint8Array, file: string, read?: LegacyReader): Promise<{ workbook: Workbook }> {
  return (await import('./open-file')).openFile(bytes, file, read)
}

function isWorkbook(bytes: Uint8Array, file: string): boolean {
  const kind = looksLike(bytes)
  return kind === 'xls' || ((kind === 'csv' || kind === 'text') && /\.(csv|tsv)$/i.test(file))
}

/** The document that the file of a workbook is. @throws Fault as `documentOf` does, `file-without-cells`. */
export async function documentIn(workbook: Workbook, file: string): Promise<SourceDocument> {
  const document = await documentOf(workbook, file)
  if (document.blocks.length === 0) throw new Fault('file-without-cells', { file })
  return document
}

/** All sheets of a workbook that are shown, as a document. @throws Fault as `Workbook.read` does, and `file-too-large`. */
export async function documentOf(workbook: Workbook, file: string | null): Promise<SourceDocument> {
  const { sheets, dateSystem } = await workbook.outline()
  const shown = sheets.filter(({ visibility }) => visibility === 'visible')
  const blocks = await workbook.read(shown.map(({ name }) => ({ sheet: name })))
  return documentFromCells(file, blocks.map((block, index) => {
    const { merges, hiddenRows, hiddenColumns = [] } = shown[index]!
    return { ...block, merges, hiddenRows, hiddenColumns, dateSystem }
  }))
}

/** Opens a published document by what it is, whatever its name says. */
import { decodeText, looksLike, tooLarge } from '../archive'
import { Fault } from '../model'
import type { SourceDocument } from '../reading/document'
import { isSavedPage, pageOf } from './mht'
import { documentLimits } from './pieces'
import { documentFromText } from './text'

/**
 * A text (UTF-8, UTF-16, GB18030), a web page, also one saved as a single file (.mht), or a Word document (.docx). Workbooks are no
 * documents: their cells are (`documentFromCells`).
 * @throws Fault `file-not-document`, `file-without-text`, `file-encrypted`, `file-too-large`, `file-damaged`.
 */
export async function loadDocument(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const document = await read(bytes, file)
  if (!document.blocks.some((block) => block.kind === 'table' || block.text.trim() !== '')) throw new Fault('file-without-text', { file })
  return document
}

/** A web page, or a part of one as it is pasted (file null). @throws Fault `file-too-large`, `file-damaged`. */
export async function documentFromHtml(html: string, file: string | null): Promise<SourceDocument> {
  const { readHtml } = await import('./html')
  return readHtml(html, file)
}

/** The readers of pages and of Word documents are loaded when the first one comes. */
async function read(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  if (bytes.length > documentLimits.archive.file) throw tooLarge(file, documentLimits.archive.file, 'bytes')
  const kind = looksLike(bytes)
  switch (kind) {
    case 'zip': return (await import('./docx')).readDocx(bytes, file)
    case 'html': return readPage(bytes, file)
    case 'csv': case 'text': return readWritten(bytes, file)
    case 'encrypted': throw new Fault('file-encrypted', { file })
    default: throw new Fault('file-not-document', { file, looksLike: kind })
  }
}

/** Pages do not always begin as pages do. */
async function readWritten(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const beginning = String.fromCharCode(...bytes.subarray(0, head))
  if (isSavedPage(beginning)) return readSavedPage(bytes, file)
  return isPage(beginning) ? readPage(bytes, file) : readText(bytes, file)
}

async function readPage(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const { decodeHtml } = await import('./html-charset')
  return documentFromHtml(decodeHtml(bytes, { file, part: 'html' }), file)
}

/** A page saved as one file with its pictures. */
async function readSavedPage(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const place = { file, part: 'mht' }
  const { decodeHtml } = await import('./html-charset')
  const page = pageOf(bytes, place)
  return documentFromHtml(decodeHtml(page.bytes, place, page.charset ?? undefined), file)
}

async function readText(bytes: Uint8Array, file: string): Promise<SourceDocument> {
  const text = decodeText(bytes, { file, part: 'text' })
  if (isPage(text.slice(0, head))) return documentFromHtml(text, file)
  return documentFromText(text, file)
}

/** How far a text is looked at for what it is. */
const head = 4096
const tags = /^<(!doctype html|html|head|body|meta|link|base|title|style|script|table|div|p|h[1-6]|span|article|section|main|center|font|ul|ol|br|a)\b/i

/** Whether a text begins with an element of a page, perhaps behind comments. */
function isPage(beginning: string): boolean {
  let text = beginning.replace(/^(\ufeff|\u00ef\u00bb\u00bf)/, '').trimStart()
  while (text.startsWith('<!--')) {
    const end = text.indexOf('-->')
    if (end < 0) return false
    text = text.slice(end + 3).trimStart()
  }
  return tags.test(text)
}

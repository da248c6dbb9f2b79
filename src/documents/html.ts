/** Reads web pages: paragraphs and tables in reading order, without what moves the reader about or is not shown. */
import { tooLarge } from '../archive'
import type { SourceDocument } from '../reading/document'
import { arrange } from './arrange'
import { isElement, isText, parseBody, type HtmlElement, type HtmlNode } from './html-tree'
import { isNavigation } from './html-navigation'
import { Budget, documentLimits, type Piece, type RawCell, type RawTable } from './pieces'
import { superscript } from './superscript'

/** Never text of the document. */
const unread = new Set([
  'script', 'style', 'noscript', 'template', 'title', 'nav', 'iframe', 'object', 'svg', 'select', 'option', 'button', 'textarea', 'input', 'map',
  'audio', 'video', 'canvas', 'rp', 'rt', 'del',
])

/** Elements that do not end a line. */
const inline = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd', 'label', 'mark',
  'nobr', 'o:p', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'ucapital', 'var', 'wbr',
])

/**
 * A page as a document. A `<br>` ends a paragraph, in a cell it is a line break. Left out are scripts, what is hidden or deleted, and
 * blocks of links.
 * @throws Fault `file-too-large`, `file-damaged`.
 */
export function readHtml(html: string, file: string | null): SourceDocument {
  const name = file ?? ''
  if (html.length > documentLimits.text) throw tooLarge(name, documentLimits.text, 'bytes')
  const lines = new Lines(new Budget(name))
  lines.addAll(parseBody(html, name))
  return arrange(file, lines.end())
}

/** Collects the pieces of one cell, or of the page. */
class Lines {
  private readonly pieces: Piece[] = []
  private line = ''

  constructor(private readonly budget: Budget, private readonly preformatted = false) {}

  addAll(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) this.add(node)
  }

  end(): Piece[] {
    this.endLine()
    return this.pieces
  }

  private add(node: HtmlNode): void {
    if (isText(node)) this.addText(node.parentNode?.nodeName === 'sup' ? superscript(node.value) : node.value)
    if (!isElement(node) || unread.has(node.tagName) || isHidden(node)) return
    const { tagName } = node
    if (tagName === 'br' || tagName === 'hr') this.endLine()
    else if (inline.has(tagName)) this.addAll(node.childNodes)
    else if (!isNavigation(node)) {
      this.endLine()
      if (tagName === 'table') this.addTable(node)
      else if (tagName === 'pre') this.addPieces(within(node, this.budget, true))
      else this.addAll(node.childNodes)
      this.endLine()
    }
  }

  private addText(text: string): void {
    if (!this.preformatted) {
      this.line += text
      return
    }
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.endLine()
      this.line += line
    })
  }

  private addTable(table: HtmlElement): void {
    const { captions, rows } = readTable(table, this.budget)
    for (const caption of captions) this.addPieces(caption)
    this.addPieces([{ rows }])
  }

  private addPieces(pieces: readonly Piece[]): void {
    for (const piece of pieces) this.pieces.push(piece)
  }

  private endLine(): void {
    const line = collapsed(this.line)
    this.line = ''
    if (line === '') return
    this.budget.spend(1)
    this.pieces.push(line)
  }
}

function within(element: HtmlElement, budget: Budget, preformatted = false): Piece[] {
  const lines = new Lines(budget, preformatted)
  lines.addAll(element.childNodes)
  return lines.end()
}

/** A table's rows, with spans that end where their group of rows does. */
function readTable(table: HtmlElement, budget: Budget): RawTable & { captions: Piece[][] } {
  const captions: Piece[][] = []
  const rows: RawCell[][] = []
  for (const part of shownElements(table)) {
    if (part.tagName === 'caption') captions.push(within(part, budget))
    if (!['thead', 'tbody', 'tfoot'].includes(part.tagName)) continue
    const group = shownElements(part).filter(({ tagName }) => tagName === 'tr')
    group.forEach((row, index) => {
      const cells = shownElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      budget.spend(1 + cells.length)
      rows.push(cells.map((cell) => ({
        pieces: within(cell, budget), columns: span(cell, 'colspan'), rows: Math.min(span(cell, 'rowspan') || Infinity, group.length - index),
      })))
    })
  }
  return { captions, rows }
}

function shownElements({ childNodes }: HtmlElement): HtmlElement[] {
  return childNodes.filter(isElement).filter((element) => !isHidden(element))
}

/** A number of rows or columns; 0 in `rowspan` reaches to the end. */
function span(cell: HtmlElement, name: string): number {
  const digits = /^\s*\+?([0-9]+)/.exec(attribute(cell, name) ?? '')?.[1]
  return digits === undefined ? 1 : Number(digits)
}

function attribute({ attrs }: HtmlElement, name: string): string | undefined {
  return attrs.find((candidate) => candidate.name === name)?.value
}

function isHidden(element: HtmlElement): boolean {
  return attribute(element, 'hidden') !== undefined || attribute(element, 'role') === 'navigation'
    || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(attribute(element, 'style') ?? '')
}

/**
 * White space as a page shows it: one space, none at the ends, and none for a line end of the source between two Chinese characters.
 * No-break and ideographic spaces stay inside the line.
 */
function collapsed(text: string): string {
  return text
    .replace(/(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])[ \t\r\f]*\n[ \t\r\n\f]*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
}

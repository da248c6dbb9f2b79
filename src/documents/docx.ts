/** Reads Word documents (.docx): the text as it is printed, with its tables, in reading order. */
import { Package, XmlScanner, damaged, type Place } from '../archive'
import { Fault } from '../model'
import type { SourceDocument } from '../reading/document'
import { arrange } from './arrange'
import { Budget, documentLimits, type Piece, type RawCell, type RawTable } from './pieces'
import { symbolOf } from './symbols'

/**
 * A Word document. Insertions that are tracked are read, deletions are not; a text box stands behind its paragraph; hidden text, notes,
 * headers, footers and the numbers that lists count by are left out.
 * @throws Fault `file-not-document`, `file-damaged`, `file-encrypted`, `file-too-large`.
 */
export function readDocx(bytes: Uint8Array, file: string): SourceDocument {
  const pkg = Package.open(bytes, file, documentLimits.archive)
  const part = mainPart(pkg)
  return arrange(file, new Body(pkg.text(part), pkg.place(part), new Budget(file)).read())
}

/** The part that the package's main relation leads to, if it is a document's. */
function mainPart(pkg: Package): string {
  const part = pkg.relations('').find(({ type }) => type === 'officeDocument')?.part ?? null
  const type = (part !== null && pkg.has('[Content_Types].xml') ? pkg.contentType(part) : undefined) ?? ''
  if (part !== null && pkg.has(part) && /wordprocessingml|ms-word\.(document|template)\.macro/i.test(type)) return part
  const others: [mark: RegExp, name: string][] = [[/spreadsheetml|ms-excel/, 'xlsx'], [/presentationml/, 'pptx']]
  const known = others.find(([mark]) => mark.test(type))?.[1]
  throw new Fault('file-not-document', { file: pkg.file, looksLike: known ?? (pkg.has('mimetype') ? openDocumentKind(pkg) : 'zip') })
}

function openDocumentKind(pkg: Package): string {
  const kind = /opendocument\.(text|spreadsheet|presentation)/.exec(pkg.text('mimetype'))?.[1]
  return { text: 'odt', spreadsheet: 'ods', presentation: 'odp' }[kind ?? ''] ?? 'zip'
}

/** Elements with text that is not the document's, or is there twice. */
const unread = new Set([
  'del', 'moveFrom', 'delText', 'delInstrText', 'instrText', 'rt', 'sectPr', 'tblPr', 'tblGrid', 'tblPrEx', 'sdtPr', 'sdtEndPr', 'mc:Fallback',
  'object', 'fldData', 'numPr',
])

/** Walks through the document's part once. Each method reads on behind the close of the element just opened. */
class Body {
  private readonly scanner: XmlScanner
  private prefix = 'w:'

  constructor(source: string, private readonly place: Place, private readonly budget: Budget) {
    this.scanner = new XmlScanner(source, place)
  }

  read(): Piece[] {
    const { scanner } = this
    scanner.next()
    if (scanner.name !== 'document') throw damaged(this.place, `is no document but <${scanner.rawName.slice(0, 40)}>`)
    this.prefix = scanner.rawName.slice(0, -'document'.length) || 'w:'
    const pieces: Piece[] = []
    this.within(() => {
      if (scanner.name === 'body') this.blocks(pieces)
      else scanner.skip()
    })
    return pieces
  }

  /** Paragraphs and tables, also those in controls and in what was inserted; of a cell, its properties are handed over. */
  private blocks(pieces: Piece[], properties?: () => void): void {
    const paragraph = new Paragraph(pieces, this.budget)
    this.within(() => {
      const { name } = this.scanner
      if (name === 'p') return this.paragraph(paragraph)
      if (name === 'tcPr' && properties) return properties()
      paragraph.end()
      if (name === 'tbl') pieces.push(this.table())
      else if (unread.has(name)) this.scanner.skip()
      else this.blocks(pieces)
    })
    paragraph.end()
  }

  private paragraph(paragraph: Paragraph): void {
    const boxes: Piece[] = []
    let markDeleted = false
    this.within(() => {
      if (this.scanner.name === 'pPr') markDeleted = this.properties().has('del')
      else this.inline(paragraph, boxes)
    })
    // Where the mark of its end was deleted, the next paragraph goes on in the same line.
    if (!markDeleted) paragraph.end()
    for (const piece of boxes) paragraph.pieces.push(piece)
  }

  /** The element just opened, within a paragraph. */
  private inline(paragraph: Paragraph, boxes: Piece[]): void {
    const { scanner } = this
    const { name } = scanner
    switch (name) {
      case 't': case 'm:t': return paragraph.add(scanner.textWithin())
      case 'tab': case 'ptab': paragraph.add('\t'); return scanner.skip()
      case 'br': case 'cr': paragraph.end(); return scanner.skip()
      case 'noBreakHyphen': paragraph.add('-'); return scanner.skip()
      case 'sym': paragraph.add(symbolOf(this.attribute('font'), this.attribute('char'))); return scanner.skip()
      case 'txbxContent': return this.blocks(boxes)
      case 'r': return this.run(paragraph, boxes)
      default:
        if (unread.has(name) || /Pr$/.test(name)) return scanner.skip()
        return this.within(() => this.inline(paragraph, boxes))
    }
  }

  private run(paragraph: Paragraph, boxes: Piece[]): void {
    let hidden = false
    this.within(() => {
      if (this.scanner.name === 'rPr') hidden = this.properties().has('vanish')
      else if (hidden) this.scanner.skip()
      else this.inline(paragraph, boxes)
    })
  }

  /** A table: rows, also those in controls and in what was inserted, without rows that were deleted. */
  private table(): RawTable {
    const rows: RawCell[][] = []
    /** By column, the cell that the next row may continue. */
    let above = new Map<number, RawCell>()
    const read = () => this.within(() => {
      const { name } = this.scanner
      if (unread.has(name)) this.scanner.skip()
      else if (name !== 'tr') read()
      else {
        const row = this.row(above)
        if (!row) return
        rows.push(row.cells)
        above = row.merges
        this.budget.spend(1 + row.cells.length)
      }
    })
    read()
    return { rows }
  }

  /** The cells that begin in a row, and those of it and above that the next may continue; null for one that was deleted. */
  private row(above: ReadonlyMap<number, RawCell>): { cells: RawCell[]; merges: Map<number, RawCell> } | null {
    const cells: RawCell[] = []
    const merges = new Map<number, RawCell>()
    const grown: RawCell[] = []
    let column = 0
    let deleted = false
    const blank = (columns: number) => {
      if (columns > 0) cells.push({ pieces: [], rows: 1, columns })
      column += columns
    }
    const read = () => this.within(() => {
      const { name } = this.scanner
      if (name === 'trPr') {
        const properties = this.properties()
        deleted = properties.has('del')
        blank(spanOf(properties.get('gridBefore'), 0))
      } else if (name === 'tc') {
        const { cell, properties } = this.cell()
        const vertical = properties.get('vMerge')
        const top = vertical === undefined || vertical === 'restart' ? undefined : above.get(column)
        const left = properties.get('hMerge') === 'restart' || !properties.has('hMerge') ? undefined : cells.at(-1)
        if (top) grown.push(top)
        else if (left) left.columns += cell.columns
        else cells.push(cell)
        if (vertical !== undefined) merges.set(column, top ?? cell)
        column += cell.columns
      } else if (unread.has(name)) this.scanner.skip()
      else read()
    })
    read()
    if (deleted) return null
    for (const top of grown) top.rows++
    return { cells, merges }
  }

  private cell(): { cell: RawCell; properties: ReadonlyMap<string, string> } {
    let properties: ReadonlyMap<string, string> = new Map()
    const pieces: Piece[] = []
    this.blocks(pieces, () => {
      properties = this.properties()
    })
    return { cell: { pieces, rows: 1, columns: spanOf(properties.get('gridSpan'), 1) }, properties }
  }

  /** Values by the names of the elements that switch something on or set it; those of a paragraph's end are among its own. */
  private properties(): Map<string, string> {
    const properties = new Map<string, string>()
    this.within(() => {
      const { name } = this.scanner
      const value = this.attribute('val') ?? ''
      if (name === 'rPr') for (const [inner, set] of this.properties()) properties.set(inner, set)
      else {
        if (!/^(0|false|off)$/.test(value)) properties.set(name, value)
        this.scanner.skip()
      }
    })
    return properties
  }

  private attribute(name: string): string | undefined {
    return this.scanner.attribute(this.prefix + name)
  }

  /** Hands over each child of the element just opened, to be read behind its close. */
  private within(read: () => void): void {
    const { scanner } = this
    const outside = scanner.depth - 1
    while (scanner.depth > outside) if (scanner.next() === 'open') read()
  }
}

/** The line being read, and the pieces that it is put to when it ends. */
class Paragraph {
  private line = ''

  constructor(readonly pieces: Piece[], private readonly budget: Budget) {}

  add(text: string): void {
    this.line += text.replaceAll('\n', ' ')
  }

  end(): void {
    const line = trimmed(this.line)
    this.line = ''
    if (line === '') return
    this.budget.spend(1)
    this.pieces.push(line)
  }
}

/** Without white space at its ends but for tabs, which may stand for empty cells of a table that is made with them. */
function trimmed(line: string): string {
  const text = line.trim()
  if (text === '') return ''
  const start = line.indexOf(text)
  const tabs = (ends: string) => ends.replace(/[^\t]/g, '')
  return tabs(line.slice(0, start)) + text + tabs(line.slice(start + text.length))
}

function spanOf(value: string | undefined, otherwise: number): number {
  return /^[0-9]{1,4}$/.test(value ?? '') ? Number(value) : otherwise
}

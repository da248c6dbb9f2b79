/** Reads Word documents (.docx): the text as it is printed, with its tables, in reading order. */
import { Package, XmlScanner, damaged, type Place } from '../archive'
import type { SourceDocument } from '../reading/document'
import { arrange } from './arrange'
import { Numbering, type NumberingOf } from './docx-numbering'
import { Paragraph } from './docx-paragraph'
import { Fields, listsContents } from './docx-fields'
import { mainPart } from './docx-part'
import { hiddenStyles } from './docx-styles'
import { Budget, documentLimits, type Piece, type RawCell, type RawTable } from './pieces'
import { superscript } from './superscript'
import { symbolOf } from './symbols'

/**
 * A Word document. Insertions that are tracked are read, deletions are not; a text box stands behind its paragraph; hidden text, notes,
 * headers and footers, tables of contents and what controls ask to be filled in are left out. Paragraphs that Word numbers begin with
 * their number, as they are printed.
 * @throws Fault `file-not-document`, `file-damaged`, `file-encrypted`, `file-too-large`.
 */
export function readDocx(bytes: Uint8Array, file: string): SourceDocument {
  const pkg = Package.open(bytes, file, documentLimits.archive)
  const part = mainPart(pkg)
  return arrange(file, new Body(pkg.text(part), pkg.place(part), new Numbering(pkg, part), hiddenStyles(pkg, part), new Budget(file)).read())
}

/** Elements with text that is not the document's, or is there twice. */
const unread = new Set([
  'del', 'moveFrom', 'delText', 'delInstrText', 'rt', 'sectPr', 'tblPr', 'tblGrid', 'tblPrEx', 'sdtPr', 'sdtEndPr', 'mc:Fallback',
  'object', 'fldData',
])

/** Walks through the document's part once. Each method reads on behind the close of the element just opened. */
class Body {
  private readonly scanner: XmlScanner
  private readonly fields: Fields
  private prefix = 'w:'
  /** The style of the paragraph hides it. */
  private hidden = false
  /** The run is raised above the line. */
  private raised = false

  constructor(
    source: string, private readonly place: Place, private readonly numbering: Numbering, private readonly hiddenStyles: ReadonlySet<string>,
    private readonly budget: Budget,
  ) {
    this.scanner = new XmlScanner(source, place)
    this.fields = new Fields(source)
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
      else if (name === 'sdt') this.control(() => this.blocks(pieces))
      else if (unread.has(name)) this.scanner.skip()
      else this.blocks(pieces)
    })
    paragraph.end()
  }

  private paragraph(paragraph: Paragraph): void {
    const boxes: Piece[] = []
    const outside = this.hidden
    let markDeleted = false
    const begin = (properties: ReadonlyMap<string, string>) => {
      markDeleted = properties.has('del')
      this.hidden = this.hiddenStyles.has(properties.get('pStyle') ?? '')
      if (this.hidden) return
      if (!markDeleted) paragraph.label(this.numbering.next(numberingOf(properties)))
    }
    this.within(() => {
      if (this.scanner.name === 'pPr') begin(this.properties())
      else this.inline(paragraph, boxes)
    })
    this.hidden = outside
    // Where the mark of its end was deleted, the next paragraph goes on in the same line.
    if (!markDeleted) paragraph.end()
    for (const piece of boxes) paragraph.pieces.push(piece)
  }

  /** The element just opened, within a paragraph. */
  private inline(paragraph: Paragraph, boxes: Piece[]): void {
    const { scanner } = this
    const { name } = scanner
    switch (name) {
      case 't': case 'm:t': return this.text(paragraph)
      case 'tab': case 'ptab': if (!this.fields.listing) paragraph.add('\t'); return scanner.skip()
      case 'fldChar': this.fields.mark(this.attribute('fldCharType')); return scanner.skip()
      case 'instrText': return this.fields.instruct(scanner.textWithin())
      case 'fldSimple': if (listsContents(this.attribute('instr') ?? '')) return scanner.skip(); break
      case 'sdt': return this.control(() => this.within(() => this.inline(paragraph, boxes)))
      case 'br': case 'cr': paragraph.end(); return scanner.skip()
      case 'noBreakHyphen': paragraph.add('-'); return scanner.skip()
      case 'sym': paragraph.add(symbolOf(this.attribute('font'), this.attribute('char'))); return scanner.skip()
      case 'txbxContent': return this.blocks(boxes)
      case 'r': return this.run(paragraph, boxes)
      default: if (unread.has(name) || /Pr$/.test(name)) return scanner.skip()
    }
    this.within(() => this.inline(paragraph, boxes))
  }

  private text(paragraph: Paragraph): void {
    const text = this.scanner.textWithin()
    if (!this.fields.listing) paragraph.add(this.raised ? superscript(text) : text)
  }

  /** What a control (内容控件) holds, unless it only asks to be filled in, or lists the contents. */
  private control(read: () => void): void {
    let asks = false
    this.within(() => {
      const { name } = this.scanner
      if (name === 'sdtPr') {
        const properties = this.properties()
        asks = properties.has('showingPlcHdr') || properties.get('docPartGallery') === 'Table of Contents'
      } else if (asks || unread.has(name)) this.scanner.skip()
      else read()
    })
  }

  private run(paragraph: Paragraph, boxes: Piece[]): void {
    let { hidden } = this
    this.within(() => {
      const { name } = this.scanner
      if (name === 'rPr') {
        const properties = this.properties()
        hidden ||= properties.has('vanish') || this.hiddenStyles.has(properties.get('rStyle') ?? '')
        this.raised = properties.get('vertAlign') === 'superscript'
      } else if (hidden && name !== 'fldChar' && name !== 'instrText') this.scanner.skip()
      else this.inline(paragraph, boxes)
    })
    this.raised = false
  }

  /** A table: rows, also those in controls and in what was inserted, without rows that were deleted or are hidden. */
  private table(): RawTable {
    const rows: RawCell[][] = []
    /** By column, the cell that the next row may continue. */
    let above = new Map<number, RawCell>()
    const read = () => this.within(() => {
      const { name } = this.scanner
      if (unread.has(name)) this.scanner.skip()
      else if (name === 'sdt') this.control(read)
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

  /** The cells that begin in a row, and those of it and above that the next may continue; null for one that is not shown. */
  private row(above: ReadonlyMap<number, RawCell>): { cells: RawCell[]; merges: Map<number, RawCell> } | null {
    const cells: RawCell[] = []
    const merges = new Map<number, RawCell>()
    const grown: RawCell[] = []
    let column = 0
    let [gone, after] = [false, 0]
    const blank = (columns: number) => {
      if (columns > 0) cells.push({ pieces: [], rows: 1, columns })
      column += columns
    }
    const read = () => this.within(() => {
      const { name } = this.scanner
      if (name === 'trPr') {
        const properties = this.properties()
        gone = ['del', 'moveFrom', 'hidden'].some((name) => properties.has(name))
        after = spanOf(properties.get('gridAfter'), 0)
        blank(spanOf(properties.get('gridBefore'), 0))
      } else if (gone) {
        this.scanner.skip()
      } else if (name === 'tc') {
        const { cell, properties } = this.cell()
        if (properties.has('cellDel')) return
        const vertical = properties.get('vMerge')
        const top = vertical === undefined || vertical === 'restart' ? undefined : above.get(column)
        const left = properties.get('hMerge') === 'restart' || !properties.has('hMerge') ? undefined : cells.at(-1)
        if (top) grown.push(top)
        else if (left) left.columns += cell.columns
        else cells.push(cell)
        if (vertical !== undefined) merges.set(column, top ?? cell)
        column += cell.columns
      } else if (unread.has(name)) this.scanner.skip()
      else if (name === 'sdt') this.control(read)
      else read()
    })
    read()
    if (gone) return null
    blank(after)
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

  /** Values by the names of the elements that switch something on or set it; those of a paragraph's end and list are among its own. */
  private properties(): Map<string, string> {
    const properties = new Map<string, string>()
    this.within(() => {
      const { name } = this.scanner
      const value = this.attribute('val') ?? ''
      if (name === 'rPr' || name === 'numPr' || name === 'docPartObj') for (const [inner, set] of this.properties()) properties.set(inner, set)
      else {
        // The list 0 is none, whatever the style says.
        if (name === 'numId' || !/^(0|false|off)$/.test(value)) properties.set(name, value)
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

function numberingOf(properties: ReadonlyMap<string, string>): NumberingOf {
  const [list, level, style] = ['numId', 'ilvl', 'pStyle'].map((name) => properties.get(name))
  return { ...list === undefined ? {} : { list }, ...level === undefined ? {} : { level }, ...style === undefined ? {} : { style } }
}

function spanOf(value: string | undefined, otherwise: number): number {
  return /^[0-9]{1,4}$/.test(value ?? '') ? Number(value) : otherwise
}

/** The numbers that Word counts by itself (自动编号): they are printed, and stand nowhere in the text. */
import { child, childrenOf, type Package, type XmlNode } from '../archive'
import { attributeOf, partTree } from './docx-part'
import { formatNumber } from './number-formats'
import { symbolOf } from './symbols'

interface Level {
  start: number
  format: string
  /** The label, with `%1` … `%9` for the numbers of the levels. */
  text: string
  /** A level whose label has decimal numbers only. */
  legal: boolean
  /** White space follows the label. */
  spaced: boolean
  /** Font of a bullet. */
  font: string
}

/** A list (w:num): its levels, and what it counts with; several lists may count on. */
interface List {
  levels: ReadonlyMap<number, Level>
  counts: (number | undefined)[]
  /** Levels that begin anew where this list is used first. */
  anew: Map<number, number>
}

/** Whether and how a paragraph is numbered; an absent list is the style's, `0` is none. */
export interface NumberingOf {
  list?: string
  level?: string
  style?: string
}

const deepest = 8
/** Bullets that say something of the line: core marks. */
const marks = /^[★☆▲△◆*※]$/u

/** Counts the numbered paragraphs of a document, which must be asked for in their order. */
export class Numbering {
  private readonly styles = new Map<string, NumberingOf & { above?: string }>()
  private readonly lists = new Map<string, List>()

  /** @param part the document's main part. */
  constructor(pkg: Package, part: string) {
    for (const style of childrenOf(partTree(pkg, part, 'styles'), 'style')) this.addStyle(style)
    const numbering = partTree(pkg, part, 'numbering')
    const abstract = new Map(childrenOf(numbering, 'abstractNum').map((node) => [attributeOf(node, 'abstractNumId'), node]))
    const counts = new Map<XmlNode, List['counts']>()
    for (const num of childrenOf(numbering, 'num')) {
      const base = this.linked(abstract.get(valueOf(num, 'abstractNumId')), numbering, abstract)
      if (!base) continue
      if (!counts.has(base)) counts.set(base, [])
      this.addList(num, base, counts.get(base)!)
    }
  }

  /** The label of the next paragraph of a list with the white space behind it; null where it has none. Counting goes on. */
  next({ list, level, style }: NumberingOf): string | null {
    const inherited = this.ofStyle(style)
    const found = this.lists.get(list ?? inherited.list ?? '')
    if (!found) return null
    const at = levelOf(level ?? inherited.level)
    const { levels, counts, anew } = found
    const own = levels.get(at)
    if (!own) return null
    for (const [from, start] of anew) counts[from] = start - 1
    anew.clear()
    for (let above = 0; above < at; above++) counts[above] ??= levels.get(above)?.start ?? 1
    counts[at] = (counts[at] ?? own.start - 1) + 1
    counts.length = at + 1
    if (own.format === 'bullet') {
      const bullet = bulletOf(own)
      return marks.test(bullet) ? bullet : null
    }
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1
      return formatNumber(counts[shown] ?? 1, own.legal ? 'decimal' : levels.get(shown)?.format ?? 'decimal')
    })
    // Behind a full-width mark there is room already.
    return label === '' ? null : label + (own.spaced && !/[\u3000-\u303f\uff00-\uffef]$/.test(label) ? ' ' : '')
  }

  private addStyle(style: XmlNode): void {
    const numbered = child(child(style, 'pPr'), 'numPr')
    const above = valueOf(style, 'basedOn')
    this.styles.set(attributeOf(style, 'styleId') ?? '', { ...numberingIn(numbered), ...above === undefined ? {} : { above } })
  }

  private ofStyle(style: string | undefined): NumberingOf {
    const found: NumberingOf = {}
    let id = style
    for (let hops = 0; id !== undefined && hops < 20 && found.list === undefined; hops++) {
      const known = this.styles.get(id)
      if (known?.list !== undefined) found.list = known.list
      if (known?.level !== undefined) found.level ??= known.level
      id = known?.above
    }
    return found
  }

  /** An abstract list may only name the style of lists whose levels it has. */
  private linked(node: XmlNode | undefined, numbering: XmlNode | undefined, abstract: ReadonlyMap<string | undefined, XmlNode>): XmlNode | undefined {
    const style = valueOf(node, 'numStyleLink')
    if (style === undefined) return node
    const num = childrenOf(numbering, 'num').find((one) => attributeOf(one, 'numId') === this.styles.get(style)?.list)
    return abstract.get(valueOf(num, 'abstractNumId')) ?? node
  }

  private addList(num: XmlNode, base: XmlNode, counts: List['counts']): void {
    const levels = new Map(childrenOf(base, 'lvl').map((node) => [levelOf(attributeOf(node, 'ilvl')), readLevel(node)]))
    const anew = new Map<number, number>()
    for (const override of childrenOf(num, 'lvlOverride')) {
      const at = levelOf(attributeOf(override, 'ilvl'))
      const own = child(override, 'lvl')
      if (own) levels.set(at, readLevel(own))
      const start = valueOf(override, 'startOverride')
      if (start !== undefined) anew.set(at, whole(start, 1))
    }
    this.lists.set(attributeOf(num, 'numId') ?? '', { levels, counts, anew })
  }
}

function readLevel(node: XmlNode): Level {
  return {
    start: whole(valueOf(node, 'start'), 0), format: valueOf(node, 'numFmt') ?? 'decimal', text: valueOf(node, 'lvlText') ?? '',
    legal: child(node, 'isLgl') !== undefined, spaced: valueOf(node, 'suff') !== 'nothing',
    font: attributeOf(child(child(node, 'rPr'), 'rFonts'), 'ascii') ?? '',
  }
}

function numberingIn(node: XmlNode | undefined): NumberingOf {
  const [list, level] = [valueOf(node, 'numId'), valueOf(node, 'ilvl')]
  return { ...list === undefined ? {} : { list }, ...level === undefined ? {} : { level } }
}

function bulletOf({ text, font }: Level): string {
  const code = text.codePointAt(0) ?? 0
  return code >= 0xf000 && code <= 0xf0ff ? symbolOf(font, code.toString(16)) : text
}

function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return attributeOf(child(node, name), 'val')
}

function whole(text: string | undefined, otherwise: number): number {
  return /^[0-9]{1,6}$/.test(text ?? '') ? Number(text) : otherwise
}

function levelOf(text: string | undefined): number {
  return Math.min(whole(text, 0), deepest)
}

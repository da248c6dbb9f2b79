/** How wide the column of names is: it tells a domain that stands above a name from the name's own first line. */
import { fit, longestPlainDomain, type ColumnKind } from '../text/fit'
import { lookAt } from '../text/look'

/** By how many letters lines of a column may differ; from which part of its width on a text may be a line; which part of rows begin a domain. */
const bounds = { near: 2, likely: 0.6, most: 0.6 } as const

const price = { early: 2, begun: 1.5, uneven: 1 } as const

/** Names of no more letters may be the second line of one. */
const shortest = 4

/** 一、 or （一）. */
const enumerated = /^(?:[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)])/u
/** How the second line of a name begins, and no name by itself. */
const goesOn = /^(?:[率的(]|[数量比度值][(]|占比|面积|人数|比例|比重)/u

export class NameColumn {
  private constructor(private readonly widest: number) {}

  /** The column of names in a sequence of cells without row numbers: what stands before a figure, a unit or an attribute is a name's last line. */
  static of(texts: readonly string[]): NameColumn {
    let widest = 0
    let names = 0
    const before = new Set<string>()
    for (let at = 0; at + 1 < texts.length && !lookAt(texts[at + 1]!).sentence; at++) {
      if (fit('name', [texts[at]!]) > 1 || !isCell(texts[at + 1]!)) continue
      widest = Math.max(widest, widthOf(texts[at]!))
      names++
      const above = texts[at - 1]
      if (above !== undefined && lookAt(above).bare.length > longestPlainDomain && mayBeLine(above)) before.add(above)
    }
    // Where lines of their own stand above most names, the names are broken, however wide they are.
    return new NameColumn(before.size > names * bounds.most ? 0 : widest)
  }

  /**
   * What it costs beside their looks that these lines are a whole cell: a name that was broken with room left, or begins in the middle; a domain
   * of a short line and a long one.
   */
  cost(kind: ColumnKind, lines: readonly string[]): number {
    if (kind === 'domain') return lines.filter((line, at) => at > 0 && widthOf(line) >= widthOf(lines[at - 1]!) + bounds.near).length * price.uneven
    if (kind !== 'name') return 0
    return price.early * lines.slice(0, -1).filter((line) => this.leavesRoom(line)).length + (goesOn.test(lookAt(lines[0]!).bare) ? price.begun : 0)
  }

  private leavesRoom(line: string): boolean {
    return widthOf(line) <= this.widest - bounds.near
  }

  /** Whether a name is broken where its first line fills the column. */
  fills(name: string): boolean {
    return name.includes('\n') && !this.leavesRoom(name.split('\n')[0]!)
  }

  /** Whether a text is plainly the title of a section: 一、, （一）. */
  isSection(text: string): boolean {
    return enumerated.test(lookAt(text).bare)
  }

  /** Whether what stands as a domain may be the first line of the name behind it. */
  mayBeName(domain: string, name: string): boolean {
    const { bare } = lookAt(domain)
    if (bare.length > shortest && lookAt(name.replace(/[(（].*$/su, '')).bare.length <= shortest) return true
    return bare.length > longestPlainDomain ? widthOf(domain) >= bounds.likely * this.widest : !this.leavesRoom(domain)
  }

  /** Whether the first line of a name may be a domain: the lines behind it are a name by themselves. */
  mayBeDomain(name: string): boolean {
    const [first, ...rest] = name.split('\n')
    const behind = rest.join('')
    return rest.length > 0 && fit('domain', [first!]) < 4 && lookAt(behind).bare.length > 2 && fit('name', [behind]) <= 0.3 && !goesOn.test(lookAt(behind).bare)
  }
}

function isCell(text: string): boolean {
  const { value, unit, attribute } = lookAt(text)
  return value === 'figure' || value === 'term' || unit || attribute !== null
}

function mayBeLine(text: string): boolean {
  const { office, unitStated } = lookAt(text)
  return !isCell(text) && office === 0 && !unitStated && fit('name', [text]) <= 2
}

/** How many letters wide a text is; those of half width count half. */
function widthOf(text: string): number {
  return [...lookAt(text).bare].reduce((sum, letter) => sum + (letter < '\u2000' ? 0.5 : 1), 0)
}

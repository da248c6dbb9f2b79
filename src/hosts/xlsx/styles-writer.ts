/** Adds cell formats to a styles part; what is in it stays, and what is in it already is used again. */
import { appended, child, childrenOf, escapeAttribute, numeric, prefixed, splice, type Splice, type XmlNode } from '../../archive'
import type { CellStyle, ConditionalFormat } from '../../template/layout'
import { builtinFormatId } from './number-formats'

/** Groups of the styles part that we add to, in the order that the format asks for, and what each holds. */
const groups = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst']
type Group = (typeof groups)[number]

export class StyleWriter {
  private readonly known = new Map<Group, Map<string, number>>()
  private readonly counts = new Map<Group, number>()
  private readonly added = new Map<Group, string[]>(groups.map((group) => [group, []]))
  private readonly codes = new Map<string, number>()
  private nextCode = 164

  /** `text` is the styles part, `root` its tree. */
  constructor(private readonly text: string, private readonly root: XmlNode) {
    for (const group of groups) {
      const items = child(root, group)?.children ?? []
      this.counts.set(group, items.length)
      // The first font is the workbook's default, not a choice of its name and size.
      this.known.set(group, new Map(items.map((node, index): [string, number] => [text.slice(node.start, node.end), index])
        .filter(([, index]) => group !== 'fonts' || index > 0)))
    }
    for (const node of childrenOf(child(root, 'numFmts'), 'numFmt')) {
      const id = numeric(node, 'numFmtId') ?? 0
      this.codes.set(node.attributes.get('formatCode') ?? '', id)
      this.nextCode = Math.max(this.nextCode, id + 1)
    }
  }

  /** The index of a cell format that looks like this. */
  cell({ font, fill, border, align, format, locked }: CellStyle): number {
    const numFmtId = this.formatId(format ?? 'General')
    const fontId = font && Object.keys(font).length > 0 ? this.add('fonts', this.font(font)) : 0
    const fillId = fill === undefined ? 0 : this.add('fills', fillXml(fill))
    const borderId = border && Object.keys(border).length > 0 ? this.add('borders', borderXml(border)) : 0
    if (numFmtId + fontId + fillId + borderId === 0 && !align && locked !== false) return 0
    const applied = [
      numFmtId && ' applyNumberFormat="1"', fontId && ' applyFont="1"', fillId && ' applyFill="1"', borderId && ' applyBorder="1"',
      align && ' applyAlignment="1"', locked === false && ' applyProtection="1"',
    ].filter(Boolean).join('')
    const inner = `${align ? alignXml(align) : ''}${locked === false ? '<protection locked="0"/>' : ''}`
    const ids = `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"`
    return this.add('cellXfs', inner === '' ? `<xf ${ids}${applied}/>` : `<xf ${ids}${applied}>${inner}</xf>`)
  }

  /** The index of a conditional look. */
  conditional({ font, fill }: ConditionalFormat['style']): number {
    const marks = font ? `<font>${flagsXml(font)}${colorXml('color', font.color)}</font>` : ''
    return this.add('dxfs', `<dxf>${marks}${fill === undefined ? '' : fillXml(fill)}</dxf>`)
  }

  /** The part with everything added. */
  result(): string {
    const splices: Splice[] = []
    const missing: { at: number; text: string }[] = []
    for (const group of groups) {
      const items = this.added.get(group)!
      if (items.length === 0) continue
      const count = String(this.counts.get(group))
      const node = child(this.root, group)
      const xml = prefixed(items.join(''), this.root)
      if (node) splices.push(...appended(this.text, node, xml, { count }))
      else missing.push({ at: this.placeOf(group), text: prefixed(`<${group} count="${count}">${items.join('')}</${group}>`, this.root) })
    }
    return splice(this.text, [...splices, ...missing.map(({ at, text }) => ({ start: at, end: at, text }))])
  }

  /** Before the first group that comes later. */
  private placeOf(group: Group): number {
    const later = order.slice(order.indexOf(group) + 1)
    return this.root.children.find((node) => later.includes(node.name))?.start ?? this.root.contentEnd
  }

  private add(group: Group, xml: string): number {
    const known = this.known.get(group)!
    let index = known.get(xml)
    if (index === undefined) {
      index = this.counts.get(group)!
      this.counts.set(group, index + 1)
      this.added.get(group)!.push(xml)
      known.set(xml, index)
    }
    return index
  }

  private formatId(code: string): number {
    const known = builtinFormatId(code) ?? this.codes.get(code)
    if (known !== undefined) return known
    const id = this.nextCode++
    this.codes.set(code, id)
    this.add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`)
    return id
  }

  /** A font always states its name and size: where the style does not, those of the workbook's default. */
  private font(font: NonNullable<CellStyle['font']>): string {
    const own = child(child(this.root, 'fonts'), 'font')
    const size = font.size ?? numeric(child(own, 'sz'), 'val') ?? 11
    const name = font.name ?? child(own, 'name')?.attributes.get('val') ?? '宋体'
    return `<font>${flagsXml(font)}<sz val="${size}"/>${colorXml('color', font.color)}<name val="${escapeAttribute(name)}"/></font>`
  }
}

/** What a font switches on, in the order of the format. */
function flagsXml({ bold, italic, strike, underline }: NonNullable<CellStyle['font']>): string {
  return `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${strike ? '<strike/>' : ''}${underline ? '<u/>' : ''}`
}

function colorXml(element: string, color: string | undefined): string {
  return color === undefined ? '' : `<${element} rgb="FF${color}"/>`
}

/** Cells take the first colour, conditional formats the second. */
function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid">${colorXml('fgColor', color)}${colorXml('bgColor', color)}</patternFill></fill>`
}

function borderXml(border: NonNullable<CellStyle['border']>): string {
  const side = (name: 'left' | 'right' | 'top' | 'bottom') => {
    const line = border[name]
    return line ? `<${name} style="${line.style}">${colorXml('color', line.color)}</${name}>` : `<${name}/>`
  }
  return `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`
}

function alignXml({ horizontal, vertical, wrap, indent, shrink, rotation }: NonNullable<CellStyle['align']>): string {
  const turn = rotation !== undefined && rotation < 0 ? 90 - rotation : rotation
  const attributes = [
    horizontal && `horizontal="${horizontal}"`, vertical && `vertical="${vertical === 'middle' ? 'center' : vertical}"`,
    turn && `textRotation="${turn}"`, wrap && 'wrapText="1"', indent && `indent="${indent}"`, shrink && 'shrinkToFit="1"',
  ].filter(Boolean)
  return `<alignment ${attributes.join(' ')}/>`
}

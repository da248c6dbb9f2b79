/** Reads the styles part: what each cell format of a workbook looks like. */
import { child, childrenOf, flag, numeric, type XmlNode } from '../../archive'
import { emptyCell, type Cell } from '../../model'
import type { CellStyle, ConditionalFormat, LineStyle } from '../../template/layout'
import { colorOf } from './colors'
import { builtinFormat } from './number-formats'

type Font = NonNullable<CellStyle['font']>
type Align = NonNullable<CellStyle['align']>

export interface Styles {
  /** The number format code of a cell format. */
  format(index: number): string
  /** An empty cell of a cell format; the same one every time. */
  empty(index: number): Cell
  /** The look of a cell format; empty for the default. */
  cell(index: number): CellStyle
  /** The look that a conditional format gives. */
  conditional(index: number): ConditionalFormat['style']
}

/** `root` is the styles part, absent in a workbook without one; `themeOf` tells its colours. */
export function readStyles(root: XmlNode | undefined, themeOf: () => readonly string[]): Styles {
  const list = (group: string, item: string) => childrenOf(child(root, group), item)
  const looks = once(() => ({
    fonts: list('fonts', 'font'), fills: list('fills', 'fill'), borders: list('borders', 'border'), dxfs: list('dxfs', 'dxf'), theme: themeOf(),
  }))
  const codes = new Map(list('numFmts', 'numFmt').map((node) => [numeric(node, 'numFmtId'), node.attributes.get('formatCode')]))
  const xfs = list('cellXfs', 'xf')
  const formats = xfs.map((xf) => {
    const id = numeric(xf, 'numFmtId') ?? 0
    return codes.get(id) ?? builtinFormat(id)
  })

  function cell(index: number): CellStyle {
    const xf = xfs[index]
    if (!xf) return {}
    const { fonts, fills, borders, theme } = looks()
    const font = numeric(xf, 'fontId') ?? 0
    const format = formats[index]!
    return bare<CellStyle>({
      font: font === 0 ? undefined : readFont(fonts[font], theme),
      fill: readFill(fills[numeric(xf, 'fillId') ?? 0], theme),
      border: readBorder(borders[numeric(xf, 'borderId') ?? 0], theme),
      align: readAlign(child(xf, 'alignment')),
      format: format === 'General' ? undefined : format,
      locked: flag(child(xf, 'protection'), 'locked', true) ? undefined : false,
    }) ?? {}
  }

  const format = (index: number) => formats[index] ?? 'General'
  const empties: Cell[] = []

  return {
    format,
    empty: (index) => empties[index] ??= format(index) === emptyCell.format ? emptyCell : Object.freeze({ kind: 'empty', format: format(index) }),
    cell,
    conditional(index) {
      const { dxfs, theme } = looks()
      const dxf = dxfs[index]
      const pattern = child(child(dxf, 'fill'), 'patternFill')
      const { bold, italic, underline, color } = readFont(child(dxf, 'font'), theme) ?? {}
      return bare<ConditionalFormat['style']>({
        fill: colorOf(child(pattern, 'bgColor'), theme) ?? colorOf(child(pattern, 'fgColor'), theme),
        font: bare({ bold, italic, underline, color }),
      }) ?? {}
    },
  }
}

/** The same value every time, made at the first. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => made ??= make()
}

/** Without the fields that are undefined; undefined where none is left. */
function bare<T extends object>(value: T): T | undefined {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  return entries.length > 0 ? Object.fromEntries(entries) as T : undefined
}

function readFont(node: XmlNode | undefined, theme: readonly string[]): Font | undefined {
  const on = (name: string) => {
    const mark = child(node, name)
    return mark && flag(mark, 'val', true) && mark.attributes.get('val') !== 'none' ? true : undefined
  }
  const underline = child(node, 'u')
  return bare<Font>({
    name: child(node, 'name')?.attributes.get('val'), size: numeric(child(node, 'sz'), 'val'), bold: on('b'), italic: on('i'),
    underline: underline && underline.attributes.get('val') !== 'none' ? true : undefined, strike: on('strike'),
    color: fontColor(child(node, 'color'), theme),
  })
}

/** The theme's own text colour is the default, not a choice. */
function fontColor(node: XmlNode | undefined, theme: readonly string[]): string | undefined {
  return node?.attributes.get('theme') === '1' && !node.attributes.has('tint') ? undefined : colorOf(node, theme)
}

function readFill(node: XmlNode | undefined, theme: readonly string[]): string | undefined {
  const pattern = child(node, 'patternFill')
  return pattern?.attributes.get('patternType') === 'solid' ? colorOf(child(pattern, 'fgColor'), theme) : undefined
}

const lineStyles = new Map<string, LineStyle['style']>([
  ['thin', 'thin'], ['medium', 'medium'], ['thick', 'thick'], ['hair', 'hair'], ['dotted', 'dotted'], ['dashed', 'dashed'],
  ['double', 'double'], ['mediumDashed', 'dashed'], ['dashDot', 'dashed'], ['mediumDashDot', 'dashed'], ['dashDotDot', 'dotted'],
  ['mediumDashDotDot', 'dotted'], ['slantDashDot', 'dashed'],
])

function readBorder(node: XmlNode | undefined, theme: readonly string[]): CellStyle['border'] {
  const line = (...sides: string[]): LineStyle | undefined => {
    const side = sides.map((name) => child(node, name)).find((found) => found !== undefined)
    const style = lineStyles.get(side?.attributes.get('style') ?? '')
    return style && { style, color: colorOf(child(side, 'color'), theme) ?? '000000' }
  }
  return bare({ left: line('left', 'start'), right: line('right', 'end'), top: line('top'), bottom: line('bottom') })
}

const horizontals = new Map<string, NonNullable<Align['horizontal']>>([
  ['left', 'left'], ['center', 'center'], ['right', 'right'], ['justify', 'justify'], ['distributed', 'distributed'],
  ['centerContinuous', 'center'],
])
const verticals = new Map<string, NonNullable<Align['vertical']>>([['top', 'top'], ['center', 'middle'], ['bottom', 'bottom']])

function readAlign(node: XmlNode | undefined): Align | undefined {
  const rotation = numeric(node, 'textRotation')
  return bare<Align>({
    horizontal: horizontals.get(node?.attributes.get('horizontal') ?? ''),
    vertical: verticals.get(node?.attributes.get('vertical') ?? ''),
    wrap: flag(node, 'wrapText') || undefined,
    indent: numeric(node, 'indent') || undefined,
    shrink: flag(node, 'shrinkToFit') || undefined,
    rotation: rotation ? (rotation > 90 && rotation < 255 ? 90 - rotation : rotation) : undefined,
  })
}

/** How a cell looks: our style and Univer's, each made from the other. */
import {
  BooleanNumber, BorderStyleTypes, ColorKit, HorizontalAlign, VerticalAlign, WrapStrategy,
  type IBorderData, type IBorderStyleData, type IColorStyle, type IStyleBase, type IStyleData, type Nullable,
} from '@univerjs/core'
import type { CellStyle, ConditionalFormat, LineStyle } from '../../template/layout'

type Align = NonNullable<CellStyle['align']>

const lines: Record<LineStyle['style'], BorderStyleTypes> = {
  thin: BorderStyleTypes.THIN, hair: BorderStyleTypes.HAIR, dotted: BorderStyleTypes.DOTTED, dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE, medium: BorderStyleTypes.MEDIUM, thick: BorderStyleTypes.THICK,
}
/** Lines that a layout does not know, by the nearest that it does. */
const nearestLines: Partial<Record<BorderStyleTypes, LineStyle['style']>> = {
  [BorderStyleTypes.DASH_DOT]: 'dashed', [BorderStyleTypes.DASH_DOT_DOT]: 'dotted', [BorderStyleTypes.MEDIUM_DASHED]: 'medium',
  [BorderStyleTypes.MEDIUM_DASH_DOT]: 'medium', [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: 'medium',
  [BorderStyleTypes.SLANT_DASH_DOT]: 'medium',
}
const horizontals: Record<NonNullable<Align['horizontal']>, HorizontalAlign> = {
  left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED, distributed: HorizontalAlign.DISTRIBUTED,
}
const verticals: Record<NonNullable<Align['vertical']>, VerticalAlign> = {
  top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM,
}
const sides = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const
/** Width of one step of indentation, in pixels. */
const indentStep = 12
const stacked = 255

/** Univer's style with two things that it carries along without a meaning of its own. */
export interface HostStyle extends IStyleData {
  unlocked?: BooleanNumber
  shrink?: BooleanNumber
}

/** Univer's style for ours. */
export function toUniverStyle({ font = {}, fill, border, align = {}, format, locked }: CellStyle): HostStyle {
  return defined<HostStyle>({
    unlocked: locked === false ? BooleanNumber.TRUE : undefined,
    shrink: align.shrink ? BooleanNumber.TRUE : undefined,
    ff: font.name,
    fs: font.size,
    ...fontFlags(font),
    st: font.strike ? { s: BooleanNumber.TRUE } : undefined,
    bg: fill === undefined ? undefined : color(fill),
    bd: border && borders(border),
    ht: align.horizontal && horizontals[align.horizontal],
    vt: align.vertical && verticals[align.vertical],
    tb: align.wrap ? WrapStrategy.WRAP : undefined,
    pd: align.indent ? { l: align.indent * indentStep } : undefined,
    tr: align.rotation ? rotation(align.rotation) : undefined,
    n: format === undefined || format === 'General' ? undefined : { pattern: format },
  })
}

/** Our style for Univer's; null where it says nothing. */
export function fromUniverStyle(style: Nullable<HostStyle>): CellStyle | null {
  if (!style) return null
  const result = defined<CellStyle>({
    font: some({
      name: style.ff ?? undefined,
      size: style.fs,
      bold: style.bl === BooleanNumber.TRUE || undefined,
      italic: style.it === BooleanNumber.TRUE || undefined,
      underline: style.ul?.s === BooleanNumber.TRUE || undefined,
      strike: style.st?.s === BooleanNumber.TRUE || undefined,
      color: hex(style.cl),
    }),
    fill: hex(style.bg),
    border: some(fromBorders(style.bd ?? {})),
    align: some({
      horizontal: keyOf(horizontals, style.ht),
      vertical: keyOf(verticals, style.vt),
      wrap: style.tb === WrapStrategy.WRAP || undefined,
      indent: Math.round((style.pd?.l ?? 0) / indentStep) || undefined,
      shrink: style.shrink === BooleanNumber.TRUE || undefined,
      rotation: fromRotation(style),
    }),
    format: style.n?.pattern === 'General' ? undefined : style.n?.pattern,
    locked: style.unlocked === BooleanNumber.TRUE ? false : undefined,
  })
  return some(result) ?? null
}

/** Univer's style of a conditional format. */
export function toMarkStyle({ fill, font = {} }: ConditionalFormat['style']): IStyleBase {
  return defined<IStyleBase>({ ...fontFlags(font), bg: fill === undefined ? undefined : color(fill) })
}

/** Our style of a conditional format. */
export function fromMarkStyle(style: IStyleBase): ConditionalFormat['style'] {
  const { font, fill } = fromUniverStyle(style) ?? {}
  const { bold, italic, underline, color: ink } = font ?? {}
  return defined<ConditionalFormat['style']>({ fill, font: some({ bold, italic, underline, color: ink }) })
}

/** The colour of a sheet's tab as RRGGBB, if it has one. */
export function fromTabColor(tabColor: string | undefined): string | undefined {
  return tabColor ? hex({ rgb: tabColor }) : undefined
}

/** A colour as Univer writes it. */
export function color(rrggbb: string): { rgb: string } {
  return { rgb: `#${rrggbb}` }
}

function fontFlags({ bold, italic, underline, color: ink }: NonNullable<ConditionalFormat['style']['font']>): IStyleBase {
  return {
    bl: bold ? BooleanNumber.TRUE : undefined,
    it: italic ? BooleanNumber.TRUE : undefined,
    ul: underline ? { s: BooleanNumber.TRUE } : undefined,
    cl: ink === undefined ? undefined : color(ink),
  }
}

function borders(border: NonNullable<CellStyle['border']>): IBorderData {
  const line = (side?: LineStyle): IBorderStyleData | undefined => side && { s: lines[side.style], cl: color(side.color) }
  return defined<IBorderData>({ l: line(border.left), r: line(border.right), t: line(border.top), b: line(border.bottom) })
}

function fromBorders(border: IBorderData): NonNullable<CellStyle['border']> {
  return Object.fromEntries(Object.entries(sides).flatMap(([side, key]) => {
    const line = border[key]
    const style = line && (keyOf(lines, line.s) ?? nearestLines[line.s])
    return style ? [[side, { style, color: hex(line.cl) ?? '000000' }]] : []
  }))
}

/** A layout counts degrees as Excel does: up to 90 turns left, 91 to 180 turns right by what exceeds 90; Univer turns right. */
function rotation(degrees: number): NonNullable<IStyleData['tr']> {
  if (degrees === stacked) return { a: 0, v: BooleanNumber.TRUE }
  return { a: degrees > 90 ? degrees - 90 : -degrees }
}

function fromRotation({ tr }: IStyleData): number | undefined {
  if (!tr) return undefined
  if (tr.v === BooleanNumber.TRUE) return stacked
  return (tr.a > 0 ? 90 + tr.a : -tr.a) || undefined
}

function hex(style: Nullable<IColorStyle>): string | undefined {
  if (!style?.rgb) return undefined
  if (/^#[0-9a-f]{6}$/i.test(style.rgb)) return style.rgb.slice(1).toUpperCase()
  const kit = new ColorKit(style.rgb)
  return kit.isValid ? kit.toHexString().slice(1, 7).toUpperCase() : undefined
}

function keyOf<K extends string, V>(table: Record<K, V>, value: V | null | undefined): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value)
}

/** The object without its undefined fields. */
export function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T
}

/** The object without its undefined fields, or undefined where none is left. */
function some<T extends object>(object: T): T | undefined {
  const rest = defined(object)
  return Object.keys(rest).length > 0 ? rest : undefined
}

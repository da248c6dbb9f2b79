/** How cells look. */
import type { Area } from '../../model'
import type { CellStyle, LineStyle } from '../../template/layout'
import { colourOf } from './colours'
import { borders, horizontal, lines, stacked, underlines, vertical } from './constants'
import { rangesOver } from './sheets'

/** Gives the cells of these areas, which all have it, a style, except its number format. */
export function paint(sheet: Et.Worksheet, areas: readonly Area[], { font, fill, border, align, locked }: CellStyle): void {
  for (const range of rangesOver(sheet, areas)) {
    if (font) writeFont(range.Font, font)
    if (fill !== undefined) range.Interior.Color = colourOf(fill)
    if (align) writeAlignment(range, align)
    if (locked !== undefined) range.Locked = locked
  }
  if (border) drawBorders(sheet, areas, border)
}

function writeFont(font: Et.Font, { name, size, bold, italic, underline, strike, color }: NonNullable<CellStyle['font']>): void {
  put(font, {
    Name: name, Size: size, Bold: bold, Italic: italic, Strikethrough: strike, Color: color === undefined ? undefined : colourOf(color),
    Underline: underline === undefined ? undefined : underline ? underlines.single : underlines.none,
  })
}

function writeAlignment(range: Et.Range, { horizontal: across, vertical: down, wrap, indent, shrink, rotation }: NonNullable<CellStyle['align']>): void {
  put(range, {
    HorizontalAlignment: across && horizontal[across], VerticalAlignment: down && vertical[down],
    WrapText: wrap, IndentLevel: indent, ShrinkToFit: shrink, Orientation: rotation === undefined ? undefined : degrees(rotation),
  })
}

/** Outer lines of areas, and where an area has several columns or rows the lines between them. */
function drawBorders(sheet: Et.Worksheet, areas: readonly Area[], { left, right, top, bottom }: NonNullable<CellStyle['border']>): void {
  const [wide, high] = [areas.filter(({ columns }) => columns > 1), areas.filter(({ rows }) => rows > 1)]
  const sides: [side: keyof typeof borders, line: LineStyle | undefined, areas: readonly Area[]][] = [
    ['left', left, areas], ['right', right, areas], ['top', top, areas], ['bottom', bottom, areas],
    ['insideVertical', left ?? right, wide], ['insideHorizontal', top ?? bottom, high],
  ]
  for (const [side, line, where] of sides) {
    if (!line) continue
    const { kind, weight } = lines[line.style]
    const look = { LineStyle: kind, Weight: weight, Color: colourOf(line.color) }
    for (const range of rangesOver(sheet, where)) put(range.Borders.Item(borders[side]), look)
  }
}

/** Degrees as a layout counts them (0–90 upwards, 91–180 downwards, 255 stacked) as WPS does (-90–90). */
function degrees(rotation: number): number {
  if (rotation === 255) return stacked
  return rotation <= 90 ? rotation : 90 - rotation
}

/** Sets those properties that have a value: each is a call. */
export function put<T extends object>(target: T, properties: Partial<T>): void {
  for (const [name, value] of Object.entries(properties)) if (value !== undefined) target[name as keyof T] = value as T[keyof T]
}

/** How cells look, in Excel's own words. */
import type { CellStyle, LineStyle } from '../../template/layout'

const horizontal = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify', distributed: 'Distributed' } as const
const vertical = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const

const lines: Record<LineStyle['style'], { style: `${Excel.BorderLineStyle}`; weight?: `${Excel.BorderWeight}` }> = {
  hair: { style: 'Continuous', weight: 'Hairline' },
  thin: { style: 'Continuous', weight: 'Thin' },
  medium: { style: 'Continuous', weight: 'Medium' },
  thick: { style: 'Continuous', weight: 'Thick' },
  dotted: { style: 'Dot', weight: 'Thin' },
  dashed: { style: 'Dash', weight: 'Thin' },
  double: { style: 'Double' },
}

/** A colour as Excel takes it. */
export function colour(rgb: string): string {
  return `#${rgb}`
}

/** Gives cells a style, except its number format. The cells are those of whole rectangles that all have this style. */
export function paint(format: Excel.RangeFormat, { font, fill, border, align, locked }: CellStyle): void {
  if (font) {
    const { name, size, bold, italic, underline, strike, color } = font
    format.font.set(present({
      name, size, bold, italic, strikethrough: strike, color: color && colour(color),
      underline: underline === undefined ? undefined : underline ? 'Single' : 'None',
    }))
  }
  if (fill !== undefined) format.fill.color = colour(fill)
  if (border) {
    const { left, right, top, bottom } = border
    const sides = {
      EdgeLeft: left, EdgeRight: right, EdgeTop: top, EdgeBottom: bottom, InsideVertical: left ?? right, InsideHorizontal: top ?? bottom,
    } as const
    for (const [side, line] of Object.entries(sides) as [keyof typeof sides, LineStyle | undefined][]) {
      if (line) format.borders.getItem(side).set({ ...lines[line.style], color: colour(line.color) })
    }
  }
  if (align) {
    format.set(present({
      horizontalAlignment: align.horizontal && horizontal[align.horizontal],
      verticalAlignment: align.vertical && vertical[align.vertical],
      wrapText: align.wrap, indentLevel: align.indent, shrinkToFit: align.shrink,
      textOrientation: align.rotation === undefined ? undefined : orientation(align.rotation),
    }))
  }
  if (locked !== undefined) format.protection.locked = locked
}

/** Degrees as a layout counts them (0–90 upwards, 91–180 downwards, 255 stacked) as Excel does (-90–90, 180 stacked). */
function orientation(rotation: number): number {
  if (rotation === 255) return 180
  return rotation <= 90 ? rotation : 90 - rotation
}

/** The fields that have a value: the SDK takes an undefined one for a wish. */
function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T
}

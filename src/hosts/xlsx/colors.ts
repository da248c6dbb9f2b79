/** Colours as files spell them: plain, from the palette, or from the theme with a tint. */
import { child, numeric, type XmlNode } from '../../archive'

/** Palette entries 0–63 (ECMA-376 part 1, 18.8.27). */
const palette = ('000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF'.repeat(2)
  + '800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF'
  + '000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99'
  + '3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333').match(/.{6}/g)!

/** The theme of a workbook that has none of its own: light 1, dark 1, light 2, dark 2, six accents, two links. */
const officeTheme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47', '0563C1', '954F72']
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']

/** RRGGBB of the theme's colours, by the numbers that cells use. */
export function themeColors(theme: XmlNode | undefined): string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme')
  return themeOrder.map((name, index) => {
    const color = child(scheme, name)?.children[0]?.attributes
    return sixDigits(color?.get('lastClr') ?? color?.get('val')) ?? officeTheme[index]!
  })
}

/** RRGGBB of a colour element; undefined where it is automatic or not there. */
export function colorOf(node: XmlNode | undefined, theme: readonly string[]): string | undefined {
  const base = sixDigits(node?.attributes.get('rgb')) ?? theme[numeric(node, 'theme') ?? -1] ?? palette[numeric(node, 'indexed') ?? -1]
  const tint = numeric(node, 'tint') ?? 0
  return base === undefined || tint === 0 ? base : tinted(base, Math.max(-1, Math.min(1, tint)))
}

/** RRGGBB of a colour that may have its opacity before it. */
function sixDigits(color: string | undefined): string | undefined {
  return color?.match(/^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i)?.[1]!.toUpperCase()
}

/** Lighter for a positive tint, darker for a negative one, in the lightness of HSL (18.8.19). */
function tinted(color: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
  const light = (Math.max(...channels) + Math.min(...channels)) / 2
  const target = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint
  const span = (lightness: number) => 1 - Math.abs(2 * lightness - 1)
  const scale = span(light) === 0 ? 0 : span(target) / span(light)
  const byte = (channel: number) => Math.round(255 * Math.max(0, Math.min(1, target + (channel - light) * scale)))
  return channels.map((channel) => byte(channel).toString(16).padStart(2, '0')).join('').toUpperCase()
}

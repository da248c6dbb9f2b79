/** The styles of an OpenDocument spreadsheet: number formats as Excel's codes, fills, sizes, and which tables are hidden. */
import type { XmlNode } from '../../archive'
import { columnCharacters, type CellStyle } from '../../template/layout'

/** What styles say, by their names; an unknown name says nothing. */
export interface OdsStyles {
  cell(name: string | undefined): CellStyle
  /** Characters of the default font, or null. */
  columnWidth(name: string | undefined): number | null
  /** Points, or null. */
  rowHeight(name: string | undefined): number | null
  hidesTable(name: string | undefined): boolean
}

/** A style may stand on another; deeper than this it stands on itself. */
const deepest = 20

/** The styles of the content and of the styles part, the content's first. */
export function readOdsStyles(roots: readonly XmlNode[]): OdsStyles {
  const groups = roots.flatMap((root) => root.children.filter(({ name }) => name === 'automatic-styles' || name === 'styles'))
  const styles = new Map<string, XmlNode>()
  const formats = new Map<string, XmlNode>()
  for (const node of groups.flatMap(({ children }) => children)) {
    const name = node.attributes.get('style:name') ?? ''
    const [known, key] = node.name === 'style:style' ? [styles, `${node.attributes.get('style:family')} ${name}`] : [formats, name]
    if (!known.has(key)) known.set(key, node)
  }

  /** What `read` finds in a style or in the nearest one that it stands on. */
  function found<T>(family: string, name: string | undefined, read: (style: XmlNode) => T | undefined): T | undefined {
    let style = name === undefined ? undefined : styles.get(`${family} ${name}`)
    for (let depth = 0; style && depth < deepest; depth++) {
      const value = read(style)
      if (value !== undefined) return value
      style = styles.get(`${family} ${style.attributes.get('style:parent-style-name') ?? ''}`)
    }
    return undefined
  }
  const property = (family: string, name: string | undefined, group: string, attribute: string) =>
    found(family, name, (style) => style.children.find((node) => node.name === group)?.attributes.get(attribute))

  function readCell(name: string | undefined): CellStyle {
    const code = found('table-cell', name, (style) => style.attributes.get('style:data-style-name'))
    const node = code === undefined ? undefined : formats.get(code)
    const format = node && formatCode(node, formats)
    const fill = /^#([0-9a-f]{6})$/i.exec(property('table-cell', name, 'style:table-cell-properties', 'fo:background-color') ?? '')?.[1]
    const wrap = property('table-cell', name, 'style:table-cell-properties', 'fo:wrap-option') === 'wrap'
    return {
      ...fill === undefined ? {} : { fill: fill.toUpperCase() },
      ...wrap ? { align: { wrap } } : {},
      ...format === undefined || format === 'General' ? {} : { format },
    }
  }
  const cells = new Map<string | undefined, CellStyle>()
  return {
    cell(name) {
      const known = cells.get(name) ?? readCell(name)
      cells.set(name, known)
      return known
    },
    columnWidth(name) {
      const inches = length(property('table-column', name, 'style:table-column-properties', 'style:column-width'))
      return inches === null ? null : columnCharacters(inches * 96)
    },
    rowHeight(name) {
      const optimal = property('table-row', name, 'style:table-row-properties', 'style:use-optimal-row-height') === 'true'
      const inches = optimal ? null : length(property('table-row', name, 'style:table-row-properties', 'style:row-height'))
      return inches === null ? null : Math.round(inches * 72 * 100) / 100
    },
    hidesTable: (name) => property('table', name, 'style:table-properties', 'table:display') === 'false',
  }
}

const inchesOf: Record<string, number> = { in: 1, cm: 1 / 2.54, mm: 1 / 25.4, pt: 1 / 72 }

/** Inches of a length such as `2.26cm`; null where it is none. */
function length(text: string | undefined): number | null {
  const match = /^([0-9.]+)(in|cm|mm|pt)$/.exec(text ?? '')
  const inches = match ? Number(match[1]) * inchesOf[match[2]!]! : Number.NaN
  return Number.isFinite(inches) && inches > 0 && inches < 100 ? inches : null
}

const dateLetters: Record<string, [short: string, long: string]> = {
  'number:year': ['yy', 'yyyy'], 'number:day': ['d', 'dd'], 'number:hours': ['h', 'hh'], 'number:minutes': ['m', 'mm'],
  'number:seconds': ['s', 'ss'], 'number:day-of-week': ['ddd', 'dddd'], 'number:am-pm': ['AM/PM', 'AM/PM'], 'number:era': ['', ''],
  'number:week-of-year': ['', ''], 'number:quarter': ['', ''],
}

/** Excel's code for a data style; sections by condition become its two or three sections. */
function formatCode(node: XmlNode, formats: ReadonlyMap<string, XmlNode>): string {
  const own = section(node)
  const maps = node.children.filter(({ name }) => name === 'style:map').flatMap((map) => {
    const condition = /^value\(\)\s*([<>=!]+)\s*(-?[0-9.]+)$/.exec(map.attributes.get('style:condition') ?? '')
    const target = formats.get(map.attributes.get('style:apply-style-name') ?? '')
    return condition && target ? [`[${condition[1]!.replace('!=', '<>')}${condition[2]}]${section(target)}`] : []
  })
  return [...maps, own].join(';')
}

function section(node: XmlNode): string {
  if (node.name === 'number:text-style') return '@'
  if (node.name === 'number:boolean-style') return 'General'
  const elapsed = node.attributes.get('number:truncate-on-overflow') === 'false'
  let firstOfTime = elapsed
  return node.children.map((part) => {
    const long = part.attributes.get('number:style') === 'long'
    const letters = dateLetters[part.name]?.[long ? 1 : 0]
    if (letters !== undefined) {
      const bracketed = firstOfTime
      firstOfTime = false
      return bracketed ? `[${letters}]` : letters
    }
    switch (part.name) {
      case 'number:month': return part.attributes.get('number:textual') === 'true' ? (long ? 'mmmm' : 'mmm') : long ? 'mm' : 'm'
      case 'number:number': return digits(part)
      case 'number:scientific-number': return `${digits(part)}E+${'0'.repeat(whole(part, 'number:min-exponent-digits', 2))}`
      case 'number:fraction': return '# ?/?'
      case 'number:text-content': return '@'
      case 'number:currency-symbol': case 'number:text': return literal(part.text, node.name === 'number:percentage-style')
      default: return ''
    }
  }).join('') || 'General'
}

/** Signs that stand for themselves are not quoted; the percent sign is one only in a percentage. */
function literal(text: string, percentage: boolean): string {
  return text.split(percentage ? /(%)/ : /(?!)/).map((piece) =>
    piece === '' || (percentage && piece === '%') || /^[-/:,. ()]+$/.test(piece) ? piece : `"${piece.replaceAll('"', '')}"`).join('')
}

/** LibreOffice spells General as a number without stated decimals. */
function digits(part: XmlNode): string {
  const { attributes } = part
  const places = attributes.get('number:decimal-places')
  const fewest = whole(part, 'number:min-decimal-places', whole(part, 'number:decimal-places', 0))
  const integers = whole(part, 'number:min-integer-digits', 1)
  const grouped = attributes.get('number:grouping') === 'true'
  if (places === undefined && !grouped && integers <= 1 && part.name === 'number:number') return 'General'
  const all = Math.max(fewest, whole(part, 'number:decimal-places', 0))
  const decimals = all === 0 ? '' : `.${'0'.repeat(fewest)}${'#'.repeat(all - fewest)}`
  const scaling = Math.round(Math.log10(Number(attributes.get('number:display-factor') ?? 1)) / 3)
  const commas = scaling > 0 && scaling < 5 ? ','.repeat(scaling) : ''
  return `${grouped ? `#,##${'0'.repeat(Math.max(1, integers))}`.slice(0, 12) : '0'.repeat(integers) || '#'}${decimals}${commas}`
}

function whole({ attributes }: XmlNode, name: string, otherwise: number): number {
  const value = Number(attributes.get(name) ?? otherwise)
  return Number.isInteger(value) && value >= 0 ? Math.min(value, 20) : otherwise
}

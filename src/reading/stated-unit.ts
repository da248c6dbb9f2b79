/** Units of measure that stand apart from the names: in a column, in the headings, or in a line above the table (单位：%). */
import { parseUnit, readName } from '../notation'
import type { SourceBlock } from './document'
import type { Sourced, TableColumn } from './table'

const line = /[(（]?(?:计量)?单位[:：]\s*(.{1,10}?)\s*[)）]?$/u
/** Lines above a table in which its unit may stand. */
const nearest = 3

/** The one unit that a line such as 单位：% states for a table; null for none, and for 单位：见表. */
export function unitInLine({ text, places }: Sourced): Sourced | null {
  const unit = line.exec(text.trim())?.[1]
  return unit !== undefined && parseUnit(unit) !== null ? { text: unit, places } : null
}

/** The same of the lines directly above a table. */
export function unitAbove(blocks: readonly SourceBlock[], from: number): Sourced | null {
  let looked = 0
  for (let at = from - 1; at >= 0 && looked < nearest; at--) {
    const block = blocks[at]!
    if (block.kind === 'table') return null
    if (block.text.trim() === '') continue
    looked++
    const unit = block.text.length <= 60 ? unitInLine({ text: block.text, places: [block.place] }) : null
    if (unit) return unit
  }
  return null
}

/** The unit that the heading of the names, or that of every column of figures, has in its parentheses: 目标值（%）. */
export function unitInHeadings(columns: readonly TableColumn[]): Sourced | null {
  const unitsOf = (kind: TableColumn['kind']) => columns.filter((column) => column.kind === kind).map(({ heading, group }) => {
    const stating = [...heading, ...group ? [group] : []].find(({ text }) => readName(text).unitOfMeasure !== null)
    return stating ? { text: readName(stating.text).unitOfMeasure!, places: stating.places } : null
  })
  const [named] = unitsOf('name')
  const [first, ...others] = unitsOf('value')
  return named ?? (first && others.every((other) => other?.text === first.text) ? first : null)
}

/** A name with a unit of measure that stands apart from it, in the place where names have it: before a mark at the end. */
export function withUnit(name: string, unit: string): string {
  const plain = unit.trim().replace(/^[(（](.*)[)）]$/u, '$1')
  const mark = /\s*[★☆▲△*※＊]+$/u.exec(name)?.[0] ?? ''
  return `${name.slice(0, name.length - mark.length)}（${plain}）${mark}`
}

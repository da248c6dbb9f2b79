/** The domains of rows that print none: that of the row above, with a doubt where a text further up may be another domain that lost its place. */
import { fit, longestPlainDomain, type ColumnKind } from '../text/fit'
import { lookAt } from '../text/look'
import type { NameColumn } from './name-column'
import type { RowTrouble, Sourced, TableRow } from '../table'

/** From this price on a text is hardly a domain: words by themselves, and texts that have no place. */
const hardly = { placed: 0.5, loose: 1.1 } as const

/** What stands before a domain and is no part of it: the last cells of the row above. */
const beside = /^\s*(?:[/／—–-]|约束性|预期性)/u

/** Columns of which a whole row has a cell. */
const always: readonly ColumnKind[] = ['no', 'name', 'value', 'unit', 'attribute', 'office']

/** Names from which on lines that fill the column are names broken for want of room. */
const manyBroken = 3

/**
 * The rows with the domains that hold for them. Where cells may have moved (`loose`), a text that may be a domain and stands elsewhere makes
 * that of the rows below it doubtful, up to the next domain that is printed; so does a domain that may be the first line of a name. `names`: the
 * column of names of a table without row numbers.
 */
export function withDomains(rows: readonly TableRow[], kinds: readonly ColumnKind[], loose: boolean, names: NameColumn | null = null): TableRow[] {
  const at = kinds.indexOf('domain')
  if (at < 0) return rows.map((row) => ({ ...row, troubles: [...row.troubles, ...loose ? sectionInName(row, kinds) : []] }))
  let above: { domain: Sourced | null; section: Sourced | null | undefined } = { domain: null, section: null }
  const nameAt = kinds.indexOf('name')
  const broken = names ? rows.filter(({ cells }) => names.fills(cells[nameAt]?.text ?? '')).length : 0
  const domainInName = ({ cells }: TableRow) => {
    const name = cells[nameAt]
    return name && names && broken < manyBroken && names.mayBeDomain(name.text) ? { text: { ...name, text: name.text.split('\n')[0]! }, column: nameAt } : null
  }
  const filled = rows.flatMap((row) => row.cells[kinds.indexOf('office')] ?? [])
  const offices = filled.filter(({ text }) => lookAt(text).office > 0).length > filled.length / 2
  const isOpen = openDomains(rows, kinds, names)
  let lost: Sourced | null = null
  let part: Sourced | null = null
  return rows.map((row) => {
    const begins = row.section !== above.section
    const own = row.cells[at] ?? (begins ? row.section : null) ?? null
    const troubles = [...row.troubles]
    if (own || begins) lost = own && loose && (isPart(own, part) || beside.test(own.text) || !row.cells[kinds.indexOf('name')] || isOpen(own, row)) ? own : null
    part = row.cells[kinds.indexOf('sub')] ?? null
    if (lost) troubles.push({ kind: 'misfit', column: at, texts: [lost] })
    const domain = own ?? (begins ? null : above.domain)
    above = { domain, section: row.section }
    const found = loose ? domainWithin(row, kinds, offices) ?? domainInName(row) : null
    if (found && lookAt(found.text.text).bare !== lookAt(domain?.text ?? '').bare) {
      lost = found.text
      if (found.column !== null) troubles.push({ kind: 'misfit', column: found.column, texts: [found.text] })
    }
    return { ...row, troubles, cells: row.cells.map((cell, column) => column === at ? domain : cell) }
  })
}

/** Where no column holds domains, the first line of a name may be one that stands across the table. */
function sectionInName(row: TableRow, kinds: readonly ColumnKind[]): RowTrouble[] {
  const column = kinds.indexOf('name')
  const name = row.cells[column]
  const lines = name?.text.split('\n') ?? []
  return name && domainCost(lines[0]!) <= hardly.placed && breaksInto(lines, 0)
    ? [{ kind: 'misfit', column, texts: [{ text: lines[0]!, places: name.places }] }] : []
}

/**
 * A text of a row that may be the domain of the rows below: one that has no place, one among the words of a row that lacks a cell, or one
 * among `offices` that is none.
 */
function domainWithin(row: TableRow, kinds: readonly ColumnKind[], offices: boolean): { text: Sourced; column: number | null } | null {
  for (const { texts } of row.troubles.filter(({ kind }) => kind === 'left-over' || kind === 'undecided')) {
    const found = texts.find((text) => domainCost(text.text) <= hardly.loose)
    if (found) return { text: found, column: null }
  }
  const whole = kinds.every((kind, at) => !always.includes(kind) || row.cells[at] || (row.sub && kind === 'no'))
  const part = row.cells[kinds.indexOf('sub')] ?? null
  for (const [column, kind] of kinds.entries()) {
    const cell = row.cells[column]
    // Offices are broken over lines too: 区卫生 / 健康局.
    if (!cell || kind === 'domain' || kind === 'sub' || kind === 'no' || (kind === 'office' && lookAt(cell.text).office > 0)) continue
    const lines = cell.text.split('\n')
    const found = lines.find((line, index) => domainCost(line) <= hardly.placed && lookAt(line).value === 'words'
      && (!whole || (offices && kind === 'office') || (kind === 'name' ? breaksInto(part ? [line, part.text] : lines, index) : lines.length > 1)))
    if (found !== undefined) return { text: { text: found, places: cell.places }, column }
  }
  return null
}

/** Whether what stands like a domain behind a part is called as parts there are: 高中段 behind 义务段. */
function isPart(domain: Sourced, part: Sourced | null): boolean {
  return part !== null && lookAt(domain.text).bare.at(-1) === lookAt(part.text).bare.at(-1)
}

/** What it costs to say that a text, or its part before a wide space, is a domain. */
function domainCost(text: string): number {
  return fit('domain', [text.split(/\s{2,}/u)[0]!])
}

/** A line that was broken for want of room is no shorter than the next: otherwise it may be a domain behind its row's number. */
function breaksInto(lines: readonly string[], index: number): boolean {
  const [first, second] = lines.map((line) => lookAt(line))
  return index === 0 && second !== undefined && second.unitStated && first!.bare.length < second.bare.length
}

/**
 * Which domains that stand directly before names may be the first line of one: long ones, and without row numbers those that would fill the
 * column, or all where the first row has none.
 */
function openDomains(rows: readonly TableRow[], kinds: readonly ColumnKind[], names: NameColumn | null): (domain: Sourced, row: TableRow) => boolean {
  const at = kinds.indexOf('domain')
  if (at + 1 !== kinds.indexOf('name')) return () => false
  if (!names) return ({ text }) => lookAt(text).bare.length > longestPlainDomain
  const texts = rows.flatMap(({ cells }) => cells[at]?.text ?? [])
  const first = rows[0]?.cells[at] ?? null
  return (domain, { cells }) => !names.isSection(domain.text) && (domain !== first || domain.places.length > 1)
    && texts.filter((text) => text === domain.text).length === 1 && (!first || names.mayBeName(domain.text, cells[at + 1]?.text ?? ''))
}

/** Which doubts of the reader a person's corrections and confirmations settle. */
import type { ReadingFindingId } from '../messages'
import type { ReadingFinding } from '../reading'
import type { Edited, EditedColumn, EditedRow } from './replay'

/** Doubts that are open, and those that are settled. */
export interface Doubts {
  doubts: ReadingFinding[]
  settled: ReadingFinding[]
}

/** The parts of a row of which each settles the doubt when it is corrected; other doubts name their column. */
const aboutParts: Partial<Record<ReadingFindingId, readonly string[]>> = {
  'name-missing': ['name'], 'name-repeated': ['name', 'sub'], 'unit-missing': ['name'], 'domain-unknown': ['domain'],
  'attribute-unknown': ['attribute'], 'number-missing': ['no'], 'number-unexpected': ['no'],
  // Where texts may stand in the wrong columns, or in the wrong row, one mended cell proves nothing.
  'cells-undecided': [], 'cell-left-over': [],
}
const aboutNumbers: ReadonlySet<ReadingFindingId> = new Set(['number-missing', 'number-unexpected'])

/** The doubts of a row. */
export function doubtsOfRow({ doubts, corrected, confirmed }: EditedRow, { columns, renumbered }: Edited): Doubts {
  return parted(doubts, (doubt) =>
    confirmed || partsOf(doubt, columns).some((part) => corrected.has(part)) || (renumbered && aboutNumbers.has(doubt.id)))
}

/** The doubts of the table as a whole. */
export function doubtsOfTable(all: readonly ReadingFinding[], { columns, facts, confirmed }: Edited): Doubts {
  return parted(all.filter(({ row }) => row === null), ({ id, parameters: { heading, column } }) => {
    if (confirmed) return true
    if (id === 'period-assumed') return facts.has('years')
    return columns.some((one, at) => one.corrected && (one.printed === heading || (id === 'heading-missing' && column === at + 1)))
  })
}

function partsOf({ id, parameters: { column } }: ReadingFinding, columns: readonly EditedColumn[]): readonly string[] {
  const known = aboutParts[id]
  if (known) return known
  if (id === 'target-missing') return columns.filter(({ role }) => role === 'target').map((one) => one.id)
  const named = columns.find(({ printed }) => printed === column)
  if (named) return id === 'unit-doubtful' ? [named.id, 'name'] : [named.id]
  return column === undefined ? [] : ['responsibleUnits', 'attribute', 'sub']
}

function parted(all: readonly ReadingFinding[], isSettled: (doubt: ReadingFinding) => boolean): Doubts {
  return { doubts: all.filter((doubt) => !isSettled(doubt)), settled: all.filter(isSettled) }
}

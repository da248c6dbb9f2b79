/** Documents and hand-marked commitments for tests, and how what was read is held against them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCommitments, type Commitment } from '../../../src/reading/commitments'
import type { SourceDocument } from '../../../src/reading/document'

const fixtures = join(__dirname, '../../fixtures')

/** A commitment as marked by hand; test/fixtures/commitments/README.md says how. */
export interface Marked {
  line: number
  part: string
  subject: string
  comparator: string
  value: string
  unit: string
  deadline: string
  deadlineWords: string | null
  /** Undefined where it is not marked. */
  domain?: string | null
  leadUnit: string | null
  responsibleUnits: string[]
  /** Words that make the figure a change; null or undefined for a level. */
  change?: string | null
}

/** A text as a document, each line a paragraph. */
export function documentOf(text: string): SourceDocument {
  return {
    file: null,
    blocks: text.split(/\r?\n/).map((line, index) => ({ kind: 'paragraph', text: line, place: { kind: 'line', line: index + 1 } })),
  }
}

export function fixtureText(file: string): string {
  return readFileSync(join(fixtures, 'documents', file), 'utf8')
}

export function markedIn(name: string): { document: string; rows: Marked[] } {
  return JSON.parse(readFileSync(join(fixtures, 'commitments', `${name}.json`), 'utf8')) as { document: string; rows: Marked[] }
}

/** Which of the commitments read are marked, which are not, and which of the marked were not read. */
export interface Comparison {
  pairs: { marked: Marked; read: Commitment }[]
  missed: Marked[]
  surplus: Commitment[]
}

/** The commitments of a document of the fixtures against its marks. */
export function compare(name: string): Comparison {
  const { document, rows } = markedIn(name)
  return compareText(fixtureText(document), rows)
}

/** The invented documents of a file that holds texts and marks, each against its marks. */
export function compareInvented(name: string): Comparison[] {
  const { documents } = JSON.parse(readFileSync(join(fixtures, 'commitments', `${name}.json`), 'utf8')) as { documents: { lines: string[]; rows: Marked[] }[] }
  return documents.map(({ lines, rows }) => compareText(lines.join('\n'), rows))
}

/**
 * A pair has the same figure in the same sentence part, the same unit, subjects that overlap by two characters, and both are levels or
 * both changes.
 */
function compareText(text: string, rows: readonly Marked[]): Comparison {
  const lines = text.split(/\r?\n/)
  const free = new Set(readCommitments(documentOf(text)))
  const pairs: Comparison['pairs'] = []
  const missed: Marked[] = []
  for (const marked of rows) {
    const from = lines[marked.line - 1]!.indexOf(marked.part)
    const candidates = [...free].filter(({ place, at, value, unitOfMeasure, subject, change }) =>
      place.kind === 'line' && place.line === marked.line && at.from >= from && at.from < from + marked.part.length
      && value === marked.value && (unitOfMeasure ?? '') === marked.unit && (change === null) === ((marked.change ?? null) === null)
      && overlap(subject, marked.subject) >= 2)
    const read = candidates.sort((a, b) => overlap(b.subject, marked.subject) - overlap(a.subject, marked.subject))[0]
    if (!read) missed.push(marked)
    else {
      free.delete(read)
      pairs.push({ marked, read })
    }
  }
  return { pairs, missed, surplus: [...free] }
}

/** The length of the longest text that both have. */
function overlap(a: string, b: string): number {
  let most = 0
  for (let from = 0; from < a.length; from++) while (b.includes(a.slice(from, from + most + 1)) && from + most < a.length) most++
  return most
}

export interface Score {
  marked: number
  read: number
  precision: number
  recall: number
  /** Shares of the pairs that agree. */
  comparator: number
  deadline: number
  domain: number
  leadUnit: number
  change: number
}

const signs: Readonly<Record<string, string>> = { '': 'none', '~': 'none', '≥': 'ge', '≤': 'le', '>': 'gt', '<': 'lt' }

/** Precision and recall over several documents, and how far the pairs agree in the rest. */
export function score(comparisons: readonly Comparison[]): Score {
  const pairs = comparisons.flatMap((comparison) => comparison.pairs)
  const marked = pairs.length + comparisons.flatMap(({ missed }) => missed).length
  const read = pairs.length + comparisons.flatMap(({ surplus }) => surplus).length
  const agree = (same: (pair: Comparison['pairs'][number]) => boolean) => pairs.filter(same).length / pairs.length
  return {
    marked, read, precision: pairs.length / read, recall: pairs.length / marked,
    comparator: agree((pair) => pair.read.comparator === signs[pair.marked.comparator] || /[—:]/.test(pair.marked.value)),
    deadline: agree((pair) => String(pair.read.deadline?.year) === pair.marked.deadline),
    domain: agree((pair) => pair.marked.domain === undefined || pair.read.domain === pair.marked.domain),
    leadUnit: agree((pair) => (pair.read.leadUnits[0] ?? null) === pair.marked.leadUnit),
    change: agree((pair) => pair.read.change === (pair.marked.change ?? null)),
  }
}

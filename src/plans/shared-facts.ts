/** Facts of a document that were typed for one of its tables and hold for the others, too. */
import type { ReadTable } from '../reading'
import type { Correction, FactField } from './correction'

/** A table with what was corrected in it. */
export interface CorrectedTable {
  read: ReadTable
  corrections: readonly Correction[]
}

const ofDocument: ReadonlySet<FactField> = new Set<FactField>(['region', 'title', 'documentNumber', 'issuer', 'date'])

/**
 * What was typed for the facts of the document in its other tables, the last of each; to be replayed before the table's own corrections.
 * The years hold where both tables were read with the same.
 */
export function sharedFacts({ plan: { years } }: ReadTable, others: readonly CorrectedTable[]): Correction[] {
  const facts = new Map<FactField, Correction>()
  for (const { read, corrections } of others) {
    const sameYears = read.plan.years.from === years.from && read.plan.years.to === years.to
    for (const correction of corrections) {
      if (correction.kind !== 'fact') continue
      if (ofDocument.has(correction.field) || (correction.field === 'years' && sameYears)) facts.set(correction.field, correction)
    }
  }
  return [...facts.values()]
}

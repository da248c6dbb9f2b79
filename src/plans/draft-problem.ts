/** What keeps a draft from being used as a plan (还缺什么): findings that a person answers by a correction. */
import type { DraftProblemId } from '../messages'
import type { FactField } from './correction'

/** Something missing or wrong; the words are in messages (`draftProblemWords`). */
export interface DraftProblem {
  id: DraftProblemId
  /** The fact of the document that is to be filled in, or null. */
  field: FactField | null
  /** The row by its number in corrections, or null. */
  row: number | null
  /** The column by the key that it was read with, or null. */
  column: string | null
  parameters: Readonly<Record<string, string | number>>
}

export function draftProblem(
  id: DraftProblemId, at: Partial<Pick<DraftProblem, 'field' | 'row' | 'column'>> = {}, parameters: DraftProblem['parameters'] = {},
): DraftProblem {
  return { id, field: at.field ?? null, row: at.row ?? null, column: at.column ?? null, parameters }
}

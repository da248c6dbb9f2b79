/** What stands about one row of a template: its target, how the actual was read, and what is short. */
import type { Language } from '../../messages'
import type { CellAddress, Library } from '../../model'
import { echo, inputRows, readText, targetInWords } from '../../notation'
import { missInWords, reasonWord, statusWord, type Assessment, type CheckResult } from '../../report'
import { titleOf } from './issues'

export interface RowFacts {
  /** Number and name of the indicator, with its component. */
  title: string
  unitOfMeasure: string | null
  /** The target in words: 不低于 86. */
  target: string
  /** How what is entered was read; what is wrong with it where it can't be. */
  actual: string
  /** How the actual stands to the target; null where target and actual say it already. */
  outcome: string | null
}

/** The row of a checked sheet in which a cell stands; null where it is in none. */
export function rowFacts(results: readonly CheckResult[], cell: CellAddress | null, library: Library, language: Language): RowFacts | null {
  const candidates = results.filter(({ sheet }) => sheet !== null && sheet === cell?.sheet)
    .flatMap((result) => result.rows.filter(({ at }) => at?.row === cell?.row).map((row) => ({ result, row })))
  // A sheet with several periods has a column for each.
  const found = candidates.find(({ row }) => row.at?.column === cell?.column) ?? candidates[0]
  if (!found) return null
  const { result, row } = found
  const input = inputRows(result.plan, result.period, library.measures).find(({ code }) => code === row.code)
  if (!input) return null
  const { unitOfMeasure } = input
  // A row of a template has one assessment: a composite has a row for each component.
  const assessment = row.assessments[0]!
  return {
    title: titleOf(row),
    unitOfMeasure,
    target: targetInWords(input, language),
    actual: echo(readText(assessment.actual, { unitOfMeasure }), language),
    outcome: outcomeOf(assessment, language),
  }
}

function outcomeOf(assessment: Assessment, language: Language): string | null {
  const { status, reason } = assessment
  switch (status) {
    case 'met': return statusWord(status, language)
    case 'short': return missInWords(assessment, language) ?? statusWord(status, language)
    case 'cannot-tell': return reason === 'actual-unreadable' || reason === 'actual-broken-formula' ? null : reasonWord(reason!, language)
    case 'missing':
    case 'not-due': return null
  }
}

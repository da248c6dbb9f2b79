/** The problems that a person is led to from the sheet: errors, warnings and shortfalls, from the first sheet to the last. */
import type { Language } from '../../messages'
import type { CellAddress } from '../../model'
import type { CheckResult } from '../../report'
import { groupBy } from '../shared/group-by'
import { issuesOf, type Issue, type IssueKind } from './issues'

const kinds: readonly IssueKind[] = ['error', 'warning', 'short']

/**
 * The problems in the order of the sheets, and in each, with all its periods, from top to bottom and left to right; those without
 * a place first.
 */
export function problemsOf(results: readonly CheckResult[], language: Language): Issue[] {
  return [...groupBy(results, ({ sheet }) => sheet).values()].flatMap((ofSheet) => ofSheet
    .flatMap((result) => issuesOf(result, language))
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => compare(a.cell, b.cell)))
}

/** The first problem behind a cell, round and round; the first of all where the cell is unknown. Null where none has a place. */
export function problemAfter(problems: readonly Issue[], from: CellAddress | null): Issue | null {
  const placed = problems.filter(({ cell }) => cell !== null)
  const sheet = placed.findIndex(({ cell }) => cell!.sheet === from?.sheet)
  const behind = sheet < 0 ? undefined : placed.slice(sheet).find(({ cell }) => cell!.sheet !== from!.sheet || compare(cell, from) > 0)
  return behind ?? placed[0] ?? null
}

function compare(a: CellAddress | null, b: CellAddress | null): number {
  return (a?.row ?? -1) - (b?.row ?? -1) || (a?.column ?? -1) - (b?.column ?? -1)
}

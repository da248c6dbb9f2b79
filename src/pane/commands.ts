/** What a ribbon or a menu can have done, with the state of the pane, so that the pane agrees with the sheet when it is opened. */
import type { CellAddress } from '../model'
import { problemAfter, problemsOf } from './check/problems'
import type { Issue } from './check/issues'
import type { CommandName, PaneCommands } from './command-names'
import type { PaneState } from './pane-context'

/** What each command does; resolves to whether the pane has something to show. */
export const work: Readonly<Record<CommandName, (pane: PaneState) => Promise<boolean>>> = {
  writeTemplate: async ({ workbook, selection, writing, goTo, notice }) => {
    // Without a workbook there is nothing to choose for; the step says why.
    if (selection.chosen || workbook.status === 'failed') {
      goTo('template')
      return !await writing.write()
    }
    goTo('plan')
    notice.tell('choosePlan')
    return true
  },
  check: async (pane) => {
    pane.goTo('check')
    const results = await pane.results.write()
    if (!results) return true
    const problems = problemsOf(results, pane.language)
    const shown = await visit(pane, problems, problemAfter(problems, null))
    return !shown || problems.some(({ cell }) => cell === null)
  },
  nextProblem: async (pane) => {
    pane.goTo('check')
    const outcome = await pane.check.refresh()
    if (outcome?.kind !== 'results') return true
    const problems = problemsOf(outcome.results, pane.language)
    return !await visit(pane, problems, problemAfter(problems, await cellOf(pane)))
  },
  clearMarks: async ({ results, goTo }) => {
    goTo('check')
    return !await results.clear()
  },
}

/** Where the user is: at the beginning of what is selected. */
async function cellOf({ selectedRange }: PaneState): Promise<CellAddress | null> {
  const selected = await selectedRange()
  return selected && { sheet: selected.sheet, row: selected.area.row, column: selected.area.column }
}

/** Goes to the next problem; says so where there is none at all. Resolves to whether the user now sees one in the sheet. */
async function visit({ issue, notice }: PaneState, problems: readonly Issue[], next: Issue | null): Promise<boolean> {
  if (problems.length === 0) notice.tell('noProblem')
  return next !== null && issue.show(next)
}

/** Commands of which none runs beside another. Asking again for one that waits or runs gives the same answer. */
export function oneAtATime(perform: (name: CommandName) => Promise<boolean>): PaneCommands {
  const underWay = new Map<CommandName, Promise<{ show: boolean }>>()
  let last: Promise<unknown> = Promise.resolve()
  const run = (name: CommandName) => {
    const known = underWay.get(name)
    if (known) return known
    const mine = last.then(() => perform(name)).then((show) => ({ show })).finally(() => underWay.delete(name))
    underWay.set(name, mine)
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    writeTemplate: () => run('writeTemplate'), check: () => run('check'), nextProblem: () => run('nextProblem'), clearMarks: () => run('clearMarks'),
  }
}

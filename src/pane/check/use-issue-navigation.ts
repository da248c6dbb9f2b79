/** Walks through the issues: the current one is shown in the sheet, highlighted in the list and announced. */
import { useCallback, useEffect } from 'react'
import { usePane } from '../pane-context'
import { neighbour, type Issue } from './issues'

export interface IssueNavigation {
  /** Place of the current issue in the list from 1, or 0. */
  position: number
  /** Goes to the issue's cell with the keyboard, so that it can be mended at once. */
  go: (issue: Issue) => void
  /** Shows the next issue; the keyboard stays where it is, so that the user can look on. */
  next: () => void
  previous: () => void
}

/** Follows `issues` in their order on screen. F8 and Shift+F8 work wherever the focus is. */
export function useIssueNavigation(issues: readonly Issue[]): IssueNavigation {
  const { issue: { id: current, show: reveal }, words, announce, focusSheet } = usePane()

  const show = useCallback((issue: Issue) => {
    const place = issue.place || words.check.noPlace
    announce(words.check.announceIssue(issues.indexOf(issue) + 1, issues.length, issue.title, place, issue.message))
    return reveal(issue)
  }, [issues, announce, words, reveal])

  const step = useCallback((offset: 1 | -1) => {
    const issue = neighbour(issues, current, offset)
    if (issue) void show(issue)
  }, [issues, current, show])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [step])

  return {
    position: issues.findIndex((issue) => issue.id === current) + 1,
    go: (issue) => void show(issue).then((shown) => { if (shown && issue.cell) focusSheet() }),
    next: () => step(1),
    previous: () => step(-1),
  }
}

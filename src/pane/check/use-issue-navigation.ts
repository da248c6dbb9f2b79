/** Walks through the issues: the current one is shown in the sheet, highlighted in the list and announced. */
import { useCallback, useEffect, useState } from 'react'
import { usePane } from '../pane-context'
import { useAction, type Action } from '../hooks/use-action'
import { neighbour, type Issue } from './issues'

export interface IssueNavigation {
  /** Id of the issue the user is at, or null. */
  current: string | null
  /** Place of the current issue in the list from 1, or 0. */
  position: number
  /** Goes to the issue's cell with the keyboard, so that it can be mended at once. */
  go: (issue: Issue) => void
  /** Shows the next issue; the keyboard stays where it is, so that the user can look on. */
  next: () => void
  previous: () => void
  /** Showing the cell; it may fail. */
  revealing: Action<[Issue]>
}

/** Follows `issues` in their order on screen. F8 and Shift+F8 work wherever the focus is. */
export function useIssueNavigation(issues: readonly Issue[]): IssueNavigation {
  const { cell, words, announce, focusSheet } = usePane()
  const [current, setCurrent] = useState<string | null>(null)
  const revealing = useAction('reveal', async (issue: Issue) => {
    if (issue.cell) await cell.reveal(issue.cell)
  })
  const reveal = revealing.run

  const show = useCallback((issue: Issue) => {
    setCurrent(issue.id)
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
    current,
    position: issues.findIndex((issue) => issue.id === current) + 1,
    go: (issue) => void show(issue).then((shown) => { if (shown && issue.cell) focusSheet() }),
    next: () => step(1),
    previous: () => step(-1),
    revealing,
  }
}

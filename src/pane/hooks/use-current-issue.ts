/** Where the user is among the issues: the result that is looked at and the issue that is shown of it. */
import { useCallback, useMemo, useState } from 'react'
import type { Fault } from '../../model'
import type { Issue } from '../check/issues'
import { useAction } from './use-action'
import type { FollowedCell } from './use-followed-cell'

export interface CurrentIssue {
  /** The result whose issues are listed, as `keyOf` names it; null for the first. */
  result: string | null
  lookAt: (result: string) => void
  /** Id of the issue the user is at, or null. */
  id: string | null
  /** Makes it the current one and shows its cell, if it has one. Resolves to whether that went well; never rejects. */
  show: (issue: Issue) => Promise<boolean>
  /** Why the cell could not be shown, until the next is shown or `forget`. */
  fault: Fault | null
  forget: () => void
}

export function useCurrentIssue(cell: FollowedCell): CurrentIssue {
  const [at, setAt] = useState<{ result: string | null; id: string | null }>({ result: null, id: null })
  const action = useAction('reveal', async (issue: Issue) => {
    if (issue.cell) await cell.reveal(issue.cell)
  })
  const lookAt = useCallback((result: string) => setAt({ result, id: null }), [])
  return useMemo(() => ({
    ...at,
    lookAt,
    show: (issue: Issue) => {
      setAt({ result: issue.result, id: issue.id })
      return action.run(issue)
    },
    fault: action.fault,
    forget: action.forget,
  }), [at, lookAt, action])
}

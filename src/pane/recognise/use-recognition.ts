/** Recognises sheets that are none of our templates, and keeps what the user confirms. */
import { useState } from 'react'
import type { Fault } from '../../model'
import { acceptMapping, proposeMappings, type Proposal } from '../../tasks'
import { keyOf } from '../check/issues'
import { useAction } from '../hooks/use-action'
import { Cancelled } from '../hooks/use-long-work'
import { usePane } from '../pane-context'

export interface Recognition {
  /** What the sheets may be, as far as the user has corrected it; null while nobody has asked. */
  proposals: readonly Proposal[] | null
  /** The one that is looked at; null where no sheet was recognised. */
  proposal: Proposal | null
  lookAt: (sheet: string) => void
  correct: (proposal: Proposal) => void
  busy: boolean
  /** Why it can't be recognised or kept. */
  fault: Fault | null
  forget: () => void
  /** Looks at the sheets, or only at the one that is named. */
  start: (sheet?: string) => void
  /** Keeps the proposal that is looked at in the workbook, and checks. */
  confirm: () => void
  /** Leaves everything as it was. */
  leave: () => void
}

/** One recognition at a time, of the workbook beside the pane. */
export function useRecognition(): Recognition {
  const { words, workbook: state, library, work, check, announce, issue, cell, goTo } = usePane()
  const workbook = state.status === 'ready' ? state.workbook : null
  const [found, setFound] = useState<{ proposals: readonly Proposal[]; sheet: string | null } | null>(null)
  const proposal = found?.proposals.find(({ sheet }) => sheet === found.sheet) ?? found?.proposals[0] ?? null

  const starting = useAction('check', async (sheet?: string) => {
    if (!workbook) return
    try {
      const next = await work.run('recognise', async () => {
        const { activeSheet } = await workbook.outline()
        return { proposals: await proposeMappings(workbook, library, { sheet }), sheet: sheet ?? activeSheet }
      })
      setFound(next)
      if (next.proposals.length === 0) announce(words.recognise.none)
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error
    }
  })
  const confirming = useAction('check', async () => {
    if (!workbook || !proposal) return
    await work.runToEnd('write', () => acceptMapping(workbook, proposal))
    setFound(null)
    goTo('check')
    const outcome = await check.refresh()
    const result = outcome?.kind === 'results' ? outcome.results.find(({ sheet }) => sheet === proposal.sheet) : undefined
    if (result) issue.lookAt(keyOf(result))
    cell.forget()
    announce(words.recognise.confirmed(proposal.sheet))
  })
  return {
    proposals: found?.proposals ?? null,
    proposal,
    lookAt: (sheet) => setFound((last) => last && { ...last, sheet }),
    correct: (next) => setFound((last) => last && { ...last, proposals: last.proposals.map((each) => each.sheet === next.sheet ? next : each) }),
    busy: starting.busy || confirming.busy,
    fault: starting.fault ?? confirming.fault,
    forget: () => { starting.forget(); confirming.forget() },
    start: (sheet) => void starting.run(sheet),
    confirm: () => void confirming.run(),
    leave: () => {
      setFound(null)
      confirming.forget()
      goTo('check')
    },
  }
}

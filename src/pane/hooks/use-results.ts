/** Writes the results of the check into the sheet, or takes them out again, and keeps what came of it. */
import { useMemo, useState } from 'react'
import type { Fault } from '../../model'
import type { CheckResult } from '../../report'
import type { PaneState } from '../pane-context'
import { useAction } from './use-action'

/** What is said where no sheet has a column for words: its cells are coloured. */
const marks = { written: 'marked', cleared: 'unmarked' } as const

export interface Results {
  /** Checks and writes. Resolves to what was found; null where nothing was written. Never rejects. */
  write: () => Promise<CheckResult[] | null>
  /** Resolves to whether the column is empty; never rejects. */
  clear: () => Promise<boolean>
  busy: boolean
  /** What went well last, as words of the check, until something is typed or `forget`. */
  done: 'written' | 'cleared' | 'marked' | 'unmarked' | null
  /** Why the last of the two failed, until the next or `forget`. */
  fault: Fault | null
  forget: () => void
}

export function useResults({ words, workbook, check, announce }: Pick<PaneState, 'words' | 'workbook' | 'check' | 'announce'>): Results {
  const [done, setDone] = useState<{ what: NonNullable<Results['done']>; of: readonly CheckResult[] | null } | null>(null)
  const checked = check.outcome?.kind === 'results' ? check.outcome.results : null
  const action = useAction('write-results', async (what: 'written' | 'cleared', work: () => Promise<readonly CheckResult[] | null>) => {
    setDone(null)
    const of = await work()
    const told = of?.every(({ kind }) => kind === null) ? marks[what] : what
    setDone({ what: told, of })
    announce(words.check[told])
  })
  const ready = workbook.status === 'ready'
  return useMemo(() => ({
    write: async () => {
      let found: CheckResult[] | null = null
      if (ready) await action.run('written', async () => found = await check.write())
      return found
    },
    clear: async () => ready && action.run('cleared', async () => {
      await check.clear()
      return checked
    }),
    busy: action.busy,
    // What a person has typed since makes it old.
    done: done?.of === checked ? done?.what ?? null : null,
    fault: action.fault,
    forget: () => {
      setDone(null)
      action.forget()
    },
  }), [ready, action, check, checked, done])
}

/** Writes the results of the check into the sheet, or takes them out again, and keeps what came of it. */
import { useMemo, useState } from 'react'
import type { Fault } from '../../model'
import type { CheckResult } from '../../report'
import type { PaneState } from '../pane-context'
import { useAction } from './use-action'

export interface Results {
  /** Checks and writes. Resolves to what was found; null where nothing was written. Never rejects. */
  write: () => Promise<CheckResult[] | null>
  /** Resolves to whether the column is empty; never rejects. */
  clear: () => Promise<boolean>
  busy: boolean
  /** What went well last. */
  done: 'written' | 'cleared' | null
  /** Why the last of the two failed, until the next or `forget`. */
  fault: Fault | null
  forget: () => void
}

export function useResults({ words, workbook, check, announce }: Pick<PaneState, 'words' | 'workbook' | 'check' | 'announce'>): Results {
  const [done, setDone] = useState<Results['done']>(null)
  const action = useAction('write-results', async (what: 'written' | 'cleared', work: () => Promise<void>) => {
    setDone(null)
    await work()
    setDone(what)
    announce(words.check[what])
  })
  const ready = workbook.status === 'ready'
  return useMemo(() => ({
    write: async () => {
      let found: CheckResult[] | null = null
      if (ready) await action.run('written', async () => { found = await check.write() })
      return found
    },
    clear: async () => ready && action.run('cleared', check.clear),
    busy: action.busy,
    done,
    fault: action.fault,
    forget: action.forget,
  }), [ready, action, check, done])
}

/** Work that takes a while: it is told once it has lasted, with how far it is and a way to call it off. */
import { useCallback, useMemo, useState } from 'react'
import type { PaneWords } from '../../messages'
import type { Work } from '../../tasks'

export type WorkKind = 'check' | 'write' | 'recognise'

/** Milliseconds after which work is told: what is done sooner would only flicker. */
const patience = 500

/** What is under way. */
interface Underway {
  /** The same for as long as it lasts. */
  id: object
  kind: WorkKind
  /** From 0 to 1; null where nobody knows. */
  share: number | null
  /** Null for what can't be called off in the middle. */
  cancel: (() => void) | null
}

export interface LongWork {
  /** What has lasted; null where there is nothing to tell. */
  shown: Underway | null
  /**
   * Does something that a user may call off: then it rejects with `Cancelled`, and nothing must come of it.
   * @throws what `act` throws.
   */
  run: <T>(kind: WorkKind, act: (work: Work) => Promise<T>) => Promise<T>
  /** Does something that goes on to its end. @throws what `act` throws. */
  runToEnd: <T>(kind: WorkKind, act: () => Promise<T>) => Promise<T>
}

/** The user has called the work off. */
export class Cancelled extends Error {}

export function useLongWork(words: PaneWords, announce: (text: string) => void): LongWork {
  const [shown, setShown] = useState<Underway | null>(null)

  const follow = useCallback(async <T>(mine: Underway, promise: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => {
      setShown({ ...mine })
      announce(words.work[mine.kind])
    }, patience)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      setShown((now) => now?.id === mine.id ? null : now)
    }
  }, [words, announce])

  const run = useCallback(async <T>(kind: WorkKind, act: (work: Work) => Promise<T>) => {
    const stop = new AbortController()
    const { signal } = stop
    const mine: Underway = {
      id: stop, kind, share: null,
      cancel: () => {
        stop.abort(new Cancelled())
        announce(words.work.cancelled)
      },
    }
    const onProgress = (share: number) => {
      mine.share = share
      setShown((now) => now?.id === mine.id ? { ...mine } : now)
    }
    const cancelled = new Promise<never>((_, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason as Cancelled))
    })
    return follow(mine, Promise.race([act({ signal, onProgress }), cancelled]))
  }, [words, announce, follow])

  const runToEnd = useCallback(<T>(kind: WorkKind, act: () => Promise<T>) => follow({ id: {}, kind, share: null, cancel: null }, act()), [follow])

  return useMemo(() => ({ shown, run, runToEnd }), [shown, run, runToEnd])
}

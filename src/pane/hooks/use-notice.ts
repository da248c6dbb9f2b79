/** What a command has to say that no step of the pane says. */
import { useMemo, useState } from 'react'
import type { PaneWords } from '../../messages'

export interface Notice {
  said: keyof PaneWords['commands'] | null
  tell: (what: keyof PaneWords['commands']) => void
  clear: () => void
}

export function useNotice(words: PaneWords, announce: (text: string) => void): Notice {
  const [said, setSaid] = useState<Notice['said']>(null)
  return useMemo(() => ({
    said,
    tell: (what) => {
      setSaid(what)
      announce(words.commands[what])
    },
    clear: () => setSaid(null),
  }), [said, words, announce])
}

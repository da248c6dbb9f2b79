/** A browser's storage as several windows share it. */
import type { Keeping } from '../../src/pane/shared/storage'

export interface FakeStorage {
  /** What is kept, by name. */
  texts: Map<string, string>
  /** The storage as one window has it; the others hear of what it changes. */
  window: () => Keeping
}

/** `room` is how many characters each text may have. */
export function fakeStorage(room = Infinity): FakeStorage {
  const texts = new Map<string, string>()
  const watching = new Map<() => void, string>()
  const window = (): Keeping => {
    const mine = new Set<() => void>()
    const tell = (name: string) => {
      for (const [listener, watched] of watching) if (watched === name && !mine.has(listener)) listener()
    }
    return {
      recall: (name) => texts.get(name),
      remember: (name, text) => {
        if (text.length > room) return false
        texts.set(name, text)
        tell(name)
        return true
      },
      forget: (name) => {
        if (texts.delete(name)) tell(name)
      },
      watch: (name, listener) => {
        mine.add(listener)
        watching.set(listener, name)
        return () => {
          mine.delete(listener)
          watching.delete(listener)
        }
      },
    }
  }
  return { texts, window }
}

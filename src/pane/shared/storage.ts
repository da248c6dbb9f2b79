/** What the pane remembers from one visit to the next, where the browser lets us. */

const prefix = 'duibiao.'

/** Where texts are kept. */
export interface Keeping {
  recall: (name: string) => string | undefined
  /** Whether there was room. */
  remember: (name: string, text: string) => boolean
  forget: (name: string) => void
  watch: (name: string, listener: () => void) => () => void
}

/** What the browser keeps; the functions below, as one. */
export const browserKeeping: Keeping = { recall, remember, forget, watch: watchRemembered }

/** What was remembered under a name; undefined where nothing was. Storage is absent or forbidden in some web views. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a text. Tells whether that worked: there may be no storage, or no room in it. */
export function remember(name: string, text: string): boolean {
  try {
    localStorage.setItem(prefix + name, text)
    return true
  } catch {
    return false
  }
}

/** Forgets what was remembered under a name. */
export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name)
  } catch {
    // Where nothing can be remembered, nothing is.
  }
}

/** Calls the listener when another window remembers something else under a name; returns a function that stops it. */
export function watchRemembered(name: string, listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    // Without a key all was cleared.
    if (key === null || key === prefix + name) listener()
  }
  window.addEventListener('storage', onStorage)
  return () => window.removeEventListener('storage', onStorage)
}

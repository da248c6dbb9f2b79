/** What the pane remembers from one visit to the next, where the browser lets us. */

const prefix = 'duibiao.'

/** What was remembered under a name; undefined where nothing was. Storage is absent or forbidden in some web views. */
export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(prefix + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers a text; does nothing where there is no storage. */
export function remember(name: string, text: string): void {
  try {
    localStorage.setItem(prefix + name, text)
  } catch {
    return
  }
}

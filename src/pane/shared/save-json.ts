/** Hands a JSON text on as a file: where the app knows a place for it, else as a download. */
import type { About } from '../about/about'

/** Saves a text. Resolves to the path of the file, or to null where the browser was given it as a download. */
export async function saveJsonFile(name: string, json: string, saveJson: About['saveJson']): Promise<string | null> {
  const path = await saveJson?.(name, json).catch(() => undefined)
  if (path !== undefined) return path
  downloadJson(json, name)
  return null
}

/** Begins a download; whether one comes of it, no browser tells. */
function downloadJson(json: string, name: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has to fetch it before it goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

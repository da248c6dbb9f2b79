/** Hands a JSON text to the browser as a file. */

/** Begins a download; whether one comes of it, no browser tells. */
export function downloadJson(json: string, name: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  // The browser has to fetch it before it goes.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

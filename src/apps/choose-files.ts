/** The browser's own dialog for files, as something to wait for. */

/** Milliseconds within which a choice follows the window's getting the focus back; long, for folders on a slow network. */
const patience = 3000

let closeLast = () => {}

/**
 * Lets the user choose files with these endings; none where the dialog is cancelled, or another one is opened. Call it while a click is handled.
 * Browsers before Chromium 113 do not tell that a dialog was cancelled: there it is taken for cancelled where the page has its focus
 * back and nothing was chosen for a while.
 */
export function chooseFiles(endings: readonly string[]): Promise<File[]> {
  closeLast()
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.hidden = true
  input.accept = endings.map((ending) => `.${ending}`).join()
  // Some web views open no dialog for an input outside of the page.
  document.body.append(input)
  const listening = new AbortController()
  const { signal } = listening
  return new Promise<File[]>((resolve) => {
    const end = () => {
      listening.abort()
      resolve([...input.files ?? []])
    }
    closeLast = end
    input.addEventListener('change', end, { signal })
    input.addEventListener('cancel', end, { signal })
    addEventListener('focus', () => setTimeout(end, patience), { signal })
    input.click()
  }).finally(() => input.remove())
}

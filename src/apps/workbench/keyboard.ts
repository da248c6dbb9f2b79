/** Who has the keyboard: the pane or the spreadsheet. */

/**
 * Lets F6 move the keyboard between the two, as it does in Office, because Tab alone stays inside a spreadsheet; and
 * keeps the spreadsheet from taking it out of the pane by itself, as it would when it has loaded or shows another sheet.
 * F6 comes back to where the user was in the pane, or to its chosen step.
 * @returns gives the keyboard to the spreadsheet.
 */
export function shareKeyboard(pane: HTMLElement, focus: () => void): () => void {
  let last: HTMLElement | null = null
  /** Where the keyboard stays until the user takes it elsewhere. */
  let held: HTMLElement | null = null
  const focusSheet = () => {
    held = null
    focus()
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') held = null
    if (event.key !== 'F6' || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const active = document.activeElement
    if (active instanceof HTMLElement && pane.contains(active)) {
      last = active
      active.blur()
      return focusSheet()
    }
    const back = last?.isConnected ? last : pane.querySelector<HTMLElement>('[role=tab][aria-selected=true]')
    back?.focus()
  }, true)
  document.addEventListener('pointerdown', () => { held = null }, true)
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    if (pane.contains(target)) held = target
    // The spreadsheet's editor is not always inside the spreadsheet, but it alone is editable in this way.
    else if (target.isContentEditable) held?.focus()
  })
  return focusSheet
}

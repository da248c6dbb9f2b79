/** Who has the keyboard: the pane or the spreadsheet. */

/**
 * Lets F6 move the keyboard between the two, as it does in Office, because Tab alone stays inside a spreadsheet; and
 * keeps the spreadsheet from taking it out of the pane by itself, as it would when it has loaded or shows another sheet.
 * F6 comes back to where the user was in the pane, or to its chosen step.
 * @returns gives the keyboard to the spreadsheet.
 */
export function shareKeyboard(pane: HTMLElement, focus: () => void): () => void {
  let last: HTMLElement | null = null
  /** The pane has the keyboard until the user takes it elsewhere. */
  let held = false
  const focusSheet = () => {
    held = false
    focus()
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') held = false
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
  document.addEventListener('pointerdown', () => { held = false }, true)
  document.addEventListener('focusin', ({ target }) => { held = target instanceof HTMLElement && pane.contains(target) })

  // Before it happens, not after: whoever loses the keyboard for a moment closes its list.
  const original = Reflect.get(HTMLElement.prototype, 'focus')
  HTMLElement.prototype.focus = function (options) {
    // The spreadsheet's editors, wherever in the page they are, are all that is editable in this way.
    if (!(held && this.isContentEditable)) original.call(this, options)
  }
  return focusSheet
}

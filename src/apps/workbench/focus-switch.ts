/** F6 moves the keyboard between the pane and the spreadsheet, as it does in Office: Tab alone stays inside a spreadsheet. */

/** Comes back to where the user was in the pane, or to its chosen step. */
export function switchWithF6(pane: HTMLElement, focusSheet: () => void): void {
  let last: HTMLElement | null = null
  document.addEventListener('keydown', (event) => {
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
}

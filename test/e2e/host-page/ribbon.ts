/** A tab of the ribbon with an add-in's buttons. */

export interface Button<Action> {
  label: string
  tip: string
  /** Address of its picture. */
  icon: string
  action: Action
}

export interface Tab<Action> {
  label: string
  groups: { label: string; buttons: Button<Action>[] }[]
}

/** Draws the buttons; one that is at work is busy until `act` is done. */
export function drawRibbon<Action>(root: HTMLElement, { label: tab, groups }: Tab<Action>, act: (action: Action) => Promise<void>): void {
  const title = document.createElement('strong')
  title.textContent = tab
  root.replaceChildren(title, ...groups.map(({ label, buttons }) => {
    const group = document.createElement('figure')
    const row = document.createElement('div')
    row.append(...buttons.map(({ label: name, tip, icon, action }) => {
      const button = document.createElement('button')
      const image = document.createElement('img')
      Object.assign(image, { src: icon, alt: '', width: 32, height: 32 })
      button.append(image, name)
      button.title = tip
      // The keyboard stays in the sheet.
      button.addEventListener('mousedown', (event) => event.preventDefault())
      button.addEventListener('click', () => {
        button.setAttribute('aria-busy', 'true')
        void act(action).finally(() => button.removeAttribute('aria-busy'))
      })
      return button
    }))
    const caption = document.createElement('figcaption')
    caption.textContent = label
    group.append(row, caption)
    return group
  }))
}

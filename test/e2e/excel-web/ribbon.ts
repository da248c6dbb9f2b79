/** The add-in's buttons as the built manifest has them. */

/** What a button does: runs a function of the add-in, or shows its pane. */
export type ButtonAction = { kind: 'function'; name: string } | { kind: 'pane' }

export interface Manifest {
  /** Address of the pane's page, below the folder of the add-in. */
  page: string
  tab: string
  groups: { label: string; buttons: { label: string; tip: string; icon: string; action: ButtonAction }[] }[]
}

/** Reads a manifest; addresses are made relative to the folder where the add-in stands. */
export function readManifest(xml: string, locale: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const elements = (below: Element | Document, name: string) => [...below.getElementsByTagNameNS('*', name)]
  const first = (below: Element | Document, name: string) => {
    const found = elements(below, name)[0]
    if (!found) throw new Error(`the manifest has no ${name}`)
    return found
  }
  const resources = new Map(elements(first(document, 'Resources'), '*').map((element) => [element.getAttribute('id'), element]))
  /** The resource that an element's `resid` names, in the locale if it is there. */
  const resource = (element: Element) => {
    const found = resources.get(element.getAttribute('resid'))
    const override = found && elements(found, 'Override').find((each) => each.getAttribute('Locale') === locale)
    const text = override?.getAttribute('Value') ?? found?.getAttribute('DefaultValue')
    if (text === null || text === undefined) throw new Error(`the manifest has no resource ${element.getAttribute('resid')}`)
    return text
  }
  const page = resource(first(document, 'Runtime'))
  const folder = new URL('.', page).href
  const within = (address: string) => {
    if (!address.startsWith(folder)) throw new Error(`${address} lies outside ${folder}`)
    return address.slice(folder.length)
  }
  const tab = first(document, 'CustomTab')
  const own = (element: Element, name: string) => [...element.children].find(({ localName }) => localName === name)!
  return {
    page: within(page),
    tab: resource(own(tab, 'Label')),
    groups: elements(tab, 'Group').map((group) => ({
      label: resource(own(group, 'Label')),
      buttons: elements(group, 'Control').map((control) => {
        const action = first(control, 'Action')
        const type = action.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type')
        const icon = elements(control, 'Image').find((image) => image.getAttribute('size') === '32')
        return {
          label: resource(own(control, 'Label')),
          tip: resource(first(first(control, 'Supertip'), 'Description')),
          icon: within(resource(icon!)),
          action: type === 'ShowTaskpane' ? { kind: 'pane' } : { kind: 'function', name: first(action, 'FunctionName').textContent },
        }
      }),
    })),
  }
}

/** Draws the buttons; one that is at work is busy until `act` is done. */
export function drawRibbon(root: HTMLElement, { tab, groups }: Manifest, folder: string, act: (action: ButtonAction) => Promise<void>): void {
  const title = document.createElement('strong')
  title.textContent = tab
  root.replaceChildren(title, ...groups.map(({ label, buttons }) => {
    const group = document.createElement('figure')
    const row = document.createElement('div')
    row.append(...buttons.map(({ label: name, tip, icon, action }) => {
      const button = document.createElement('button')
      const image = document.createElement('img')
      Object.assign(image, { src: folder + icon, alt: '', width: 32, height: 32 })
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

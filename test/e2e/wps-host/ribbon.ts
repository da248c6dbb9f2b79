/** The add-in's buttons as its ribbon.xml has them, and their callbacks, which WPS looks up by name among the globals of the shell. */
import type { Tab } from '../host-page/ribbon'

/** What WPS hands to a callback of a button. */
export interface Control {
  Id: string
}

/** The shell's window, as WPS sees it. */
export type Shell = Window & Record<string, ((control: Control) => unknown) | undefined>

/** Reads a ribbon; labels and pictures are asked of the shell, whose folder is `addin`. */
export function readRibbon(xml: string, shell: Shell, addin: string): Tab<() => void> {
  const document = new DOMParser().parseFromString(xml, 'application/xml')
  const tab = document.querySelector('tab')!
  const call = (button: Element, attribute: string) => {
    const callback = shell[button.getAttribute(attribute)!]
    if (!callback) throw new Error(`the shell has no callback for ${attribute} of ${button.id}`)
    return callback({ Id: button.id })
  }
  return {
    label: tab.getAttribute('label')!,
    groups: [...tab.querySelectorAll('group')].map((group) => ({
      label: group.getAttribute('label')!,
      buttons: [...group.querySelectorAll('button')].map((button) => ({
        label: String(call(button, 'getLabel')),
        tip: button.getAttribute('supertip') ?? '',
        icon: addin + String(call(button, 'getImage')),
        action: () => { call(button, 'onAction') },
      })),
    })),
  }
}

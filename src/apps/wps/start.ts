/** Puts panes beside the workbooks of WPS, and keeps to what its ribbon and its windows do. */
import { activeWorkbookKey, createWpsWorkbook, selectedRange, watchActiveWorkbook, type WpsApplication } from '../../hosts/wps'
import type { Library } from '../../model'
import { mountPane, type About, type PaneCommands } from '../../pane'
import { exposeHandle } from '../handle'
import { createWpsDocuments } from './document-access'
import { createWpsFiles } from './file-access'
import { wpsAccess } from './host-access'
import { wpsLanguage } from './language'
import { besideWorkbook, createPanes, turn, type Beside } from './panes'
import { jsonSaver } from './save-json'
import { settled } from './settled'
import { collapsePane, commandTaker } from './shell-messages'

/** Milliseconds from one look at what the ribbon's shell has sent to the next. */
const pause = 300

/** Shows the pane of the workbook in front within `page`, for as long as the page lives. */
export function start(application: WpsApplication, page: HTMLElement, library: Library, product: About['product']): void {
  const saveJson = jsonSaver(application)
  const files = createWpsFiles(application)
  const documents = createWpsDocuments(application, library)
  const hostLanguage = Promise.resolve(wpsLanguage(application))
  let mounted = 0

  /** A pane that is bound to the workbook in front, whose key it is; where none is open, the pane says so. */
  function mount(key: string | null): Beside {
    const root = page.appendChild(document.createElement('div'))
    root.id = `pane-${++mounted}`
    const inFront = key === null ? null : application.ActiveWorkbook
    const workbook = settled(() => createWpsWorkbook(application))
    const about: About = { product, host: wpsAccess(application, inFront), saveJson }
    let connect: (commands: PaneCommands) => void
    const commands = new Promise<PaneCommands>((resolve) => { connect = resolve })
    const { show, unmount } = mountPane(root, {
      workbook, library, about, hostLanguage, files, documents,
      selectedRange: () => selectedRange(application),
      collapse: () => collapsePane(application),
      connect: connect!,
    })
    return {
      ...besideWorkbook(inFront),
      workbook,
      commands,
      show,
      unmount: () => {
        unmount()
        root.remove()
      },
    }
  }

  const panes = createPanes(() => activeWorkbookKey(application), mount)
  const { look, front } = panes
  watchActiveWorkbook(application, look)
  // For where WPS does not tell: a person who comes back to the pane comes with the pointer, or with the keyboard.
  window.addEventListener('focus', look)
  document.documentElement.addEventListener('pointerenter', look)
  setInterval(turn(commandTaker(application), panes), pause)
  exposeHandle(() => front().workbook, library)
}

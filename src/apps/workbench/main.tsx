/** The browser workbench: the pane at once, the spreadsheet beside it as soon as it has loaded. */
import { workbenchWords, type Language } from '../../messages'
import { mountPane, rememberedLanguage } from '../../pane'
import { createBrowserDocuments } from '../document-access'
import { createBrowserFiles } from '../file-access'
import { license, version } from '../product'
import { readApart } from '../read-apart'
import { library } from '../seeds'
import { exposeHandle } from './handle'
import { gridAccess } from './host-access'
import { shareKeyboard } from './keyboard'
import { createOpenRequests } from './open-requests'
import { trackChanges } from './track-changes'
import { WorkbenchToolbar } from './WorkbenchToolbar'

const language = rememberedLanguage() ?? 'zh-CN'
const area = element('grid')
const note = element('grid-note')
const plans = library()
const requests = createOpenRequests()

/** The words around the pane follow its language. */
function speak(language: Language): void {
  document.documentElement.lang = language
  document.title = workbenchWords[language].title
  note.textContent = workbenchWords[language].gridLoading
}

function element(id: string): HTMLElement {
  return document.getElementById(id)!
}

speak(language)
const grid = import('./grid').then(({ mountGrid }) => mountGrid(element('sheet'), language))
const tracked = grid.then(({ workbook }) => trackChanges(workbook))
const focusSheet = shareKeyboard(element('pane'), () => void grid.then(({ focus }) => focus()))

mountPane(element('pane'), {
  workbook: tracked.then(({ workbook }) => workbook),
  library: plans,
  about: { product: { version, license }, host: gridAccess(grid) },
  language,
  onLanguage: (next) => {
    speak(next)
    void grid.then((there) => there.speak(next))
  },
  focusSheet,
  selectedRange: () => grid.then((there) => there.selectedRange()),
  toolbar: <WorkbenchToolbar workbook={tracked} requests={requests} />,
  files: createBrowserFiles({ legacy: readApart, open: async (file) => requests.ask(file) }),
  documents: createBrowserDocuments(plans, readApart),
})

tracked.then(
  ({ workbook, unsaved }) => {
    area.removeAttribute('aria-busy')
    exposeHandle(workbook, plans)
    addEventListener('beforeunload', (event) => {
      if (unsaved()) event.preventDefault()
    })
  },
  () => { note.textContent = workbenchWords[document.documentElement.lang as Language].gridFailed },
)

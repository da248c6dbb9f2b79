/** The browser workbench: the pane at once, the spreadsheet beside it as soon as it has loaded. */
import { workbenchWords, type Language } from '../../messages'
import { mountPane, rememberedLanguage } from '../../pane'
import { library } from '../seeds'
import { exposeHandle } from './handle'
import { trackChanges } from './track-changes'
import { WorkbenchToolbar } from './WorkbenchToolbar'

const language = rememberedLanguage() ?? 'zh-CN'
const area = element('grid')
const note = element('grid-note')
const plans = library()

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
const grid = import('./grid').then(({ mountGrid }) => mountGrid(element('sheet'), language)).then(({ workbook }) => trackChanges(workbook))
const workbook = grid.then((tracked) => tracked.workbook)
mountPane(element('pane'), { workbook, library: plans, language, onLanguage: speak, toolbar: <WorkbenchToolbar grid={grid} /> })

grid.then(
  (tracked) => {
    area.removeAttribute('aria-busy')
    exposeHandle(tracked.workbook, plans)
    addEventListener('beforeunload', (event) => {
      if (tracked.unsaved()) event.preventDefault()
    })
  },
  () => { note.textContent = workbenchWords[document.documentElement.lang as Language].gridFailed },
)

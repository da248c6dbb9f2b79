/** Puts the pane beside the workbook in Excel. */
import { createExcelWorkbook, selectedRange } from '../../hosts/excel'
import { Fault } from '../../model'
import type { Language } from '../../messages'
import { mountPane, ownPlansBeside, type PaneCommands } from '../../pane'
import type { Workbook } from '../../workbook'
import { createBrowserDocuments } from '../document-access'
import { createBrowserFiles } from '../file-access'
import { provideLibrary } from '../functions/plans'
import { exposeHandle } from '../handle'
import { license, version } from '../product'
import { readApart } from '../read-apart'
import { library } from '../seeds'
import { excelAccess } from './host-access'

/** What the manifest demands, too; a page opened elsewhere has no such guard. */
const requirement = '1.13'

// Office.js puts null over these two methods of the history; without its own, the history has the browser's again.
Reflect.deleteProperty(window.history, 'pushState')
Reflect.deleteProperty(window.history, 'replaceState')

const ready = Office.onReady()
const plans = library()

/** Shows the pane, and hands out its commands as soon as it has them. */
export function start(connect: (commands: PaneCommands) => void): void {
  // Formulas know the user's own plans, too: those of this moment, since the pane shares its page with them.
  provideLibrary(() => ownPlansBeside(plans).current().library)
  const about = { product: { version, license }, host: excelAccess }
  mountPane(document.getElementById('root')!, {
    workbook: openWorkbook(), library: plans, about, hostLanguage: hostLanguage(), selectedRange, connect,
    files: createBrowserFiles({ legacy: readApart }), documents: createBrowserDocuments(plans, readApart),
  })
}

/** The workbook beside the pane, once Excel is ready. @throws Fault `host-lacks` outside Excel and in one that is too old. */
async function openWorkbook(): Promise<Workbook> {
  const { host } = await ready
  // A page outside of Office gets null here, which the types do not say.
  if (String(host) !== 'Excel') throw new Fault('host-lacks', { capability: 'Excel' })
  if (!Office.context.requirements.isSetSupported('ExcelApi', requirement)) {
    throw new Fault('host-lacks', { capability: `ExcelApi ${requirement}` })
  }
  const workbook = createExcelWorkbook()
  exposeHandle(() => workbook, plans)
  return workbook
}

/** The language in which Excel shows the add-in's buttons: the manifest has zh-CN, and en for English. */
async function hostLanguage(): Promise<Language> {
  await ready
  // Absent outside of Office, which the types do not say.
  const locale = (Office.context as Partial<Office.Context> | undefined)?.displayLanguage
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}

/** The task pane in Excel. */
import { createExcelWorkbook } from '../../hosts/excel'
import { Fault } from '../../model'
import { mountPane } from '../../pane'
import type { Workbook } from '../../workbook'
import { library } from '../seeds'

/** What the manifest demands, too; a page opened elsewhere has no such guard. */
const requirement = '1.13'

// Office.js puts null over these two methods of the history; without its own, the history has the browser's again.
Reflect.deleteProperty(window.history, 'pushState')
Reflect.deleteProperty(window.history, 'replaceState')

mountPane(document.getElementById('root')!, { workbook: openWorkbook(), library: library() })

/** The workbook beside the pane, once Excel is ready. @throws Fault `host-lacks` outside Excel and in one that is too old. */
async function openWorkbook(): Promise<Workbook> {
  const { host } = await Office.onReady()
  // A page outside of Office gets null here, which the types do not say.
  if (String(host) !== 'Excel') throw new Fault('host-lacks', { capability: 'Excel' })
  if (!Office.context.requirements.isSetSupported('ExcelApi', requirement)) {
    throw new Fault('host-lacks', { capability: `ExcelApi ${requirement}` })
  }
  return createExcelWorkbook()
}

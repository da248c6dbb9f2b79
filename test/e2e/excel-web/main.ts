/** A page that plays Excel on the web: a ribbon, a sheet and the add-in's page beside it. `?locale=`, `?api=` and `?pane=` set it up. */
import { createExcel, type FakeExcel } from '../../hosts/excel/fake/excel'
import type { Execute } from '../../hosts/excel/fake/excel'
import { createGrid } from '../host-page/grid'
import { drawRibbon } from '../host-page/ribbon'
import { readManifest, type ButtonAction } from './manifest'
import { createOfficeHost } from './office-host'
import { excelView } from './view'

/** Lets a test look behind the page. */
export interface Handle {
  excel: FakeExcel
  /** Loads the add-in's page anew, as closing and opening it does. */
  reload: () => void
}

declare global {
  interface Window {
    excelWeb: Handle
  }
}

/** Where the built add-in stands beside this page. */
const folder = './addin/'

const settings = new URLSearchParams(location.search)
const locale = settings.get('locale') ?? 'zh-CN'
const element = (id: string) => document.getElementById(id)!
const pane = element('pane')
pane.style.width = `${settings.get('pane') ?? '320'}px`
const frame = document.createElement('iframe')

let execute: Execute | undefined
const host = createOfficeHost(frame, async (body) => {
  const answer = await execute!(body)
  grid.redraw()
  return answer
}, () => { pane.hidden = false }, { locale, excelApi: settings.get('api') ?? '1.15' })

const excel = createExcel((answer) => {
  execute = answer
  return host.trigger
})
const grid = createGrid({ grid: element('grid'), place: element('place'), sheets: element('sheets') }, excelView(excel))
const manifest = readManifest(await (await fetch(`${folder}manifest.xml`)).text(), locale, folder)

/** The add-in's page is loaded when it is first needed, out of sight. */
function start(): void {
  if (frame.isConnected) return
  frame.src = host.address(manifest.page)
  pane.append(frame)
}

async function act(action: ButtonAction): Promise<void> {
  start()
  if (action.kind === 'pane') pane.hidden = false
  else await host.run(action.name)
}

document.documentElement.lang = locale
drawRibbon(element('ribbon'), manifest.tab, act)
grid.redraw()
window.excelWeb = { excel, reload: () => { frame.contentWindow?.location.reload() } }

/** A page that plays WPS 表格: its ribbon, a sheet, and the add-in's panes beside it. `?events=` sets up what WPS tells. */
import type { Members } from '../../hosts/wps/fake/members'
import type { Variant } from '../../hosts/wps/fake/session'
import { createFakeWps, type FakeWps } from '../../hosts/wps/fake/wps'
import { createGrid } from '../host-page/grid'
import { drawRibbon } from '../host-page/ribbon'
import { readRibbon, type Shell } from './ribbon'
import { stateOf, wpsView } from './view'

declare global {
  interface Window {
    /** What the installed declarations have, which only Node can read. */
    wpsMembers: Members
    /** Lets a test, and the add-in's own pages, reach the application. */
    fakeWps: FakeWps
  }
}

/** Where the built add-in stands beside this page. */
const addin = './addin/'
/** Milliseconds from one look at what there is to draw to the next. */
const pause = 50

const settings = new URLSearchParams(location.search)
const element = (id: string) => document.getElementById(id)!
const pane = element('pane')
const shell = document.createElement('iframe')

const fake = createFakeWps({ events: (settings.get('events') ?? undefined) as Variant['events'] }, window.wpsMembers)
window.fakeWps = fake
const grid = createGrid({ grid: element('grid'), place: element('place'), sheets: element('sheets') }, wpsView(fake))

shell.hidden = true
shell.src = `${addin}index.html`
const loaded = new Promise((done) => shell.addEventListener('load', done))
document.body.append(shell)
await loaded
const callbacks = shell.contentWindow as unknown as Shell
callbacks.OnAddinLoad!({ Id: '' })
const ribbon = readRibbon(await (await fetch(`${addin}ribbon.xml`)).text(), callbacks, addin)
drawRibbon(element('ribbon'), ribbon, async (act) => act())

const frames = new Map<number, HTMLIFrameElement>()
let drawn: string | null = null

/** Shows each pane that there is as its state says, and the workbook where it has changed. */
function show(): void {
  for (const [id, { url, visible, limits }] of fake.panes) {
    const frame = frames.get(id) ?? document.createElement('iframe')
    if (!frames.has(id)) {
      frame.src = url
      pane.append(frame)
      frames.set(id, frame)
    }
    frame.hidden = !visible
    pane.style.width = `${Math.max(limits.minWidth, Number(settings.get('pane') ?? 0))}px`
  }
  for (const [id, frame] of frames) {
    if (fake.panes.has(id)) continue
    frame.remove()
    frames.delete(id)
  }
  pane.hidden = ![...fake.panes.values()].some(({ visible }) => visible)
  const state = stateOf(fake)
  if (state !== drawn) grid.redraw()
  drawn = state
}

setInterval(show, pause)

/** The shell as WPS runs it: main.js alone, in a page of its own beside a fake WPS. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { createFakeWps, type FakeWps } from '../../hosts/wps/fake'

/** A file of the shell as it stands there. */
export const shellFile = (name: string) => readFileSync(join(__dirname, '../../../src/apps/wps/shell', name), 'utf8')

/** What WPS calls. */
export interface Shell {
  OnAddinLoad: (ribbonUi: unknown) => unknown
  OnAction: (control: { Id: string }) => unknown
  GetLabel: (control: { Id: string }) => unknown
  GetImage: (control: { Id: string }) => unknown
}

export interface ShellPage {
  shell: Shell
  wps: FakeWps
  /** What was alerted. */
  said: string[]
}

interface Page {
  wps?: FakeWps
  /** Where the page lies. */
  address?: string
  devicePixelRatio?: number
  /** Members of the application that answer otherwise than in the fake. */
  members?: Readonly<Record<string, unknown>>
}

/** Loads the shell into a new page; the same WPS may be given again, as after a restart that kept what pages have stored. */
export function loadShell({ wps = createFakeWps(), address = 'http://intranet/duibiao/index.html', devicePixelRatio = 1, members = {} }: Page = {}): ShellPage {
  const said: string[] = []
  const application = new Proxy(wps.application, {
    get: (target, key): unknown => typeof key === 'string' && key in members ? members[key] : Reflect.get(target, key),
  })
  const page: Record<string, unknown> = {
    Application: application, document: { location: { toString: () => address } }, devicePixelRatio, alert: (text: string) => said.push(text),
  }
  page.window = page
  runInContext(shellFile('main.js'), createContext(page))
  return { shell: page as unknown as Shell, wps, said }
}

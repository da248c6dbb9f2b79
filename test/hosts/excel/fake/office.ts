/** The real, unmodified Office.js of Excel, loaded into the realm of the test: its requests go to an executor of ours. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Execute, Trigger } from './excel'
import type { RequestBody } from './wire'

/** The files of the npm library that are tried: Excel on the web and on Windows. */
export const officeFiles = { web: 'excel-web-16.00.debug.js', win32: 'excel-win32-16.01.debug.js' } as const

/** The requirement set that the manifest demands; the library refuses any member above it. */
export const requirement = 1.13

/** What the library's own test seams look like. */
interface Seams {
  SessionBase: { new(): object; _overrideSession: unknown }
  CommonUtility: { _doApiNotSupportedCheck: boolean }
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void
  _testTriggerRichApiMessageEvent: Trigger
}

/** Loads one library file; from then on the global `Excel` sends its batches to `execute`, whichever was given last. */
export function connectOffice(file: keyof typeof officeFiles, execute: Execute): Pick<Seams, '_testTriggerRichApiMessageEvent'> {
  if (!('Excel' in globalThis)) load(file)
  const seams = OfficeExtension as unknown as Seams
  class Session extends seams.SessionBase {
    _createRequestExecutorOrNull(): object {
      return {
        executeAsync: async (_custom: unknown, _flags: number, { Body }: { Body: RequestBody }) =>
          // A copy, as over a wire: nothing that the library holds is shared with the fake.
          ({ HttpStatusCode: 200, ErrorCode: '', ErrorMessage: '', Headers: {}, Body: copy(await execute(copy(Body))) }),
      }
    }
  }
  seams.SessionBase._overrideSession = new Session()
  seams.CommonUtility._doApiNotSupportedCheck = true
  seams._testSetRichApiMessageReadyImpl(() => Promise.resolve())
  return seams
}

/** What the library looks for in a page: as little as it takes to load. */
function load(file: keyof typeof officeFiles): void {
  const page = globalThis as Record<string, unknown>
  const element = () => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} })
  page.window = globalThis
  page.navigator = { userAgent: '' }
  page.location = { href: 'https://localhost/', search: '', hash: '', hostname: 'localhost', protocol: 'https:' }
  page.document = {
    createElement: element, getElementsByTagName: () => [], getElementById: () => null, cookie: '', location: page.location,
  }
  const source = readFileSync(join(__dirname, '../../../../node_modules/@microsoft/office-js/dist', officeFiles[file]), 'utf8')
  // In this realm, so that the library's tests for plain objects hold.
  ;(0, eval)(source)
  const context = { requirements: { isSetSupported }, platform: file === 'web' ? 'OfficeOnline' : 'PC' }
  const factory = { getContext: () => context, getHostInfo: () => ({ hostType: 'excel', hostPlatform: file, isDialog: false }) }
  Object.assign(page.OSF as object, { _OfficeAppFactory: factory })
}

function isSetSupported(set: string, version: string | number = 1.1): boolean {
  return set === 'ExcelApi' && lessOrEqual(String(version), String(requirement))
}

/** Versions by their parts: 1.9 is less than 1.13. */
function lessOrEqual(a: string, b: string): boolean {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number)
  const [majorB = 0, minorB = 0] = b.split('.').map(Number)
  return majorA === majorB ? minorA <= minorB : majorA < majorB
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

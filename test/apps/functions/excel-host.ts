/** A host that asks Excel's own library for custom functions: over the library's native bridge, as a desktop Excel does. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the library sends back for one call: the value, or the error as the cell shows it. */
export type Answer = unknown

interface Request {
  id: number
  message: { body: { Actions: { Id: number; Name: string; ActionType: number; ArgumentInfo?: { Arguments?: unknown[] } }[] } }
}

const library = join(__dirname, '../../../node_modules/@microsoft/office-js/dist/excel-win32-16.01.debug.js')
/** Categories and types of the messages that a host sends; a flag that lets errors in as arguments. */
const [calls, invocation, allowsErrors] = [1, 1000, 4]

/**
 * Brings what a page has before the library of the host: the loader's registry of functions.
 * `load` then reads the library, unmodified; `call` has it invoke a function by id.
 */
export function startExcel(): { load: () => void; call: (id: string, args: unknown[]) => Promise<Answer> } {
  const page = globalThis as Record<string, unknown>
  const mappings: Record<string, unknown> = {}
  const changed: (() => void)[] = []
  const waiting = new Map<number, (answer: Answer) => void>()
  const bridge = { sendMessageToHost, onMessageFromHost: (text: string) => void text }
  let last = 0

  page.CustomFunctions = {
    associate: (id: string, call: unknown) => {
      mappings[id.toUpperCase()] = call
      for (const tell of changed) tell()
    },
    _association: { mappings, onchange: (tell: () => void) => changed.push(tell) },
  }

  /** Answers every request of the library, and takes the results of functions out of them. */
  function sendMessageToHost(text: string): void {
    const { id, message: { body: { Actions } } } = JSON.parse(text) as Request
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name === 'SetInvocationResults') take(ArgumentInfo!.Arguments![0] as { id: number; value: Answer }[])
    }
    const Results = Actions.map((action) => ({ ActionId: action.Id, Value: action.ActionType === 1 ? { _Id: 1 } : null }))
    const answer = { id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results, TraceIds: [] }) } }
    bridge.onMessageFromHost(JSON.stringify(answer))
  }

  function take(results: { id: number; value: Answer }[]): void {
    for (const { id, value } of results) {
      waiting.get(id)!(value)
      waiting.delete(id)
    }
  }

  return {
    load() {
      const element = () => ({ setAttribute: () => undefined, appendChild: () => undefined, style: {} })
      const location = { href: 'https://localhost/', search: '', hash: '', hostname: 'localhost', protocol: 'https:' }
      Object.assign(page, {
        window: globalThis, location, _richApiNativeBridge: bridge,
        document: { createElement: element, getElementsByTagName: () => [], getElementById: () => null, cookie: '', location },
      })
      Object.defineProperty(page, 'navigator', { value: { userAgent: '' }, configurable: true })
      ;(0, eval)(readFileSync(library, 'utf8'))
      const context = { requirements: { isSetSupported: () => false }, platform: 'PC' }
      Object.assign(page.OSF as object, { _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({ hostType: 'excel' }) } })
    },
    call: (id, args) => new Promise((resolve) => {
      waiting.set(++last, resolve)
      const message = { invocationId: last, functionName: id, parameterValues: args, flags: allowsErrors }
      const entries = [{ messageCategory: calls, messageType: invocation, targetId: '', message: JSON.stringify(message) }]
      bridge.onMessageFromHost(JSON.stringify({ type: 3, message: { entries } }))
    }),
  }
}

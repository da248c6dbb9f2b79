/** Excel's end of the wire to an add-in's page: the messages by which Office.js on the web asks, registers and is told. */
import type { Execute, Trigger } from '../../hosts/excel/fake/excel'
import type { RequestBody } from '../../hosts/excel/fake/wire'

/** What an add-in is told about the Excel it runs in. */
export interface Surroundings {
  /** Locale of the user interface, such as `zh-CN`. */
  locale: string
  /** The newest ExcelApi there is, such as `1.15`. */
  excelApi: string
}

export interface OfficeHost {
  /** Address of the add-in's page with what Office.js looks for in it. */
  address(page: string): string
  /** Runs a command of the ribbon; resolves when the add-in says that it is completed. */
  run(command: string): Promise<void>
  trigger: Trigger
}

interface Message {
  _messageType: number
  _actionName: string
  _actionType: number
  _conversationId: string
  _correlationId: number
  _data: unknown
}

interface MethodCall {
  DdaMethod: { DispatchId: number }
  ArrayData?: unknown[]
  [key: number]: unknown
}

const [conversation, control] = ['conversation', 'control']
const messageTypes = { request: 0, response: 1 } as const
const actionTypes = { invoke: 0, registerEvent: 1 } as const
const responseTypes = { forCalling: 0, forEventing: 1 } as const
const dispatch = { richApi: 93, commandCompleted: 94 } as const
const events = { command: 'appCommandInvoked', richApi: 'richApiMessage' } as const
/** In the page's address: the page is shared by the pane and the commands. */
const sharedRuntime = 1
const excelOnTheWeb = 16

/** Answers the page in `frame`. `show` is called when the add-in asks for its pane to be shown. */
export function createOfficeHost(frame: HTMLIFrameElement, execute: Execute, show: () => void, around: Surroundings): OfficeHost {
  const registered = new Set<string>()
  const commands = new Map<string, () => void>()
  const waiting: (() => void)[] = []
  let made = 0

  const post = (message: object) => frame.contentWindow?.postMessage(JSON.stringify(message), location.origin)
  const tell = (event: string, data: unknown) => post({
    _messageType: messageTypes.response, _responseType: responseTypes.forEventing, _actionName: event, _conversationId: conversation,
    _correlationId: -1, _errorCode: 0, _data: data,
  })

  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || typeof data !== 'string' || !data.startsWith('{')) return
    const request = JSON.parse(data) as Message
    if (request._messageType !== messageTypes.request) return
    void answer(request).then((result) => {
      post({
        _messageType: messageTypes.response, _responseType: responseTypes.forCalling, _actionName: request._actionName,
        _conversationId: request._conversationId, _correlationId: request._correlationId, _errorCode: 0, _data: result,
      })
      // Not before: the library listens only when it has the answer.
      if (registered.has(events.command)) for (const go of waiting.splice(0)) go()
    })
  })

  async function answer({ _actionName: name, _actionType: type, _data: data }: Message): Promise<unknown> {
    if (type !== actionTypes.invoke) {
      if (type === actionTypes.registerEvent) registered.add(name)
      return { Error: 0 }
    }
    if (name === 'ContextActivationManager_getAppContextAsync') {
      // The first that a page asks: one that is loaded anew has registered nothing.
      registered.clear()
      return appContext(around)
    }
    if (name !== 'executeMethod') return null
    const call = data as MethodCall
    const { DispatchId: method } = call.DdaMethod
    if (method === dispatch.richApi) {
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(await richApi(call.ArrayData!))] }
    }
    if (method === dispatch.commandCompleted) {
      commands.get(String(call[0]))?.()
      commands.delete(String(call[0]))
      return { Version: 1, Error: 0 }
    }
    throw new Error(`the method ${method} is not implemented in the fake Excel on the web`)
  }

  /** Batches about the add-in's own page are answered here, all others by the workbook. */
  function richApi([partition, , , , text]: unknown[]): Promise<object> | object {
    const body = JSON.parse(String(text)) as RequestBody
    if (partition !== 'WacPartition') return execute(body)
    if (body.Actions.some(({ Name, ArgumentInfo }) => Name === 'SetAppRuntimeState' && ArgumentInfo?.Arguments?.[0] === 'Visible')) show()
    return { Results: body.Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === 1 ? {} : null })), TraceIds: [] }
  }

  return {
    address: (page) => `${page}?_host_Info=Excel$Web$16.01$${around.locale}$correlation$$disableLogging$${sharedRuntime}`
      + `#&_xdm_Info=${conversation}|${control}|${encodeURIComponent(location.origin)}`,
    run: async (command) => {
      if (!registered.has(events.command)) await new Promise<void>((go) => waiting.push(go))
      const id = `command-${++made}`
      const completed = new Promise<void>((done) => commands.set(id, done))
      tell(events.command, [id, command, JSON.stringify({ source: { id: command } })])
      await completed
    },
    trigger: ({ entries }) => {
      if (!registered.has(events.richApi)) return
      const rows = (entries as { messageCategory: number; messageType: number; targetId: string; message: string }[])
        .map(({ messageCategory, messageType, targetId, message }) => [messageCategory, messageType, targetId, message])
      tell(events.richApi, { ArrayData: rows })
    },
  }
}

function appContext({ locale, excelApi }: Surroundings): object {
  return {
    _id: control, _appInstanceId: control, _appName: excelOnTheWeb, _appVersion: '16.0', _appUILocale: locale, _dataLocale: locale,
    _docUrl: 'https://localhost/book.xlsx', _clientMode: 0, _settings: [], _reason: 1, _osfControlType: 1, _eToken: '', _correlationId: '',
    _requirementMatrix: JSON.stringify({ ExcelApi: excelApi, SharedRuntime: '1.1', RibbonApi: '1.1' }),
    _initialDisplayMode: 0,
  }
}

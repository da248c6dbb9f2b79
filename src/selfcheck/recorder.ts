/** Writes down every call of the port: what was asked, what came, how long it took. */
import { Fault } from '../model'
import type { Workbook } from '../workbook'
import { Interruption } from './interruption'
import { plain, shortened, without } from './plain'
import type { CallRecord, ErrorRecord, EventRecord } from './record'

/** Where calls and events are written down, and under what terms. */
export interface Recorder {
  calls: CallRecord[]
  events: EventRecord[]
  /** Milliseconds since the scenario began. */
  now: () => number
  /** Milliseconds after which a call counts as not answered. */
  patience: number
  /** Whether the tester has ended the run: no call is made any more. */
  stopped: () => boolean
  /** Words that no record may hold. */
  secrets: readonly string[]
}

/**
 * Does one thing with the host and writes it down. What it throws is thrown on.
 * @throws Interruption once the run has been stopped. @throws Fault `host-failed` where no answer comes in time.
 */
export async function recordCall<T>(
  recorder: Recorder, method: CallRecord['method'], args: readonly unknown[], work: () => Promise<T>,
): Promise<T> {
  if (recorder.stopped()) throw new Interruption('stopped')
  const at = recorder.now()
  const call: CallRecord = { method, arguments: args.map((arg) => plain(arg)), at, ms: 0 }
  recorder.calls.push(call)
  try {
    const answer = await inTime(work(), recorder.patience, method)
    // What the host says past our adapter may name anything.
    if (answer !== undefined) call.answer = method === 'inspect' ? without(plain(answer), recorder.secrets) : plain(answer)
    return answer
  } catch (error) {
    call.error = recordError(error, recorder.secrets)
    throw error
  } finally {
    call.ms = Math.max(0, Math.round((recorder.now() - at) * 10) / 10)
  }
}

/** The same workbook; each call and each event is written down. */
export function recorded(workbook: Workbook, recorder: Recorder): Workbook {
  const events = <E>(of: EventRecord['of'], listen: (listener: (event: E) => void) => () => void) => (listener: (event: E) => void) => {
    recorder.calls.push({ method: of, arguments: [], at: recorder.now(), ms: 0 })
    return listen((event) => {
      recorder.events.push({ of, at: recorder.now(), told: plain(event) })
      listener(event)
    })
  }
  return {
    capabilities: workbook.capabilities,
    outline: () => recordCall(recorder, 'outline', [], () => workbook.outline()),
    read: (ranges) => recordCall(recorder, 'read', [ranges], () => workbook.read(ranges)),
    apply: (patch) => recordCall(recorder, 'apply', [patch], () => workbook.apply(patch)),
    reveal: (cell) => recordCall(recorder, 'reveal', [cell], () => workbook.reveal(cell)),
    watch: events('watch', workbook.watch),
    follow: events('follow', workbook.follow),
  }
}

/** An error as JSON, with the SDK's own behind it, and without the secrets. */
export function recordError(error: unknown, secrets: readonly string[]): ErrorRecord {
  if (!(error instanceof Error)) return { name: 'unknown', message: clean(error, secrets) }
  const told = { name: error.name, message: clean(error.message, secrets) }
  if (!(error instanceof Fault)) return 'code' in error || 'debugInfo' in error ? { ...told, ...sdkPart(error, secrets) } : told
  const { code, data, cause } = error as Fault
  return { ...told, code, data: without(plain(data), secrets), ...sdkPart(cause, secrets) }
}

/** What an SDK's error says of itself: Office.js gives a code and where in the batch it happened. */
function sdkPart(cause: unknown, secrets: readonly string[]): Pick<ErrorRecord, 'sdk'> {
  if (!(cause instanceof Error) || cause instanceof Fault) return {}
  const { code, debugInfo } = cause as Error & { code?: unknown; debugInfo?: unknown }
  return {
    sdk: {
      name: cause.name,
      message: clean(cause.message, secrets),
      ...code === undefined ? {} : { code: clean(code, secrets) },
      ...debugInfo === undefined ? {} : { debugInfo: without(plain(debugInfo), secrets) },
    },
  }
}

function clean(text: unknown, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), shortened(typeof text === 'string' ? text : JSON.stringify(text) ?? ''))
}

/** @throws Fault `host-failed` where a promise takes longer than `patience` milliseconds. */
export async function inTime<T>(answer: Promise<T>, patience: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('host-failed', { action: 'self-check', reason: `${what}: no answer in ${patience / 1000} s` })), patience)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Reads files that need SheetJS, which is not hardened, in a thread whose memory and time are limited. */
import type { MessagePort, ResourceLimits, Worker } from 'node:worker_threads'
import { needsLimits, readLegacy, type LegacyBook } from '../../hosts/legacy'
import { Fault, isFault, type FaultCode, type FaultData } from '../../model'
import type { LegacyReader } from '../open-file'

/** What such a thread is told to be. */
export const legacyThread = 'legacy'
const memory = 512
export const legacyLimits: ResourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 }
const seconds = 20

interface Question { bytes: Uint8Array; file: string }
type Answer = { book: LegacyBook } | { code: FaultCode; data: FaultData[FaultCode] } | { reason: string }

let start: (() => Worker) | undefined
let worker: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/** Lets `readLimited` start threads that run `answerReads`; a program calls it once. Without, files are read where they are. */
export function legacyThreadFrom(startThread: () => Worker): void {
  start = startThread
}

/** The side of the thread. */
export function answerReads(port: MessagePort): void {
  // What SheetJS prints of odd records tells nobody anything, and would keep the program from ending.
  for (const method of ['log', 'info', 'warn', 'error'] as const) console[method] = () => undefined
  port.on('message', ({ bytes, file }: Question) => {
    void readLegacy(bytes, file).then(
      (book): Answer => ({ book }),
      (error: unknown): Answer => isFault(error) ? { code: error.code, data: error.data } : { reason: String(error) },
    ).then((answer) => port.postMessage(answer))
  })
}

/**
 * Reads a file, one after the other; the thread stays for the next one, unless this one breaks it.
 * @throws Fault as `readLegacy` does, and `file-too-large` for one that takes more time or memory than there is.
 */
export const readLimited: LegacyReader = async (bytes, file) => {
  if (!start || !needsLimits(bytes, file)) return readLegacy(bytes, file)
  const book = last.then(() => ask(bytes, file))
  last = book.catch(() => undefined)
  return book
}

async function ask(bytes: Uint8Array, file: string): Promise<LegacyBook> {
  const thread = worker ??= start!()
  thread.ref()
  try {
    const answer = await answerOf(thread, { bytes, file })
    thread.unref()
    if ('book' in answer) return answer.book
    throw 'code' in answer ? new Fault(answer.code, answer.data) : new Error(answer.reason)
  } catch (error) {
    // What a bad file leaves behind in the thread is not worth finding out; that it may break while it ends, neither.
    worker = undefined
    thread.on('error', () => undefined)
    void thread.terminate()
    throw isFault(error) ? error : broken(error as Error, file)
  }
}

function answerOf(thread: Worker, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(deadline)
      thread.off('message', answered)
      thread.off('error', failed)
      settle()
    }
    const answered = (answer: Answer) => done(() => resolve(answer))
    const failed = (error: Error) => done(() => reject(error))
    const deadline = setTimeout(() => failed(new Fault('file-too-large', { file: question.file, limit: seconds, of: 'seconds' })), seconds * 1000)
    thread.on('message', answered)
    thread.on('error', failed)
    thread.postMessage(question)
  })
}

function broken(cause: Error & { code?: string }, file: string): Fault {
  return cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new Fault('file-too-large', { file, limit: memory * 1024 * 1024, of: 'bytes' })
    : new Fault('file-damaged', { file, part: 'workbook', reason: cause.message }, { cause })
}

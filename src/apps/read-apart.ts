/** Reads files that are no .xlsx beside the page, which stays awake, and only for so long. */
import { Fault } from '../model'
import type { LegacyReader } from './open-file'
import type { Answer, Question } from './legacy-worker'

const seconds = 30

/** @throws Fault as `readLegacy` does, and `file-too-large` for a file that takes too long. */
export const readApart: LegacyReader = async (bytes, file) => {
  const worker = new Worker(new URL('./legacy-worker.ts', import.meta.url), { type: 'module' })
  const damaged = (reason: string) => new Fault('file-damaged', { file, part: 'workbook', reason })
  let deadline: ReturnType<typeof setTimeout> | undefined
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      deadline = setTimeout(() => reject(new Fault('file-too-large', { file, limit: seconds, of: 'seconds' })), seconds * 1000)
      worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data)
      worker.onerror = ({ message }) => reject(damaged(message))
      const question: Question = { bytes, file }
      worker.postMessage(question)
    })
    if ('book' in answer) return answer.book
    throw 'code' in answer ? new Fault(answer.code, answer.data) : damaged(answer.reason)
  } finally {
    clearTimeout(deadline)
    worker.terminate()
  }
}

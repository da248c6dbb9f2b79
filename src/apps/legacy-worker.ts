/** The side of the worker: reads a file that is no .xlsx, and answers with its sheets or with the fault. */
import { readLegacy, type LegacyBook } from '../hosts/legacy'
import { isFault, type FaultCode, type FaultData } from '../model'

export interface Question { bytes: Uint8Array; file: string }
export type Answer = { book: LegacyBook } | { code: FaultCode; data: FaultData[FaultCode] } | { reason: string }

addEventListener('message', ({ data: { bytes, file } }: MessageEvent<Question>) => {
  void readLegacy(bytes, file).then(
    (book): Answer => ({ book }),
    (error: unknown): Answer => isFault(error) ? { code: error.code, data: error.data } : { reason: String(error) },
  ).then((answer) => postMessage(answer))
})

/** What the command line is connected to: answers go to standard output, faults and progress to standard error; `-` reads standard input. */
import { defaultLimits, tooLarge } from '../../archive'

export interface Streams {
  write(text: string): void
  error(text: string): void
  /** One line that overwrites the last, only on a terminal; an empty text takes it away. */
  progress(text: string): void
  /** All of standard input. @throws Fault `file-too-large`. */
  input(): Promise<Uint8Array>
}

/** How standard input is called where a file's name is asked for. */
export const standardInput = '-'

/** The streams of a Node process. */
export function processStreams({ stdin, stdout, stderr }: Pick<NodeJS.Process, 'stdin' | 'stdout' | 'stderr'>): Streams {
  return {
    write: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    progress: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[K${text}`)),
    input: async () => {
      const pieces: Buffer[] = []
      let size = 0
      for await (const piece of stdin) {
        pieces.push(Buffer.from(piece as Uint8Array))
        size += pieces.at(-1)!.length
        if (size > defaultLimits.file) throw tooLarge(standardInput, defaultLimits.file, 'bytes')
      }
      return new Uint8Array(Buffer.concat(pieces))
    },
  }
}

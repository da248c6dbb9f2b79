/** Where the command line writes: answers on standard output, faults and progress on standard error. */

export interface Output {
  write(text: string): void
  error(text: string): void
  /** One line that overwrites the last, only on a terminal; an empty text takes it away. */
  progress(text: string): void
}

/** The output of a Node process. */
export function processOutput({ stdout, stderr }: Pick<NodeJS.Process, 'stdout' | 'stderr'>): Output {
  return {
    write: (text) => void stdout.write(text),
    error: (text) => void stderr.write(text),
    progress: (text) => void (stderr.isTTY && stderr.write(`\r\u001b[K${text}`)),
  }
}

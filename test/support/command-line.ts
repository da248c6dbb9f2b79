/** The command line as a person types it, in this process. */
import { run } from '../../src/apps/cli/program'
import type { StartThread } from '../../src/apps/cli/threads'
import { seedLibrary } from './library'

/** What a run printed, and its exit code. */
export interface Ran {
  code: number
  out: string
  err: string
  /** Each line that told how far it was. */
  progress: string[]
}

/** Runs `duibiao` over the seeds' plans. */
export function duibiao(...args: string[]): Promise<Ran> {
  return duibiaoWith({}, ...args)
}

/** With something on standard input, or with threads. */
export async function duibiaoWith({ input = '', startThread }: { input?: string; startThread?: StartThread }, ...args: string[]): Promise<Ran> {
  let [out, err] = ['', '']
  const progress: string[] = []
  const code = await run(args, seedLibrary, {
    write: (text) => { out += text }, error: (text) => { err += text }, progress: (text) => { progress.push(text) },
    input: () => Promise.resolve(new TextEncoder().encode(input)),
  }, startThread)
  return { code, out, err, progress }
}

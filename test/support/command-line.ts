/** The command line as a person types it, in this process. */
import { run } from '../../src/apps/cli/program'
import { seedLibrary } from './library'

/** Runs `duibiao` over the seeds' plans; what it printed, and its exit code. */
export async function duibiao(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const code = await run(args, seedLibrary, { write: (text) => { out += text }, error: (text) => { err += text }, progress: () => undefined })
  return { code, out, err }
}

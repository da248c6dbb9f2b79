/** Plan files (`.json`) on the command line. */
import { Fault } from '../../model'
import { readBytes } from './files'

/** Whether an argument names a plan file, and not a plan by its id. */
export function isPlanFile(path: string): boolean {
  return /\.json$/i.test(path)
}

/** The parsed content of a plan file. @throws Fault `seed-invalid` where it is no JSON, `file-unreadable`, `file-too-large`. */
export function readPlanFile(path: string): unknown {
  const text = new TextDecoder().decode(readBytes(path))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Fault('seed-invalid', { file: path, path: '', problem: cause instanceof Error ? cause.message : String(cause) }, { cause })
  }
}

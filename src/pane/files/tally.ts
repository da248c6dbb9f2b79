/** Counts the received files by what came of them. */
import { hasProblems } from './check-file'
import type { ListedFile } from './session'

export interface Tally {
  files: number
  /** Checked, and somebody has to do something about them. */
  problems: number
  /** Checked, and nothing is to be done. */
  clean: number
  /** They could not be checked. */
  faults: number
  waiting: number
}

export function tallyOf(files: readonly ListedFile[]): Tally {
  const count = (test: (file: ListedFile) => boolean) => files.filter(test).length
  const faults = count(({ state }) => state.kind === 'fault')
  const checked = count(({ state }) => state.kind === 'checked')
  const problems = count(isProblem) - faults
  return { files: files.length, problems, clean: checked - problems, faults, waiting: files.length - checked - faults }
}

/** Whether the file is done, and has problems or could not be checked. */
export function isProblem({ state }: ListedFile): boolean {
  return state.kind !== 'waiting' && state.kind !== 'checking' && hasProblems(state)
}

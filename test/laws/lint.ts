/** Asks the project's ESLint about files that need not exist. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export interface VirtualFile {
  path: string
  code: string
}

/**
 * The ids of the rules that each file breaks, of those that are asked about by how their ids begin. ESLint loads its configuration
 * as a module, which Jest can't: hence a process of its own, which takes seconds to start.
 */
export function lint(files: readonly VirtualFile[], rules: readonly string[]): string[][] {
  const answer = execFileSync(process.execPath, [join(__dirname, 'lint-files.mjs')], {
    cwd: join(__dirname, '../..'), input: JSON.stringify({ files, rules }), encoding: 'utf8', maxBuffer: 1e8,
  })
  return JSON.parse(answer) as string[][]
}

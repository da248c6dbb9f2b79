/** Asks the project's ESLint about files that need not exist. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export interface VirtualFile {
  path: string
  code: string
}

/** The ids of the rules that each file breaks. ESLint loads its configuration as a module, which Jest can't: hence a process of its own. */
export function lint(files: VirtualFile[]): string[][] {
  const answer = execFileSync(process.execPath, [join(__dirname, 'lint-files.mjs')], {
    cwd: join(__dirname, '../..'), input: JSON.stringify(files), encoding: 'utf8', maxBuffer: 1e8,
  })
  return JSON.parse(answer) as string[][]
}

/** Builds dist/ when the sources have changed since it was built, and ends the process when that fails. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { isBuilt } from './fresh.mjs'
import { root } from './setup.mjs'

export function buildIfStale() {
  if (isBuilt()) return
  console.log('正在构建… / Building …')
  const { status } = spawnSync(process.execPath, [join(root, 'tools/build.mjs')], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(1)
}

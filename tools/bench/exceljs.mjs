/** ExcelJS, which the project does not depend on: fetched when the bench wants it, into a folder of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir, platform } from 'node:os'
import { join } from 'node:path'

const version = '4.4.0'

/** The library in the version that is measured; undefined, with a word why, where it can't be had. */
export function exceljs() {
  const folder = join(cacheFolder(), 'duibiao-bench', `exceljs-${version}`)
  if (!existsSync(join(folder, 'node_modules/exceljs/package.json')) && !fetched(folder)) {
    console.error(`exceljs@${version} can't be fetched; its column is left out`)
    return undefined
  }
  return createRequire(join(folder, 'index.js'))('exceljs')
}

function fetched(folder) {
  const npm = process.env.npm_execpath
  const [command, before] = npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
  mkdirSync(folder, { recursive: true })
  console.error(`fetching exceljs@${version} …`)
  const args = [...before, 'install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', `exceljs@${version}`]
  return spawnSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], shell: command === 'npm' && platform() === 'win32' }).status === 0
}

function cacheFolder() {
  if (platform() === 'win32') return process.env.LOCALAPPDATA ?? homedir()
  return process.env.XDG_CACHE_HOME ?? (platform() === 'darwin' ? join(homedir(), 'Library/Caches') : join(homedir(), '.cache'))
}

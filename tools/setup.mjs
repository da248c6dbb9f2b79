/** Makes the checkout ready to work: a Node that is new enough, and exactly the locked packages. Uses Node alone. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldestNode = 20

/** Installs what package-lock.json asks for, if it is not there already; ends the process with a sentence when it can't. */
export function setup() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    stop(`需要 Node.js ${oldestNode} 或更高版本，当前为 ${process.version}。请升级后重试。`,
      `Node.js ${oldestNode} or newer is needed; this is ${process.version}. Please upgrade and try again.`)
  }
  if (isInstalled()) return
  console.log('正在安装依赖（首次约需一至三分钟）… / Installing the locked packages (one to three minutes the first time) …')
  const { status } = npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) {
    stop('依赖安装失败，原因见上。请检查能否访问 npm 源后重试。',
      'The packages could not be installed; the reason is above. Check that the npm registry can be reached and try again.')
  }
}

/** Whether node_modules holds every locked package in its locked version; other platforms' optional packages may be absent. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !found) return false
  const differs = ([path, entry]) => found[path] ? found[path].version !== entry.version : !entry.optional && !entry.devOptional
  return !Object.entries(wanted).some(([path, entry]) => path !== '' && differs([path, entry]))
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Runs the npm that started us, or the one on the path (on Windows a .cmd file, which needs a shell). */
function npm(args) {
  const options = { cwd: root, stdio: 'inherit' }
  const own = process.env.npm_execpath
  if (own && /npm-cli\.[cm]?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options)
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

function stop(chinese, english) {
  console.error(`${chinese}\n${english}`)
  process.exit(1)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup()

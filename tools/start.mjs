/** `npm start`: sets up, builds when the sources have changed, serves the workbench and prints its address. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import util from 'node:util'
import { buildIfStale } from './build-if-stale.mjs'
import { serve } from './serve.mjs'
import { root, setup } from './setup.mjs'

const firstPort = 4173
const portsToTry = 50

setup()
const { values: options } = util.parseArgs({
  options: { port: { type: 'string' }, host: { type: 'string', default: '127.0.0.1' }, open: { type: 'boolean', default: false } },
})

buildIfStale()

const port = options.port === undefined ? firstPort : Number(options.port)
const tries = options.port === undefined ? portsToTry : 1
try {
  const { url } = await serve(join(root, 'dist/workbench'), { port, host: options.host, tries })
  console.log(`对表工作台 / duibiao workbench:  ${url}\n按 Ctrl-C 结束 / Ctrl-C ends`)
  if (options.open) open(url)
} catch (error) {
  console.error(`无法在 ${options.host} 的端口 ${port} 上启动，请用 --port 另选一个。\n`
    + `Port ${port} on ${options.host} can't be used; choose another with --port. (${error.message})`)
  process.exit(1)
}

function open(url) {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open']
  spawn(command, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
}

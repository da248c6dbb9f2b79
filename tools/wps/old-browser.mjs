/** Runs the browser tests of the WPS pane in a Chromium as old as WPS's own, which is fetched when it is first wanted. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { buildIfStale } from '../build-if-stale.mjs'
import { root, setup } from '../setup.mjs'

/** WPS says that it is Chrome 104; this is the nearest that a package of npm ships. */
const version = '103.0.0'
const name = `chromium-${version}`

setup()
const { chromium } = await import('playwright-core')
if (process.platform !== 'linux' || process.arch !== 'x64') stop(`${name} runs on Linux for x64 only`)
const home = join(root, 'node_modules/.cache/duibiao', name)
if (!existsSync(home)) fetchTo(home)

const env = {
  ...process.env,
  CHROME_PATH: join(home, 'chromium'),
  LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, join(home, 'lib')].filter(Boolean).join(':'),
}
const browser = await chromium.launch({ executablePath: env.CHROME_PATH, env, args: ['--no-sandbox', '--disable-gpu'] })
console.log(`Chromium ${browser.version()}`)
await browser.close()
buildIfStale()
run(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), '-c', 'jest.e2e.config.mjs', 'test/e2e/wps.e2e.ts'], { cwd: root, env })

/** Fetches the package, and unpacks the browser in it and the libraries that a bare Linux lacks. */
function fetchTo(folder) {
  const cache = join(folder, '..')
  mkdirSync(cache, { recursive: true })
  const draft = mkdtempSync(join(cache, 'unpacking-'))
  try {
    console.log(`fetching @sparticuz/${name} …`)
    const npm = process.env.npm_execpath
    const [command, before] = npm && /npm-cli\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []]
    run(command, [...before, 'pack', '--loglevel=error', `@sparticuz/chromium@${version}`], { cwd: draft })
    run('tar', ['xzf', `sparticuz-${name}.tgz`], { cwd: draft })
    const packed = (file) => brotliDecompressSync(readFileSync(join(draft, 'package/bin', file)))
    writeFileSync(join(draft, 'chromium'), packed('chromium.br'), { mode: 0o755 })
    for (const file of ['aws.tar.br', 'swiftshader.tar.br']) run('tar', ['x'], { cwd: draft, input: packed(file) })
    for (const left of ['package', `sparticuz-${name}.tgz`]) rmSync(join(draft, left), { recursive: true })
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function run(command, args, options) {
  const { status } = spawnSync(command, args, { stdio: [options.input ? 'pipe' : 'inherit', 'inherit', 'inherit'], ...options })
  if (status !== 0) stop(`${command} ${args.join(' ')} failed`)
}

function stop(reason) {
  console.error(reason)
  process.exit(1)
}

/** Hostile files, through the built command line: each ends in its fault or is read right, with little time and memory. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8 } from 'fflate'
import { hostileFiles } from '../support/hostile-files'

const root = join(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
const program = join(folder, 'program', 'duibiao.mjs')

/** Says at its end, of the process and of its threads, how much memory was held and what was put on every object. */
const watch = `data:text/javascript;base64,${Buffer.from(strToU8(`
  process.on('exit', () => process.stderr.write(JSON.stringify({ rss: process.resourceUsage().maxRSS, polluted: Object.keys(Object.prototype) }) + '\\n'))
`)).toString('base64')}`

/** Milliseconds that a whole group may take; generous, for a busy machine. */
const deadline = 120_000
/** Kilobytes that the process may hold at most, its threads included. */
const memory = 1_600_000

beforeAll(() => {
  const bundle = `import(${JSON.stringify(pathToFileURL(join(root, 'tools/bundle.mjs')).href)}).then(({ nodeScript }) => nodeScript('src/apps/cli/main.ts', ${JSON.stringify(join(folder, 'program'))}, 'duibiao.mjs'))`
  const { status, stderr } = spawnSync(process.execPath, ['-e', bundle], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}, deadline)
afterAll(() => rmSync(folder, { recursive: true }))

interface Answer { files: unknown[]; faults: { path: string; code: string }[] }

test.each(Object.keys(hostileFiles))('%s', (group) => {
  const files = hostileFiles[group]!.map((file) => ({ ...file, path: join(folder, file.name) }))
  for (const { path, bytes } of files) writeFileSync(path, bytes())
  const { stdout, stderr, error } = spawnSync(process.execPath, [
    '--max-old-space-size=1024', '--import', watch, program, 'check', '--jobs', '1', '--format', 'json', ...files.map(({ path }) => path),
  ], { encoding: 'utf8', timeout: deadline, maxBuffer: 64 * 1024 * 1024 })
  expect(error).toBeUndefined()
  const { faults } = JSON.parse(stdout) as Answer
  const codes = new Map(faults.map(({ path, code }) => [path, code]))
  const wrong = files.filter(({ path, ends }) => !(ends as string[]).includes(codes.get(path) ?? 'none'))
  expect(wrong.map(({ name, path }) => [name, codes.get(path)])).toEqual([])
  const told = stderr.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as { rss: number; polluted: string[] })
  expect(told.length).toBeGreaterThan(0)
  for (const { rss, polluted } of told) {
    expect(polluted).toEqual([])
    expect(rss).toBeLessThan(memory)
  }
  for (const { path } of files) rmSync(path)
}, deadline)

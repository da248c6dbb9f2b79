/**
 * Tries whether the tests of src/hosts/wps notice each of the mistakes in mutant-list.mjs: makes one at a time in a copy, and runs the tests
 * that should notice it, then all where those don't. `--only NAME,NAME` tries a few. Exits with 1 where a mistake survives that the list does
 * not explain, or where one no longer fits the code.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import util from 'node:util'
import { root } from '../setup.mjs'
import { mutants } from './mutant-list.mjs'

const { values: options } = util.parseArgs({ options: { only: { type: 'string' } } })
const only = options.only?.split(',')
const chosen = mutants.filter(({ name }) => only?.includes(name) ?? true)
if (chosen.length === 0) {
  console.error(`no mutant ${options.only}; there are ${mutants.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'duibiao-mutants-'))
const allTests = 'test/hosts/wps/'
/** The contract in one variant of WPS, and all other tests. */
const oneVariant = '^wps, empty as undefined, lines as rows|^(?!wps, empty)'
let wrong = 0
try {
  for (const part of ['src', 'test', 'seeds', 'package.json', 'tsconfig.json', 'jest.config.mjs']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const { failed, output } = run([allTests])
  if (failed) throw new Error(`without any mutant the tests fail already:\n${output}`)
  for (const mutant of chosen) {
    const { outcome, bad } = tried(mutant)
    if (bad) wrong++
    console.log(`${bad ? '✗' : '✓'} ${mutant.name.padEnd(26)} ${mutant.file.padEnd(20)} ${outcome}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${chosen.length} mutants, ${wrong} of them to be looked at`)
process.exit(wrong > 0 ? 1 : 0)

/** What became of a mutant: `killed`, `survived`, or why it could not be tried. */
function tried({ file, from, to, tests, cases = oneVariant, why, survives }) {
  const path = join(folder, 'src/hosts/wps', file)
  const source = readFileSync(path, 'utf8')
  if (source.split(from).length !== 2) return { outcome: 'fits the code no longer: the text stands there not once', bad: true }
  writeFileSync(path, source.replace(from, () => to))
  try {
    for (const some of [['-t', cases, ...tests.split(' ').map((name) => `${allTests}${name}\\.test`)], [allTests]]) {
      const { failed, output } = run(some)
      if (/Syntax Error|unexpected token/i.test(output)) return { outcome: 'is no TypeScript', bad: true }
      if (failed) return survives ? { outcome: 'killed, though explained as surviving', bad: true } : { outcome: 'killed', bad: false }
    }
    return survives ? { outcome: `survived: ${survives}`, bad: false } : { outcome: `SURVIVED: ${why}`, bad: true }
  } finally {
    writeFileSync(path, source)
  }
}

/** Runs test files; too long a run is a failure too. */
function run(args) {
  const jest = join(root, 'node_modules/jest/bin/jest.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [jest, '--bail', '--silent', '--maxWorkers=1', '--passWithNoTests=false', ...args],
    { cwd: folder, encoding: 'utf8', timeout: 600_000 })
  return { failed: status !== 0, output: `${stdout}${stderr}` }
}

/** `npm test`: every check that there is, each timed, and one line of counts at the end. `--only lint,test` runs a few. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import util from 'node:util'
import { libreOffice } from './libreoffice.mjs'
import { root, setup } from './setup.mjs'

setup()
const scratch = mkdtempSync(join(tmpdir(), 'duibiao-check-'))
const packaged = (...path) => join(root, 'node_modules', ...path)

/**
 * The steps by stage and lane: one stage after the other, its lanes side by side, the steps of a lane in order. What takes long
 * and uses one processor alone has a lane to itself, so that none is idle. A step counts as one, or, where it has a `config` of
 * Jest, by its tests; `needs` names a step without whose success it makes no sense, `lacks` says why a step can't run on this machine.
 */
const stages = [
  [
    [{ name: 'lint', args: ['tools/lint.mjs'] }],
    [
      { name: 'core-types', args: [packaged('typescript/bin/tsc'), '-p', 'tsconfig.core.json'] },
      { name: 'manifest', args: ['tools/manifest/check.mjs', 'manifest.xml'] },
      { name: 'build', args: ['tools/build.mjs'] },
      { name: 'built-manifest', args: ['tools/manifest/check.mjs', 'dist/excel/manifest.xml'], needs: 'build' },
      { name: 'libreoffice', config: 'jest.libreoffice.config.mjs', args: [], lacks: lacksLibreOffice },
      { name: 'test', config: 'jest.config.mjs', args: ['--maxWorkers=100%'] },
    ],
  ],
  [[{ name: 'e2e', config: 'jest.e2e.config.mjs', args: [], needs: 'build' }]],
]
const steps = stages.flat(2)

const { values: options } = util.parseArgs({ options: { only: { type: 'string' } } })
const names = options.only?.split(',') ?? steps.map((step) => step.name)
const unknown = names.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(`unknown step ${unknown.join(', ')}; the steps are ${steps.map((step) => step.name).join(', ')}`)
  process.exit(2)
}

const results = []
for (const lanes of stages) {
  await Promise.all(lanes.map(async (lane) => {
    for (const step of lane) if (names.includes(step.name)) await take(step)
  }))
}
rmSync(scratch, { recursive: true, force: true })
report()

/** Runs a step, unless one that it needs has failed, and says how it went. */
async function take(step) {
  const blocked = results.some((result) => result.name === step.needs && result.failed > 0)
  const result = { name: step.name, ...blocked ? notRun(`because ${step.needs} failed`, 1) : await run(step) }
  results.push(result)
  console.log(line(result))
  if (result.failed > 0 || result.lacking) console.log(`${result.output.trimEnd()}\n`)
}

/** Runs a step and counts what passed and what failed in it. */
async function run({ name, args, config, lacks }) {
  const lacking = lacks?.()
  // Where everything is demanded, as by continuous integration, what can't run has failed.
  if (lacking) return { ...notRun(lacking, process.env.DUIBIAO_TEST === 'all' ? 1 : 0), lacking: true }
  const began = Date.now()
  const file = join(scratch, `${name}.json`)
  const jest = [packaged('jest/bin/jest.js'), '-c', config, '--ci', '--json', '--outputFile', file, ...args]
  const { status, output } = await node(config ? jest : args)
  const seconds = (Date.now() - began) / 1000
  if (!config) return { ...(status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }), seconds, output }
  return { ...countTests(file, status), seconds, output: failures(file) ?? output }
}

function notRun(why, failed) {
  return { passed: 0, failed, seconds: 0, output: `not run, ${why}` }
}

/** Recalculating is compared with LibreOffice's; everything else needs Node alone. */
function lacksLibreOffice() {
  if (libreOffice()) return undefined
  return 'because LibreOffice is not installed here: install it (Debian: apt-get install libreoffice-calc) to compare our formulas with its results'
}

/** A suite that could not run, a skipped test, and a Jest that fails without saying where are failures too. */
function countTests(file, status) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'))
    const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites + counts.numPendingTests + counts.numTodoTests
    return { passed: counts.numPassedTests, failed: status === 0 ? failed : Math.max(1, failed) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** What failed and why, without the list of what passed before it: the head of a long log may be all that is kept. */
function failures(file) {
  try {
    const suites = JSON.parse(readFileSync(file, 'utf8')).testResults.filter(({ status }) => status === 'failed')
    return suites.map(({ name, message }) => `${relative(root, name)}\n${util.stripVTControlCharacters(message)}`).join('\n') || undefined
  } catch {
    return undefined
  }
}

function node(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text })
    child.on('close', (status) => done({ status, output: util.stripVTControlCharacters(output) }))
  })
}

function line({ name, passed, failed, seconds, lacking }) {
  return `${failed > 0 ? 'FAIL' : lacking ? 'none' : 'ok  '}  ${name.padEnd(14)}  ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`
}

function report() {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  console.log(`\n${results.map(line).join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}

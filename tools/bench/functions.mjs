/** `npm run bench:functions`: calls per second of each custom function, over varied arguments, new ones and repeated ones. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeScript } from '../bundle.mjs'
import { root } from '../setup.mjs'

/** Different argument lists of each function: the cells of a large sheet. */
const size = 5_000
const rounds = 40

/** Values that differ in size and decimals. */
const value = (index) => (index * 37 % 29_989) / 10 ** (index % 4)

const folder = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
try {
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, ['functions/table', 'functions/plans', 'seeds'].map((name) => `export * from '${join(root, 'src/apps', name)}'`).join('\n'))
  await nodeScript(entry, join(folder, 'out'), 'functions.mjs')
  const { cellFunctions, library, provideLibrary } = await import(pathToFileURL(join(folder, 'out/functions.mjs')).href)
  provideLibrary(library)
  const directions = ['正向', '反向', null]
  const published = library().plans.flatMap(({ id, indicators, columns }) => indicators.flatMap(({ code, cells }) => columns.map(
    ({ key, period }) => ({ lookup: [id, code, Number(period)], text: cells[key] }))))
  const cell = (index) => published[index % published.length].text
  // Actuals are numbers, save one in five that is text: a published cell, or a number with its unit.
  const actual = (index) => index % 5 > 0 ? value(index) : index % 2 ? cell(index * 7) : `${value(index)}%`
  const args = {
    TARGET: (index) => [...published[index % published.length].lookup.slice(0, 2), 2016 + index % 12],
    STATUS: (index) => [actual(index), cell(index), directions[index % 3]],
    GAP: (index) => [actual(index), cell(index), directions[index % 3]],
    READ: (index) => [actual(index), [null, '数值', '规范写法'][index % 3]],
    PACE: (index) => [actual(index), cell(index), value(index * 3), (index % 12 + 1) / 12, directions[index % 3]],
  }
  for (const { id, calculate } of cellFunctions) {
    const lists = Array.from({ length: 3 * size }, (_, index) => args[id](index))
    // The first lists warm the machine up.
    perSecond(calculate, lists.slice(0, 2 * size), 1)
    const sheet = lists.slice(2 * size)
    const fresh = perSecond(calculate, sheet, 1)
    console.log(`${id.padEnd(6)}  ${thousands(fresh)} a second over new arguments, ${thousands(perSecond(calculate, sheet, rounds))} when the sheet computes again`)
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** By the time that this process computed, whatever else the machine does. */
function perSecond(calculate, lists, times) {
  const began = process.cpuUsage()
  for (let time = 0; time < times; time++) for (const list of lists) calculate(...list)
  const { user, system } = process.cpuUsage(began)
  return lists.length * times / (user + system) * 1_000_000
}

function thousands(number) {
  return Math.round(number).toLocaleString('en-US').padStart(10)
}

/**
 * `npm run bench`: how fast we are, as ratios in one run, with the machine and the date. `--only check,judge` runs a few sections,
 * `--json` prints the figures for programs, `--files` and `--rounds` make it shorter.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import util from 'node:util'
import { checkFiles, checkOnAllCores } from './check.mjs'
import { engine as bundle } from './engine.mjs'
import { followTyping, judgeRows } from './judge.mjs'
import { machine } from './machine.mjs'
import { checkInWorkbench, firstScreens, typeInWorkbench } from './pages.mjs'
import { sectionText } from './print.mjs'
import { writeSubmissions } from './submissions.mjs'

const rooms = [
  'apps/seeds', 'apps/cli/check-file', 'apps/workbench/sample', 'hosts/memory/index', 'hosts/xlsx/index', 'tasks/index',
  'assess/index', 'notation/index', 'report/result',
]

/** Each section with what it needs. */
const sections = {
  check: { run: checkFiles, submissions: true },
  cores: { run: checkOnAllCores, submissions: true },
  judge: { run: judgeRows },
  live: { run: followTyping },
  screens: { run: firstScreens },
  workbench: { run: checkInWorkbench },
  typing: { run: typeInWorkbench },
}

const { values: options } = util.parseArgs({
  options: {
    only: { type: 'string' }, json: { type: 'boolean' }, files: { type: 'string', default: '1000' }, rounds: { type: 'string', default: '3' },
  },
})
const names = options.only?.split(',') ?? Object.keys(sections)
const unknown = names.filter((name) => !Object.hasOwn(sections, name))
if (unknown.length > 0) {
  console.error(`unknown section ${unknown.join(', ')}; the sections are ${Object.keys(sections).join(', ')}`)
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
try {
  const figures = { machine: machine() }
  if (!options.json) console.log(sectionText('machine', figures.machine))
  const engine = await bundle(scratch, rooms)
  const context = { engine, scratch, rounds: Number(options.rounds) }
  for (const name of names) {
    const { run, submissions } = sections[name]
    if (submissions) context.submissions ??= await writeSubmissions(engine, join(scratch, 'submissions'), Number(options.files))
    figures[name] = await run(context)
    if (!options.json) console.log(sectionText(name, figures[name]))
  }
  if (options.json) console.log(JSON.stringify(figures, null, 2))
} finally {
  rmSync(scratch, { recursive: true })
}

/** Checking many submissions, against only opening them and against the least that opening can cost. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { read as readSheetJs } from '@e965/xlsx'
import { root } from '../setup.mjs'
import { exceljs } from './exceljs.mjs'
import { floor } from './floor.mjs'
import { inRounds, median } from './rounds.mjs'

/** One thread, the function that the command line calls for each file; the others read the file and open it. */
export async function checkFiles({ engine, submissions, rounds }) {
  const library = engine.library()
  const ExcelJS = exceljs()
  const sizes = submissions.files.map((file) => statSync(file).size)
  const seconds = await inRounds({
    floor: (file) => floor(readFileSync(file)),
    duibiao: (file) => engine.checkFile({ file, copy: null, overwrite: false }, { lang: 'zh-CN' }, library),
    SheetJS: (file) => readSheetJs(readFileSync(file)),
    ...ExcelJS ? { ExcelJS: (file) => new ExcelJS.Workbook().xlsx.load(readFileSync(file)) } : {},
  }, submissions.files, { rounds })
  const files = { count: sizes.length, rows: submissions.rows, savedBy: submissions.savedBy, bytes: median(sizes) }
  return { files, seconds, ratios: { toFloor: ratios(seconds, 'floor'), toSheetJS: ratios(seconds, 'SheetJS') } }
}

/** The built command line over the same folder, with one thread and with all. */
export async function checkOnAllCores({ submissions, rounds }) {
  const program = join(root, 'dist/cli/duibiao.js')
  if (!existsSync(program)) throw new Error('dist/cli is missing: npm run build first')
  const folder = dirname(submissions.files[0])
  const seconds = await inRounds({
    'one thread': () => command(program, ['check', folder, '--format', 'json', '--jobs', '1']),
    'all cores': () => command(program, ['check', folder, '--format', 'json']),
  }, [null], { rounds })
  return { seconds }
}

/** Every round's time as a multiple of another contender's, then the median. */
function ratios(seconds, to) {
  return Object.fromEntries(Object.entries(seconds).map(([name, times]) => [name, median(times.map((time, round) => time / seconds[to][round]))]))
}

function command(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
    // 1: findings, as the sample has them.
    child.on('close', (code) => code === 0 || code === 1 ? resolve() : reject(new Error(`duibiao check ended with ${code}`)))
  })
}

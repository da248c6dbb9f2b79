/** `npm run tour -- OUT`: writes every template of every plan, some filled in, and prints them as pictures, to be looked at. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { engine } from './bench/engine.mjs'
import { root } from './setup.mjs'
import { convertFiles } from './soffice.mjs'

const [out] = process.argv.slice(2)
if (!out) {
  console.error('用法：npm run tour -- 输出文件夹 / usage: npm run tour -- OUTPUT_FOLDER')
  process.exit(2)
}
const folder = resolve(out)
mkdirSync(folder, { recursive: true })

const scratch = mkdtempSync(join(tmpdir(), 'duibiao-tour-'))
try {
  const files = await writeAll(await engine(scratch, ['tasks', 'hosts/xlsx', 'model']))
  convertFiles(files, 'pdf', folder)
  for (const file of files) picture(join(folder, `${basename(file, '.xlsx')}.pdf`))
  console.log(`${files.length} workbooks, ${readdirSync(folder).filter((name) => name.endsWith('.png')).length} pages in ${folder}`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

/** Writes the workbooks of the tour and returns their paths. */
async function writeAll({ createXlsx, loadLibrary, templateKindsOf, writeTemplate, writeResults, checkWorkbook }) {
  const library = loadLibrary(seeds())
  const stops = library.plans.flatMap((plan) => {
    const period = plan.periods.at(-1)
    return period === undefined ? [] : templateKindsOf(plan, period).map((kind) => ({ plan: plan.id, period, kind }))
  })
  const several = stops.filter(({ plan }) => plan === stops.at(-1).plan)
  const withUnits = library.plans.find((plan) => plan.indicators.some(({ responsibleUnits }) => responsibleUnits.length > 0))
  const all = [
    ...stops.map((request) => ({ request })),
    ...several.map((request) => ({ request, filled: true })),
    ...several.map((request) => ({ request: { ...request, language: 'en' }, filled: true })),
    ...several.map((request) => ({ request: { ...request, protection: 'sortable' }, filled: true })),
    ...several.map((request) => ({ request: { ...request, previous: true } })),
    ...['annual', 'task-list'].map((kind) => ({ request: { plan: withUnits.id, period: withUnits.periods.at(-1), kind, perUnit: true } })),
  ]
  const files = []
  for (const { request, filled = false } of all) {
    const workbook = createXlsx()
    await writeTemplate(workbook, library, request)
    if (filled) {
      // A sheet of several periods shows the second once the first holds something.
      for (let round = 0; round < 5; round++) await workbook.apply({ writes: (await checkWorkbook(workbook, library)).flatMap(entries) })
      await writeResults(workbook, library, {}, request.language ?? 'zh-CN')
    }
    const { plan, period, kind, perUnit, ...looks } = request
    const name = [plan, period, kind, ...perUnit ? ['units'] : [], ...Object.values(looks).map((look) => look === true ? 'previous' : look), ...filled ? ['filled'] : []].join('_')
    const file = join(folder, `${name}.xlsx`)
    writeFileSync(file, workbook.save())
    files.push(file)
  }
  return files
}

/** What people might have entered: mostly what the target asks for, here and there less, a text, or nothing. */
function entries({ sheet, rows }) {
  return rows.flatMap(({ at, assessments }, index) => {
    const [{ target }] = assessments
    const number = Number(/[0-9.]+/.exec(target)?.[0] ?? 'NaN')
    const value = index % 11 === 7 ? null : index % 13 === 5 ? '暂无' : index % 17 === 9 ? '约 3 x' : Number.isNaN(number) ? '完成' : index % 4 === 2 ? Number((number * 0.93).toFixed(2)) : number
    return value === null ? [] : [{ sheet, area: { ...at, rows: 1, columns: 1 }, values: [[value]] }]
  })
}

function seeds() {
  const source = (file) => ({ file, json: JSON.parse(readFileSync(join(root, file), 'utf8')) })
  const plans = readdirSync(join(root, 'seeds/plans')).filter((name) => name.endsWith('.json')).sort()
  return { measures: source('seeds/measures.json'), regions: source('seeds/regions.json'), plans: plans.map((name) => source(`seeds/plans/${name}`)) }
}

/** The pages of a PDF as pictures beside it. */
function picture(pdf) {
  const { status, error } = spawnSync('pdftoppm', ['-r', '80', '-png', pdf, pdf.replace(/\.pdf$/, '')])
  if (status !== 0) throw new Error(`没有找到 pdftoppm（apt-get install poppler-utils）/ pdftoppm is missing (apt-get install poppler-utils): ${error?.message ?? ''}`)
}

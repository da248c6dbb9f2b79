/** The submissions (填报) that a bench checks: templates saved by LibreOffice where it is installed, with varied actuals. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Writes submissions of 35 to 50 rows into a folder.
 * @param engine with the tasks, the xlsx host and the workbench's sample
 * @returns {Promise<{ files: string[], rows: number, savedBy: string }>} `rows` on average
 */
export async function writeSubmissions(engine, folder, count) {
  mkdirSync(folder, { recursive: true })
  const templates = await templatesOf(engine, folder)
  const files = []
  let rows = 0
  for (let index = 0; index < count; index++) {
    const template = templates[index % templates.length]
    const workbook = engine.openXlsx(template.bytes)
    await workbook.apply({ writes: [actuals(template, index)] })
    const file = join(folder, `${String(index + 1).padStart(4, '0')}.xlsx`)
    writeFileSync(file, workbook.save())
    files.push(file)
    rows += template.places.length
  }
  return { files, rows: rows / count, savedBy: templates[0].savedBy }
}

async function templatesOf(engine, folder) {
  const library = engine.library()
  const requests = library.plans.flatMap((plan) => plan.periods.map((period) => ({ plan: plan.id, period })))
    .filter(({ plan }) => { const count = library.plans.find(({ id }) => id === plan).indicators.length; return count >= 35 && count <= 50 })
  const written = await Promise.all(requests.map(async (request, index) => {
    const workbook = engine.createXlsx()
    await engine.writeTemplate(workbook, library, request)
    const file = join(folder, `template${index}.xlsx`)
    writeFileSync(file, workbook.save())
    return { ...request, file }
  }))
  const saved = throughLibreOffice(written.map(({ file }) => file), folder)
  return Promise.all(written.map(async ({ plan, period, file }) => {
    const bytes = readFileSync(saved ? join(saved, basename(file)) : file)
    const [{ sheet, rows }] = await engine.checkWorkbook(engine.openXlsx(bytes), library)
    const places = rows.map(({ code, at }) => ({ code, ...at }))
    return { bytes, sheet, places, values: engine.sampleActuals(library, plan, period), savedBy: saved ? 'LibreOffice' : 'duibiao' }
  }))
}

/** The folder that holds the files as LibreOffice saves them; undefined where it is not installed. */
function throughLibreOffice(files, folder) {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const saved = join(folder, 'saved')
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', saved, ...files]
  return spawnSync('soffice', args, { stdio: 'ignore' }).status === 0 ? saved : undefined
}

/** The sample's actuals, other numbers in every submission; rows between those of the template stay empty. */
function actuals({ sheet, places, values }, index) {
  const first = Math.min(...places.map(({ row }) => row))
  const last = Math.max(...places.map(({ row }) => row))
  const cells = Array.from({ length: last - first + 1 }, () => [null])
  for (const { code, row } of places) cells[row - first] = [varied(values.get(code), index + row)]
  return { sheet, area: { row: first, column: places[0].column, rows: cells.length, columns: 1 }, values: cells }
}

function varied(value, index) {
  return typeof value === 'number' ? Number((value * (1 + (index * 7 % 41 - 20) / 200)).toFixed(2)) : value ?? null
}

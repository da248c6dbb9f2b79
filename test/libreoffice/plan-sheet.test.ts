/** A plan sheet opened and saved by LibreOffice: the plan that is read back is the same. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { planFileSchema } from '../../src/model'
import { plansIn, planSheet } from '../../src/plans'
import { convertFiles } from '../../tools/soffice.mjs'
import { seedLibrary, seedSources } from '../support/library'

const library = seedLibrary()
const plans = seedSources().plans.map(({ json }) => planFileSchema.parse(json))

let folder: string
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'duibiao-plans-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('LibreOffice keeps a plan as it is', async () => {
  const saved = join(folder, 'saved')
  mkdirSync(saved)
  for (const plan of plans) {
    const book = createXlsx()
    await book.apply({ sheets: [{ layout: planSheet(plan, library, { language: 'zh-CN' }) }] })
    writeFileSync(join(folder, `${plan.id}.xlsx`), book.save())
  }
  convertFiles(plans.map(({ id }) => join(folder, `${id}.xlsx`)), 'xlsx', saved)
  for (const plan of plans) {
    expect(await plansIn(openXlsx(readFileSync(join(saved, `${plan.id}.xlsx`))))).toMatchObject([{ json: plan, problems: [] }])
  }
})

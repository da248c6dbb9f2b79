/** A plan as a sheet: what is drawn is read back exactly, through every file; what people do to the sheet is read or reported with its cell. */
import fc from 'fast-check'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { languages } from '../../src/messages'
import { planFileSchema, type Cell, type PlanFile } from '../../src/model'
import { addPlanSheet, isPlanSheet, planFileJson, planFromSheet, plansIn, planSheet } from '../../src/plans'
import type { SheetLayout } from '../../src/template'
import type { Workbook } from '../../src/workbook'
import { seedLibrary, seedSources } from '../support/library'
import { anyPlan } from './any-plan'

const library = seedLibrary()
const seeds = seedSources().plans.map(({ file, json }) => ({ file, plan: planFileSchema.parse(json) }))

async function cellsIn(workbook: Workbook, layout: SheetLayout): Promise<Cell[][]> {
  await workbook.apply({ sheets: [{ layout }] })
  return (await workbook.read([{ sheet: layout.name }]))[0]!.cells
}

describe('what is drawn is read back', () => {
  test('any plan, in both languages', async () => {
    await fc.assert(fc.asyncProperty(anyPlan, fc.constantFrom(...languages), async (plan, language) => {
      expect(planFileSchema.safeParse(plan).error).toBeUndefined()
      const cells = await cellsIn(createMemoryWorkbook(), planSheet(plan, library, { language }))
      expect(isPlanSheet(cells)).toBe(true)
      const { json, problems } = planFromSheet('表', cells)
      expect(problems).toEqual([])
      expect(json).toEqual(plan)
    }), { numRuns: 150 })
  })

  test('any plan, through a file', async () => {
    await fc.assert(fc.asyncProperty(anyPlan, async (plan) => {
      const book = createXlsx()
      await book.apply({ sheets: [{ layout: planSheet(plan, library, { language: 'zh-CN' }) }] })
      expect((await plansIn(openXlsx(book.save()))).map(({ json }) => json)).toEqual([plan])
    }), { numRuns: 40 })
  })

  test.each(seeds)('$file', async ({ plan }) => {
    const book = createXlsx()
    await book.apply({ sheets: [{ layout: planSheet(plan, library, { language: 'zh-CN', notes: plan.indicators.map(({ no }) => `第 ${no} 行：第 3 页`) }) }] })
    const [read] = await plansIn(openXlsx(book.save()))
    expect(read).toMatchObject({ json: plan, problems: [] })
  })

  test('two plans of one workbook, also hidden ones; the same plan is replaced', async () => {
    const book = createXlsx()
    const [one, two] = [seeds[0]!.plan, seeds[1]!.plan]
    for (const plan of [one, two, { ...one, title: '新标题' }]) await book.apply(await addPlanSheet(book, plan, library, { language: 'zh-CN' }))
    const hidden = { ...planSheet({ ...two, id: `${two.region}-other` }, library, { language: 'en' }), visibility: 'hidden' as const }
    await book.apply({ sheets: [{ layout: hidden }] })
    const names = (await book.outline()).sheets.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const plans = await plansIn(openXlsx(book.save()))
    expect(plans.map(({ json }) => json)).toEqual([{ ...one, title: '新标题' }, two, { ...two, id: `${two.region}-other` }])
    expect(plans.every(({ sheet, file }) => sheet === file && names.includes(sheet))).toBe(true)
  })

  test('as a plan file, too', () => {
    fc.assert(fc.property(anyPlan, (plan) => {
      const text = planFileJson(plan)
      expect(JSON.parse(text)).toEqual(plan)
      expect(planFileJson(JSON.parse(text) as PlanFile)).toBe(text)
      expect(text.endsWith('}\n')).toBe(true)
    }))
  })
})

/** A submission in which nothing is wrong: every target met by a little, and the foot filled in. */
import type { Library } from '../../src/model'
import { checkWorkbook, writeTemplate, type Workbook } from '../../src/tasks'
import { readSubmissions } from '../../src/tasks/submissions'

/** Fills an empty workbook with a plan of which every target is a number with its comparator. */
export async function fillWell(workbook: Workbook, library: Library): Promise<void> {
  const plan = library.plans.find(({ region }) => region.name.includes('奉化'))!
  const { sheet } = await writeTemplate(workbook, library, { plan: plan.id, period: plan.periods[0]! })
  const [fresh] = await checkWorkbook(workbook, library)
  const { area } = (await workbook.outline()).names.find(({ name }) => name.endsWith('_actual'))!
  const values = fresh!.rows.map(({ assessments: [judged] }) => {
    const { target, unitOfMeasure } = judged!
    const number = Number(/[\d.]+/.exec(target)![0])
    if (/[≤<]/.test(target)) return [Number((number * 0.97).toPrecision(3))]
    if (unitOfMeasure === '%') return [Math.min(100, number + 1)]
    return [Number.isInteger(number) ? Math.ceil(number * 1.02) : Number((number * 1.02).toPrecision(6))]
  })
  const blanks = (await readSubmissions(workbook, library)).flatMap(({ submission }) => submission.footBlanks)
  await workbook.apply({ writes: [
    { sheet, area, values },
    ...blanks.map(({ row, column }) => ({ sheet, area: { row, column, rows: 1, columns: 1 }, values: [['某某']] })),
  ] })
}

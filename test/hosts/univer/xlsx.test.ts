/** A workbook that goes from the spreadsheet in the browser into a file and back is the same workbook. */
import { createUniverWorkbook } from '../../../src/hosts/univer'
import { createXlsx, openXlsx } from '../../../src/hosts/xlsx'
import { checkWorkbook, writeTemplate } from '../../../src/tasks'
import { seedLibrary } from '../../support/library'
import { startHeadless } from './headless'

const library = seedLibrary()
let univer: ReturnType<typeof startHeadless>
beforeEach(() => { univer = startHeadless() })
afterEach(() => univer.dispose())

it.each(library.plans.filter((plan) => plan.periods.length > 0))('$id', async (plan) => {
  const workbook = createUniverWorkbook(univer)
  await writeTemplate(workbook, library, { plan: plan.id, period: plan.periods[0]! })
  const written = await workbook.layout()
  const file = createXlsx()
  await file.apply({
    sheets: written.sheets.map((layout) => ({ layout })), names: written.names, activate: written.sheets[written.active ?? 0]!.name,
  })
  const bytes = file.save()
  await workbook.load(openXlsx(bytes).layout())
  const opened = await workbook.layout()
  expect(opened).toMatchObject({ names: written.names, active: written.active })
  written.sheets.forEach(({ styles, styleOf, ...sheet }, index) => {
    expect(opened.sheets[index]).toMatchObject(sheet)
    const looks = styleOf.map((row) => row.map((style) => style === null ? null : styles[style]))
    const { styles: openedStyles, styleOf: openedStyleOf } = opened.sheets[index]!
    expect(openedStyleOf.map((row) => row.map((style) => style === null ? null : openedStyles[style]))).toEqual(looks)
  })
  const hashes = async (book: Parameters<typeof checkWorkbook>[0]) => (await checkWorkbook(book, library)).map((result) => result.hash)
  expect(await hashes(workbook)).toEqual(await hashes(openXlsx(bytes)))
})

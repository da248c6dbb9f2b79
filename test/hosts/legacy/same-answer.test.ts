/** A template of ours gives the same answer in whatever format it is saved. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import { openFile } from '../../../src/apps/open-file'
import { createXlsx, type XlsxWorkbook } from '../../../src/hosts/xlsx'
import { checkWorkbook, writeTemplate } from '../../../src/tasks'
import type { CellInput } from '../../../src/template'
import { seedLibrary } from '../../support/library'

const library = seedLibrary()
const fixture = (name: string) => readFileSync(join(__dirname, '../../fixtures/legacy', name))

async function answers(workbook: XlsxWorkbook): Promise<string[]> {
  return (await checkWorkbook(workbook, library)).map(({ hash }) => hash)
}

const opened = async (bytes: Uint8Array, file: string) => (await openFile(bytes, file)).workbook

describe.each(['longquan', 'jinhua'])('%s as LibreOffice saves it', (name) => {
  const original = async () => answers(await opened(fixture(`${name}.xlsx`), `${name}.xlsx`))

  test.each(['xls', 'et', 'ods'])('.%s', async (ending) => {
    const workbook = await opened(fixture(`${name}.${ending === 'et' ? 'xls' : ending}`), `${name}.${ending}`)
    expect(await answers(workbook)).toEqual(await original())
    expect((await workbook.outline()).names.map((one) => one.name)).toContain('duibiao_t1_actual')
    // And once more from the .xlsx that it is saved as.
    expect(await answers(await opened(workbook.save(), `${name}.xlsx`))).toEqual(await original())
  })
})

const entries: CellInput[] = [95, '≥95', '95.2%', 93, '９５', '1.2万人', '全覆盖', '暂无', '3..5', null, 1_000_000, '职工85；城乡居民70', '[400]', '约90', '/', ' 88 ', '007', true]
const plans = library.plans.filter(({ periods }) => periods.length > 0).map(({ id, periods }) => [id, periods.at(-1)!] as const)

/** The same sheets as SheetJS writes them, by way of its own reader. */
function resaved(bytes: Uint8Array, bookType: XLSX.BookType): Uint8Array {
  const book = XLSX.read(bytes, { cellNF: true })
  // It reads names of single sheets that it can't write.
  book.Workbook!.Names = book.Workbook!.Names!.filter(({ Sheet }) => Sheet === undefined)
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType }) as ArrayBuffer)
}

test.each(plans)('%s %s as SheetJS saves it', async (plan, period) => {
  const workbook = createXlsx()
  const { sheet } = await writeTemplate(workbook, library, { plan, period })
  const { area } = (await workbook.outline()).names.find(({ name }) => name.endsWith('_actual'))!
  const values = Array.from({ length: area.rows }, (_, row) => [entries[row % entries.length]!])
  await workbook.apply({ writes: [{ sheet, area, values }] })
  const bytes = workbook.save()
  const expected = await answers(workbook)
  for (const type of ['biff8', 'xlsb', 'ods'] as const) {
    const file = `填报.${type === 'biff8' ? 'xls' : type}`
    expect([type, await answers(await opened(resaved(bytes, type), file))]).toEqual([type, expected])
  }
})

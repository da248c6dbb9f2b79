/** The fake Excel as the contract suite wants a host. */
import { setTimeout as wait } from 'node:timers/promises'
import { protectionOf } from '../../../src/hosts/excel/sheet'
import { a1 } from '../../../src/model'
import type { Workbook } from '../../../src/workbook'
import type { ContractHost } from '../../contract/suite'
import { createFakeExcel } from './fake'
import type { RuleState } from './fake/book'
import type { officeFiles } from './fake/office'

/** A new fake Excel behind a library file, with the adapter in front of it. */
export function contractHost(file: keyof typeof officeFiles, workbook: Workbook): ContractHost {
  const excel = createFakeExcel(file)
  return {
    workbook,
    // A handler asks Excel once more before it tells us, and a person is slower than a registration.
    settle: () => wait(5),
    type: async (cell, value) => {
      await wait(5)
      excel.type(cell, value)
    },
    select: async ({ sheet, row, column }) => {
      await wait(5)
      excel.select(sheet, a1(row, column))
    },
    protection: async (name) => {
      const { protection } = excel.sheet(name)
      return protection && protectionOf(protection.options)
    },
    rules: async (name) => excel.sheet(name).rules.map(formatOf),
  }
}

/** A rule of the fake as a layout says it. */
function formatOf({ areas, formula, stopIfTrue, painted }: RuleState): Awaited<ReturnType<ContractHost['rules']>>[number] {
  const { 'fill.color': fill, 'font.bold': bold, 'font.italic': italic, 'font.underline': underline, 'font.color': color } = painted
  const rgb = (colour: unknown) => String(colour).slice(1)
  const font = {
    ...bold === true && { bold },
    ...italic === true && { italic },
    ...underline !== undefined && underline !== 'None' && { underline: true },
    ...color !== undefined && { color: rgb(color) },
  }
  const style = { ...fill !== undefined && { fill: rgb(fill) }, ...Object.keys(font).length > 0 && { font } }
  return { areas, formula, style, ...stopIfTrue && { stopIfTrue } }
}

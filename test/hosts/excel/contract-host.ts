/** The fake Excel as the contract suite wants a host. */
import { setTimeout as wait } from 'node:timers/promises'
import { a1 } from '../../../src/model'
import type { Protection } from '../../../src/template/layout'
import type { Workbook } from '../../../src/workbook'
import type { ContractHost } from '../../contract/suite'
import { createFakeExcel } from './fake'
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
    protection: async (sheet) => protectionOf(excel.sheet(sheet).protection?.options),
  }
}

function protectionOf(options: Record<string, unknown> | undefined): Protection | null {
  if (!options) return null
  const names = {
    filter: 'allowAutoFilter', sort: 'allowSort',
    formatCells: 'allowFormatCells', formatColumns: 'allowFormatColumns', formatRows: 'allowFormatRows',
  } as const satisfies Record<keyof Protection, string>
  return Object.fromEntries(Object.entries(names).filter(([, name]) => options[name] === true).map(([ours]) => [ours, true]))
}

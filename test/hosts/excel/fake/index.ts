/** An Excel for tests: the real Office.js in front, and behind its wire a workbook of our own. */
import { createExcel, type FakeExcel } from './excel'
import { connectOffice, type officeFiles } from './office'

export type { FakeExcel } from './excel'

/** A fake Excel, connected to the global `Excel` of a library file. The library is loaded once for each test file. */
export function createFakeExcel(file: keyof typeof officeFiles): FakeExcel {
  return createExcel((execute) => connectOffice(file, execute)._testTriggerRichApiMessageEvent)
}

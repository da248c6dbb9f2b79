/** The main job in Excel, on real plans. */
import { createExcelWorkbook } from '../../../src/hosts/excel'
import { mainJobSuite } from '../../support/main-job'
import { createFakeExcel } from './fake'

mainJobSuite(() => {
  const excel = createFakeExcel('web')
  return { workbook: createExcelWorkbook(), type: (cell, value) => { excel.type(cell, value) } }
})

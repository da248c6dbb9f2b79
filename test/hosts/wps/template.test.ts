/** The main job in WPS, on real plans. */
import { createWpsWorkbook } from '../../../src/hosts/wps'
import { mainJobSuite } from '../../support/main-job'
import { createFakeWps } from './fake'

mainJobSuite(() => {
  const wps = createFakeWps()
  return {
    workbook: createWpsWorkbook(wps.application),
    type: (cell, value) => { wps.type(cell, value) },
    afterwards: () => { expect(wps.mistakes).toEqual([]) },
  }
})

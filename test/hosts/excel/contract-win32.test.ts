/** The Excel host keeps the contract, by Office.js for Excel on Windows. */
import { createExcelWorkbook } from '../../../src/hosts/excel'
import { contractSuite } from '../../contract/suite'
import { contractHost } from './contract-host'

contractSuite('excel on Windows', async () => contractHost('win32', createExcelWorkbook()))

/** The Excel host keeps the contract, by Office.js for Excel on the web. */
import { createExcelWorkbook } from '../../../src/hosts/excel'
import { contractSuite } from '../../contract/suite'
import { contractHost } from './contract-host'

contractSuite('excel on the web', async () => contractHost('web', createExcelWorkbook()))

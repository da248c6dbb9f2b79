/** Sheets and what they must hold, for the tests of single hosts. */
export { agreeArea as expectArea, agreeSheet as expectSheet, expectedCell, plainSheet, type Expected } from '../../src/selfcheck/sheets'

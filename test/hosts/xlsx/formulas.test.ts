/** Formulas between people's spelling and the file's, and moved from cell to cell. */
import { formulaFromFile, formulaToFile, movedFormula } from '../../../src/hosts/xlsx/formulas'

it.each([
  ['=SUM(A1:A2)', 'SUM(A1:A2)'],
  ['=CONCAT(A1,"IFS(")', '_xlfn.CONCAT(A1,"IFS(")'],
  ['=IFERROR(XLOOKUP(A1,B:B,C:C),"")', 'IFERROR(_xlfn.XLOOKUP(A1,B:B,C:C),"")'],
  ["='IFS(表'!A1+SUMIFS(A1,B1)", "'IFS(表'!A1+SUMIFS(A1,B1)"],
  ['=FILTER(A1:A9,B1:B9="甲")', '_xlfn._xlws.FILTER(A1:A9,B1:B9="甲")'],
])('%s is %s in a file', (formula, stored) => {
  expect(formulaToFile(formula)).toBe(stored)
  expect(formulaFromFile(stored)).toBe(formula)
})

it.each<[string, number, number, string]>([
  ['A1+$A$1+A$1+$A1', 2, 1, 'B3+$A$1+B$1+$A3'],
  ['SUM(A1:B2,表!C3,\'A1 表\'!D4)', 1, 1, 'SUM(B2:C3,表!D4,\'A1 表\'!E5)'],
  ['"A1"&A1&"""A1"', 1, 0, '"A1"&A2&"""A1"'],
  ['SUM(A:B)+SUM($1:3)', 2, 1, 'SUM(B:C)+SUM($1:5)'],
  ['LOG10(A1)+A1B+名A1+A1.5+_A1', 1, 0, 'LOG10(A2)+A1B+名A1+A1.5+_A1'],
  ['B2', -1, -1, 'A1'],
  ['A1+B2', -1, 0, '#REF!+B1'],
  ['XFD1', 0, 1, '#REF!'],
  ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
  ['A1', 0, 26, 'AA1'],
])('%s moved by %i rows and %i columns is %s', (formula, rows, columns, expected) => {
  expect(movedFormula(formula, rows, columns)).toBe(expected)
})

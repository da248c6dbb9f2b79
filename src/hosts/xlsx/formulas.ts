/** Formulas as files spell them: newer functions carry a prefix, and one formula may be shared by many cells. */
import { sheetSize } from '../../workbook'
import { columnLetters } from '../../model'

/** Functions younger than the file format; spreadsheets show them without the prefix. */
const younger = new RegExp(`(?<![\\w.])(${[
  'CONCAT', 'IFS', 'MAXIFS', 'MINIFS', 'SWITCH', 'TEXTJOIN', 'XLOOKUP', 'XMATCH', 'LET', 'LAMBDA', 'UNIQUE', 'SEQUENCE', 'SORTBY',
  'RANDARRAY', 'TEXTBEFORE', 'TEXTAFTER', 'TEXTSPLIT', 'NUMBERVALUE', 'IFNA', 'XOR', 'DAYS', 'ISFORMULA', 'SHEET', 'SHEETS',
  'UNICHAR', 'UNICODE', 'RANK\\.EQ', 'RANK\\.AVG', 'STDEV\\.S', 'STDEV\\.P', 'VAR\\.S', 'VAR\\.P', 'PERCENTILE\\.INC',
  'QUARTILE\\.INC', 'MODE\\.SNGL', 'CEILING\\.MATH', 'FLOOR\\.MATH',
].join('|')})(?=\\()`, 'gi')
const youngest = /(?<![\w.])(FILTER|SORT)(?=\()/gi
const outsideText = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+|["']/g

/** A formula with `=` as a file holds it. */
export function formulaToFile(formula: string): string {
  return formula.slice(1).replace(outsideText, (piece) => piece.startsWith('"') || piece.startsWith("'")
    ? piece : piece.replace(younger, '_xlfn.$1').replace(youngest, '_xlfn._xlws.$1'))
}

/** A file's formula with `=`, as people write it. */
export function formulaFromFile(formula: string): string {
  if (!formula.includes('_xl')) return `=${formula}`
  return `=${formula.replace(outsideText, (piece) => piece.startsWith('"') ? piece : piece.replace(/_xl(?:fn|ws|pm)\./g, ''))}`
}

/** Texts, quoted names and bracketed names as they stand; cell references, whole columns and whole rows. */
const references = new RegExp([
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/u.source,
  /(?<![\w.\\$\p{L}])(?<c1>\$?[A-Z]{1,3}):(?<c2>\$?[A-Z]{1,3})(?![\w.(!\\\p{L}])/u.source,
  /(?<![\w.\\$\p{L}])(?<r1>\$?[0-9]{1,7}):(?<r2>\$?[0-9]{1,7})(?![\w.(!\\\p{L}])/u.source,
  /(?<![\w.\\$\p{L}])(?<column>\$?[A-Z]{1,3})(?<row>\$?[0-9]{1,7})(?![\w.(!\\\p{L}])/u.source,
].join('|'), 'giu')

/** A formula as it reads when copied by this many rows and columns: relative references move, `#REF!` where they leave the sheet. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const row = (name: string) => moved(name, rows, sheetSize.rows, Number, String)
  const column = (name: string) => moved(name, columns, sheetSize.columns, columnNumber, (number) => columnLetters(number - 1))
  return formula.replace(references, (...found: unknown[]) => {
    const whole = found[0] as string
    const { c1, c2, r1, r2, column: letters, row: digits } = found.at(-1) as Partial<Record<string, string>>
    const parts = c1 && c2 ? [column(c1), ':', column(c2)]
      : r1 && r2 ? [row(r1), ':', row(r2)]
        : letters && digits ? [column(letters), row(digits)] : [whole]
    return parts.includes(null) ? '#REF!' : parts.join('')
  })
}

function moved(name: string, by: number, size: number, parse: (name: string) => number, print: (number: number) => string): string | null {
  if (name.startsWith('$')) return name
  const number = parse(name) + by
  return number >= 1 && number <= size ? print(number) : null
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

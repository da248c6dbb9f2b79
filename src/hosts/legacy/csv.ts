/** Reads delimited text (.csv, .tsv): its encoding, its delimiter and its fields are found out, not asked for. */
import { damaged, decodeText, tooLarge, type Limits, type Place } from '../../archive'
import { isFault } from '../../model'
import { sheetSize } from '../../workbook'
import { Count, SheetFiller, blankSheet, sheetName, type LegacyBook } from './book'

const delimiters = [',', '\t', ';'] as const
type Delimiter = (typeof delimiters)[number]

/** Records by which the delimiter is told. */
const sampled = 50

/**
 * The one sheet of a delimited text, called like the file. Text stays exactly as written (`007`, `3-5`, `=1+1`, `1e5`, `93%`);
 * only what is plainly a decimal number becomes one, shown with the decimals that were written.
 * @throws Fault `file-damaged`, `file-too-large`.
 */
export function readCsv(bytes: Uint8Array, file: string, limits: Limits): LegacyBook {
  if (bytes.length > limits.file) throw tooLarge(file, limits.file, 'bytes')
  const place = { file, part: 'csv' }
  const text = decodeText(bytes, place)
  const sheet = blankSheet(sheetName(file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')))
  const filler = new SheetFiller(sheet, place, new Count(file, limits))
  const fieldCount = new Count(file, limits)
  let row = 0
  for (const fields of records(text, delimiterOf(text, place), place)) {
    if (row >= sheetSize.rows || fields.length > sheetSize.columns) throw tooLarge(file, limits.cells, 'cells', sheet.name)
    fieldCount.add(fields.length)
    fields.forEach((field, column) => {
      if (field !== '') put(filler, row, column, field)
    })
    row++
  }
  return { layout: { sheets: [sheet], names: [] }, dateSystem: 1900 }
}

/** The delimiter that makes most of the first records equally wide; then the one that makes them widest. */
function delimiterOf(text: string, place: Place): Delimiter {
  const score = (delimiter: Delimiter): [equal: number, width: number] => {
    const widths = new Map<number, number>()
    let count = 0
    try {
      for (const { length } of records(text, delimiter, place, true)) {
        if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
        if (++count === sampled) break
      }
    } catch (error) {
      // Read by a delimiter that is not its own, a text may well break.
      if (!isFault(error)) throw error
      return [0, 0]
    }
    const [width, equal] = [...widths].sort(([a, many], [b, more]) => more - many || b - a)[0] ?? [0, 0]
    return [equal, width]
  }
  return delimiters.map((delimiter) => ({ delimiter, score: score(delimiter) }))
    .reduce((best, next) => next.score[0] > best.score[0] || (next.score[0] === best.score[0] && next.score[1] > best.score[1]) ? next : best)
    .delimiter
}

/**
 * The records of a text. A field that begins with a quotation mark may hold delimiters, line ends, and the mark itself twice;
 * `strict` bears nothing between its closing mark and the delimiter.
 */
function* records(text: string, delimiter: Delimiter, place: Place, strict = false): Generator<string[]> {
  let fields: string[] = []
  let at = 0
  while (at < text.length) {
    let field = ''
    const quoted = text[at] === '"'
    if (quoted) {
      for (;;) {
        const close = text.indexOf('"', at + 1)
        if (close < 0) throw damaged(place, 'has a quotation mark that is never closed')
        field += text.slice(at + 1, close)
        at = close + 1
        if (text[at] !== '"') break
        field += '"'
      }
    }
    const end = fieldEnd(text, at, delimiter)
    if (strict && quoted && end > at) throw damaged(place, 'goes on behind a closing quotation mark')
    fields.push(field + text.slice(at, end))
    if (text[end] === delimiter) {
      at = end + 1
      if (at === text.length) fields.push('')
    } else {
      yield fields
      fields = []
      at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
    }
    if (fields.length > sheetSize.columns) throw tooLarge(place.file, sheetSize.columns, 'cells')
  }
  if (fields.length > 0) yield fields
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  const mark = delimiter.charCodeAt(0)
  let at = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === mark || code === 0x0a || code === 0x0d) break
  }
  return at
}

/** Long figures are numbers of papers and people, not amounts. */
const mostDigits = 15

/** A number that ends in zeros behind its point is formatted so that it shows them. */
function put(filler: SheetFiller, row: number, column: number, field: string): void {
  const [plain, , decimals] = /^-?(0|[1-9][0-9]*)(?:\.([0-9]+))?$/.exec(field) ?? []
  if (plain === undefined || plain.replace(/[^0-9]/g, '').length > mostDigits) filler.put(row, column, field, {})
  else filler.put(row, column, Number(field), decimals?.endsWith('0') ? { format: `0.${'0'.repeat(decimals.length)}` } : {})
}

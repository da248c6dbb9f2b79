/** Questions to WPS that no scenario of the self-check asks: how it takes and gives back values, and how fast. */
import type { WpsApplication } from '../../hosts/wps'
import { scratchSheet } from '../../selfcheck/scratch'
import { answer } from './answer'

/** As much of a range as is tried; the declarations take only texts and lists for values. */
interface Cells {
  Value2: unknown
  Formula: unknown
  NumberFormat: unknown
  Text: unknown
}

/** Cells at an address. */
type At = (address: string) => Cells

/** Each has cells of its own, and is asked apart, so that a WPS that fails one answers the others. */
const probes: Record<string, (at: At) => unknown> = {
  emptyCell: (at) => at('A1').Value2,
  emptyBlock: (at) => at('A1:B2').Value2,
  oneCell: (at) => readBack(at('A3'), [[1]]),
  oneRow: (at) => readBack(at('A5:C5'), [[1, 2, 3]]),
  oneColumn: (at) => readBack(at('A7:A9'), [[1], [2], [3]]),
  block: (at) => readBack(at('A11:C12'), [[1, '字', true], [0.5, false, '']]),
  scalar: (at) => {
    at('A14').Value2 = 7
    return at('A14').Value2
  },
  scalarOverBlock: (at) => {
    at('A15:B16').Value2 = 7
    return at('A15:B16').Value2
  },
  nullOnWrite: (at) => overwritten(at('A18:C18'), [[null, '', 5]]),
  undefinedOnWrite: (at) => overwritten(at('A20:C20'), [[undefined, '', 5]]),
  codeInGeneral: (at) => readBack(at('A22'), [['0101']]),
  codeAsText: (at) => {
    at('A23').NumberFormat = '@'
    return readBack(at('A23'), [['0101']])
  },
  apostrophe: (at) => readBack(at('A24'), [["'0101"]]),
  date: (at) => {
    at('A26').NumberFormat = 'yyyy-mm-dd'
    return [readBack(at('A26'), [[46022]]), at('A26').Text]
  },
  mixedFormat: (at) => at('A26:A27').NumberFormat,
  formulaBlock: (at) => {
    at('A29:B30').Formula = [['=1+1', '=A29*2'], ['字', 3]]
    return [at('A29:B30').Formula, at('A29:B30').Value2]
  },
  errors: (at) => {
    at('A32:E32').Formula = [['=1/0', '=NA()', '=NO_SUCH_NAME', '="x"+1', '=INDEX(A1,9,9)']]
    return [at('A32:E32').Value2, at('A32').Text]
  },
  formulaOfEmpty: (at) => at('A34:B34').Formula,
  millisecondsToWriteLarge: (at) => timed(() => { at(large).Value2 = numbers(2_000, 20) }),
  millisecondsToReadLarge: (at) => timed(() => at(large).Value2),
  millisecondsToReadLargeFormulas: (at) => timed(() => at(large).Formula),
}

/** 2,000 rows of 20 columns. */
const large = 'H1:AA2000'

/** Asks them all on a new scratch sheet at the end of the workbook, which the self-check removes. In front is what was there. */
export function probeValues(application: WpsApplication, workbook: Et.Workbook): Record<string, unknown> {
  const { Worksheets: sheets, ActiveSheet: front } = workbook
  const before = application.ActiveWorkbook
  const events = application.EnableEvents
  application.EnableEvents = false
  try {
    const sheet = sheets.Add(undefined, sheets.Item(sheets.Count))
    sheet.Name = scratchSheet('探针')
    const at = (address: string) => sheet.Range(address) as unknown as Cells
    return Object.fromEntries(Object.entries(probes).map(([name, probe]) => [name, answer(() => probe(at))]))
  } finally {
    front.Activate()
    before.Activate()
    application.EnableEvents = events
  }
}

function numbers(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => row * columns + column))
}

function readBack(cells: Cells, values: unknown[][]): unknown {
  cells.Value2 = values
  return cells.Value2
}

/** What stands there after sevens have been overwritten. */
function overwritten(cells: Cells, values: unknown[][]): unknown {
  cells.Value2 = [[7, 7, 7]]
  return readBack(cells, values)
}

function timed(work: () => unknown): number {
  const begin = performance.now()
  work()
  return Math.round(performance.now() - begin)
}

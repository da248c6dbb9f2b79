/** Row heights and page breaks: nothing clipped, no composite split, no line left alone on a page. */
import { columnPixels, type PrintSetup } from './layout'

/** Points; margins in inches. */
const paper = { A4: { short: 595.3, long: 841.9 }, A3: { short: 841.9, long: 1190.6 } }
/** Printers and fonts differ a little; a page is filled to this share. */
const safety = 0.96

/** Lines that a text takes in a column of `width` characters at a font size in points. */
export function linesOf(text: string, width: number, size: number): number {
  const half = (size * 4) / 3 / 2
  const perLine = Math.max(2, Math.floor((columnPixels(width) - 8) / half / 2) * 2)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(halves(line) / perLine)), 0)
}

/** Height in points of a row whose cells hold these texts. */
export function heightOf(cells: readonly { text: string; width: number; size: number }[], minimum: number): number {
  const heights = cells.map(({ text, width, size }) => linesOf(text, width, size) * size * 1.38 + 7)
  return Math.round(Math.max(minimum, ...heights))
}

/** Widths of a text in half-width characters. */
function halves(text: string): number {
  let sum = 0
  for (const character of text) sum += character.charCodeAt(0) > 0xff ? 2 : 1
  return sum
}

/** A run of rows that stays on one page. */
export interface KeepTogether {
  /** First row, from 0. */
  row: number
  height: number
  /** Begins a new group (领域), so that a page better ends before it. */
  startsGroup: boolean
}

/**
 * The rows above which a page ends.
 * @param widths column widths in characters; the sheet is fitted to the page's width.
 * @param head height in points of all rows above the first run; `repeated` is what each further page repeats of it.
 */
export function pageBreaks(runs: readonly KeepTogether[], widths: readonly number[], head: number, repeated: number, print: PrintSetup): number[] {
  const { short, long } = paper[print.paper]
  const [width, height] = print.orientation === 'landscape' ? [long, short] : [short, long]
  const margins = print.margins ?? { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }
  const sheetWidth = widths.reduce((sum, characters) => sum + columnPixels(characters) * 0.75, 0)
  const scale = Math.min(1, (width - (margins.left + margins.right) * 72) / sheetWidth)
  const room = ((height - (margins.top + margins.bottom) * 72) / scale) * safety
  const breaks: number[] = []
  let first = 0
  let used = head
  runs.forEach((run, index) => {
    if (used + run.height > room && index > first) {
      first = breakNear(runs, first, index)
      breaks.push(runs[first]!.row)
      used = runs.slice(first, index).reduce((sum, { height: moved }) => sum + moved, repeated)
    }
    used += run.height
  })
  return breaks
}

/** The run before which a page that is full at `full` best ends: there, or up to three runs earlier. */
function breakNear(runs: readonly KeepTogether[], first: number, full: number): number {
  for (let at = full; at > Math.max(first, full - 4); at--) if (!leavesAlone(runs, at)) return at
  return full
}

/** A page that ends before run `at` leaves a group's first line behind, or sends its last line or the foot on alone. */
function leavesAlone(runs: readonly KeepTogether[], at: number): boolean {
  const [before, here, next] = [runs[at - 1]!, runs[at]!, runs[at + 1]]
  const firstStays = before.startsGroup && !here.startsGroup
  const lastGoes = !here.startsGroup && (next === undefined || next.startsGroup)
  return firstStays || lastGoes || next === undefined
}

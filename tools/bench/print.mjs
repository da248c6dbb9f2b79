/** Figures of the bench as tables for people. */
import { median } from './rounds.mjs'

const texts = {
  machine: ({ date, cpu, cores, memory, system, node }) => [`${date}  ${cpu}, ${cores} cores, ${memory}, ${system}, Node ${node}`],
  check: ({ files, seconds, ratios }) => [
    `Checking ${files.count} submissions of ${files.rows.toFixed(0)} rows (saved by ${files.savedBy}, ${(files.bytes / 1024).toFixed(0)} KB each), one thread`,
    table(['', 'seconds', '× floor', '× SheetJS'], Object.entries(seconds).map(([name, times]) => [
      { floor: 'floor: unzip and scan', duibiao: 'duibiao: open and check', SheetJS: 'SheetJS: open', ExcelJS: 'ExcelJS: open' }[name],
      range(times), ratios.toFloor[name].toFixed(2), ratios.toSheetJS[name].toFixed(2),
    ])),
  ],
  cores: ({ seconds }) => [
    'The same folder on the command line',
    table(['', 'seconds'], Object.entries(seconds).map(([name, times]) => [name, range(times)])),
  ],
  judge: ({ rows, milliseconds }) => [
    `Judging ${rows.toLocaleString('en-US')} rows in memory, with rules and hash: ${(median(milliseconds) / 1000).toFixed(2)} s`
      + ` (${(median(milliseconds) * 1000 / rows).toFixed(1)} µs a row)`,
  ],
  live: ({ rows, milliseconds }) => [
    `One edit in a sheet of ${rows} rows, checked live in memory: ${milliseconds.median.toFixed(1)} ms, at most ${milliseconds.longest.toFixed(1)} ms`,
  ],
  screens: ({ pane, spreadsheet }) => [
    `First useful screen of the workbench in Chromium, empty profile: pane ${pane.toFixed(0)} ms, spreadsheet ${spreadsheet.toFixed(0)} ms`,
  ],
  workbench: ({ rows, milliseconds, longestTask }) => [
    `Checking ${rows.toLocaleString('en-US')} rows in the workbench: ${(milliseconds / 1000).toFixed(2)} s, longest task ${longestTask.toFixed(0)} ms`,
  ],
  typing: ({ rows, longestTask }) => [
    `One typed value in a workbook of ${rows.toLocaleString('en-US')} rows in the workbench: longest task ${longestTask.toFixed(0)} ms`,
  ],
}

/** What a section says. */
export function sectionText(name, figures) {
  return `${texts[name](figures).join('\n')}\n`
}

/** Median, and from what to what. */
function range(numbers) {
  return `${median(numbers).toFixed(2)} (${Math.min(...numbers).toFixed(2)}–${Math.max(...numbers).toFixed(2)})`
}

function table(head, rows) {
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  return lines.map((line) => `  ${line.map((cell, column) => column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])).join('  ')}`).join('\n')
}

/** Writes check results (校验结果) into sheets, one rectangle each, with marks where a sheet is not ours; takes them away again. */
import { languages, reportWords, severityWords, statusWords, templateWords, type Language } from '../messages'
import { atOnce, type Area, type Cell, type Library } from '../model'
import { missInWords, reasonWord, renderFinding, statusWord, type CheckResult } from '../report'
import { severities } from '../rules'
import type { Assessment } from '../assess'
import { joinResults, type CellInput } from '../template'
import type { Patch, Workbook } from '../workbook'
import { checkingSubmissions } from './check'
import { marksOf, noMarks } from './marks'
import { readSubmissions, type Expected, type LocatedSubmission } from './submissions'

/**
 * Checks the workbook, writes a line into 校验结果 for every row, and marks the cells of sheets that are not ours; doing it twice
 * changes nothing. A sheet without such a column gets none. Returns what was found.
 * @throws Fault `template-not-found`, `plan-unknown`, and what the host throws.
 */
export async function writeResults(workbook: Workbook, library: Library, expected: Expected, language: Language): Promise<CheckResult[]> {
  const located = await readSubmissions(workbook, library, expected)
  const results = atOnce(checkingSubmissions(located, library))
  const texts = results.map((result) => resultTexts(result, language))
  const columns = resultColumns(located)
  const writes = await overwritten(workbook, columns, ({ of, several }, line) => {
    const said = of.flatMap((index) => {
      const text = texts[index]!(line)
      return text === null ? [] : [{ period: located[index]!.submission.period, text }]
    })
    return several && said.length > 0 ? joinResults(said, language) : said[0]?.text ?? null
  })
  await workbook.apply({ writes, marks: marksOf(located, results) })
  return results
}

/**
 * Empties 校验结果 and takes our marks away; nothing else in the sheet changes.
 * @throws Fault `template-not-found`, and what the host throws.
 */
export async function clearResults(workbook: Workbook, library: Library): Promise<void> {
  const located = await readSubmissions(workbook, library)
  await workbook.apply({ writes: await overwritten(workbook, resultColumns(located), () => null), marks: noMarks(located) })
}

/** A column of results (校验结果), which the periods of one sheet share. */
interface ResultColumn {
  sheet: string
  area: Area
  /** The submissions that it is for, by their place in the list. */
  of: number[]
  /** The sheet has several periods, so that each is named. */
  several: boolean
  /** Lines that are rows; others keep what they hold. */
  lines: Set<number>
  /** The column is other people's: what they wrote in it stays. */
  theirs: boolean
}

function resultColumns(located: readonly LocatedSubmission[]): ResultColumn[] {
  const columns: ResultColumn[] = []
  located.forEach(({ template, submission }, index) => {
    const { sheet, columns: { result }, headingRow, lastRow, periods, kind } = template
    if (result === undefined || lastRow <= headingRow) return
    const area = { row: headingRow + 1, column: result, rows: lastRow - headingRow, columns: 1 }
    let column = columns.find((known) => known.sheet === sheet && known.area.column === result)
    if (!column) columns.push(column = { sheet, area, of: [], several: periods.length > 1, lines: new Set(), theirs: kind === null })
    column.of.push(index)
    for (const row of submission.rows) column.lines.add(row.actual.at!.row)
    for (const problem of submission.rowProblems) if (problem.kind !== 'missing') column.lines.add(problem.row)
  })
  return columns
}

/** What to write into the result columns so that the lines of rows say what `text` says, and all others what they say now. */
async function overwritten(
  workbook: Workbook, columns: readonly ResultColumn[], text: (column: ResultColumn, line: number) => string | null,
): Promise<NonNullable<Patch['writes']>> {
  const blocks = await workbook.read(columns)
  return columns.map((column, position) => {
    const { sheet, area, lines, theirs } = column
    const values = blocks[position]!.cells.map(([cell], offset) => {
      const line = area.row + offset
      return [lines.has(line) && !(theirs && isTheirs(cell!)) ? text(column, line) : asInput(cell!)]
    })
    return { sheet, area, values }
  })
}

/** Whether a cell holds something that does not begin as a check's result does. */
function isTheirs(cell: Cell): boolean {
  if (cell.kind === 'empty') return false
  const ours = languages.flatMap((language) => [
    ...severities.map((severity) => severityWords[language][severity].mark.trim()), ...Object.values(statusWords[language]),
    templateWords[language].passed,
  ])
  return cell.kind !== 'text' || !ours.some((beginning) => cell.value.startsWith(beginning))
}

/** What 校验结果 says of each line of the sheet: findings by severity, otherwise how the actual stands. */
function resultTexts(result: CheckResult, language: Language): (line: number) => string | null {
  const findingsOf = groupByLine(result.findings)
  const rowsOf = groupByLine(result.rows)
  return (line) => {
    const findings = findingsOf.get(line) ?? []
    const worst = severities.find((severity) => findings.some((finding) => finding.severity === severity))
    const assessments = (rowsOf.get(line) ?? []).flatMap((row) => row.assessments)
    if (worst === undefined) return assessments.map((assessment) => standingText(assessment, language)).join(reportWords[language].separator) || null
    // The cell has room for one finding; the others are counted.
    const first = findings.find(({ severity }) => severity === worst)!
    const others = findings.length > 1 ? reportWords[language].others(findings.length - 1) : ''
    return `${severityWords[language][worst].mark}${renderFinding(first, language).brief}${others}`
  }
}

function groupByLine<T extends { at: { row: number } | null }>(items: readonly T[]): Map<number, T[]> {
  const lines = new Map<number, T[]>()
  for (const item of items) {
    if (!item.at) continue
    const line = lines.get(item.at.row)
    if (line) line.push(item)
    else lines.set(item.at.row, [item])
  }
  return lines
}

function standingText(assessment: Assessment, language: Language): string {
  const { status, reason } = assessment
  if (status === 'met') return templateWords[language].passed
  const detail = status === 'cannot-tell' ? reasonWord(reason!, language) : missInWords(assessment, language)
  return detail === null ? statusWord(status, language) : `${statusWord(status, language)}${reportWords[language].colon}${detail}`
}

function asInput(cell: Cell): CellInput {
  if (cell.formula !== undefined) return { formula: cell.formula }
  if (cell.kind === 'empty') return null
  return cell.kind === 'error' ? { error: cell.value } : cell.value
}

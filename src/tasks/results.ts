/** Writes check results (校验结果) into the sheet, in one rectangle a sheet, and takes them away again. */
import { reportWords, severityWords, templateWords, type Language } from '../messages'
import type { Cell, Library } from '../model'
import { checkSubmission, missInWords, reasonWord, renderFinding, statusWord, type CheckResult } from '../report'
import { severities } from '../rules'
import type { Assessment } from '../assess'
import type { CellInput } from '../template'
import type { Workbook } from '../workbook'
import { readSubmissions, type Expected, type LocatedSubmission } from './submissions'

/**
 * Checks the workbook and writes a line into 校验结果 for every row; doing it twice changes nothing.
 * Returns what was written.
 * @throws Fault `template-not-found`, `plan-unknown`, and what the host throws.
 */
export async function writeResults(workbook: Workbook, library: Library, expected: Expected, language: Language): Promise<CheckResult[]> {
  const located = await readSubmissions(workbook, library, expected)
  const results = located.map(({ submission }) => checkSubmission(submission, library.measures))
  const texts = results.map((result) => resultTexts(result, language))
  await overwrite(workbook, located, (line, index) => texts[index]!(line))
  return results
}

/**
 * Empties 校验结果; nothing else in the sheet changes.
 * @throws Fault `template-not-found`, and what the host throws.
 */
export async function clearResults(workbook: Workbook, library: Library): Promise<void> {
  await overwrite(workbook, await readSubmissions(workbook, library), () => null)
}

/** Writes the result column of every template that has one; lines that are not ours keep what they hold. */
async function overwrite(
  workbook: Workbook, located: readonly LocatedSubmission[], text: (line: number, index: number) => string | null,
): Promise<void> {
  const areas = located.flatMap(({ template: { sheet, columns, headingRow, lastRow }, submission }, index) => {
    if (columns.result === undefined || lastRow <= headingRow) return []
    const lines = new Set([
      ...submission.rows.map((row) => row.actual.at!.row),
      ...submission.rowProblems.flatMap((problem) => problem.kind === 'missing' ? [] : [problem.row]),
    ])
    return [{ sheet, lines, index, area: { row: headingRow + 1, column: columns.result, rows: lastRow - headingRow, columns: 1 } }]
  })
  const blocks = await workbook.read(areas)
  const writes = areas.map(({ sheet, lines, index, area }, position) => ({
    sheet, area,
    values: blocks[position]!.cells.map(([cell], offset) => [lines.has(area.row + offset) ? text(area.row + offset, index) : asInput(cell!)]),
  }))
  await workbook.apply({ writes })
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

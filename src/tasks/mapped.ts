/** Reads sheets that we did not make and that were accepted as what they are (已认表) into submissions (填报). */
import { submissionRow, type Entry, type RowProblem, type Shown, type Submission, type SubmissionRow } from '../assess'
import { emptyCell, type Library } from '../model'
import { inputRows, wholeRow, type InputRow } from '../notation'
import { identitySheet, readIdentityLines, rowTitle, unitsOf } from '../template'
import { compareUnits, isSum, readStated, recogniseMapped, statedUnit, type MappedSheet, type SheetSource } from '../template/foreign'
import { mergedInputs } from './merged-inputs'
import type { LocatedSubmission, Snapshot } from './submissions'

/** The sheets of a snapshot, without our own hidden one, as recognition takes them. */
export function sourcesIn({ outline, blocks }: Snapshot): SheetSource[] {
  return blocks.filter(({ sheet }) => sheet !== identitySheet).map(({ sheet, cells }) => ({
    sheet, cells, merges: outline.sheets.find(({ name }) => name === sheet)?.merges ?? [],
  }))
}

/** The mapped sheets of a snapshot. */
export function mappedIn({ outline, blocks }: Snapshot, sources: readonly SheetSource[], library: Library): MappedSheet[] {
  const lines = readIdentityLines(blocks.find(({ sheet }) => sheet === identitySheet)?.cells ?? [])
  return recogniseMapped(sources, outline.names, lines, library)
}

/** The submissions in the mapped sheets of a snapshot. */
export function mappedSubmissions(snapshot: Snapshot, library: Library, expected: Submission['expected']): LocatedSubmission[] {
  const { outline } = snapshot
  const sources = sourcesIn(snapshot)
  return mappedIn(snapshot, sources, library).map((mapped) => {
    const { sheet } = mapped.recognised
    const source = sources.find((candidate) => candidate.sheet === sheet)!
    const hidden = new Set(outline.sheets.find(({ name }) => name === sheet)?.hiddenRows)
    return {
      template: mapped.recognised, faults: [],
      submission: { ...readMapped(mapped, source, library, outline.dateSystem, hidden), expected },
    }
  })
}

function readMapped(
  { recognised, codes, texts }: MappedSheet, { cells, merges }: SheetSource, library: Library, dateSystem: 1900 | 1904,
  hidden: ReadonlySet<number>,
): Omit<Submission, 'expected'> {
  const { plan, period, unit, sheet, columns } = recognised
  const wanted = inputRows(plan, period, library.measures)
  const byCode = new Map([
    ...plan.indicators.map((indicator) => wholeRow(plan, indicator, period, library.measures)), ...wanted,
  ].map((row) => [row.code, row]))
  const found = new Map<string, { row: SubmissionRow; line: number }>()
  const rowProblems: RowProblem[] = []
  for (const [line, text] of texts) {
    const code = codes.get(line)
    const row = code === undefined ? undefined : byCode.get(code)
    const first = row && found.get(row.code)
    const at = { row: line, column: columns.indicator! }
    if (row && first) rowProblems.push({ kind: 'duplicated', code: row.code, ...at, firstRow: first.line })
    else if (row) found.set(row.code, { row: readRow(row, line, text), line })
    // Lines that were no rows of the plan when the sheet was accepted are none now; new ones count where they hold a value.
    else if (code !== '' && !isSum(text) && textAt(line, columns.actual) !== '') rowProblems.push({ kind: 'unknown', text, ...at })
  }
  for (const row of wanted) {
    if (unit !== null && !unitsOf(row.indicator).includes(unit)) continue
    if (!found.has(row.code) && !found.has(row.indicator.code)) rowProblems.push({ kind: 'missing', code: row.code, name: rowTitle(row) })
  }
  return {
    plan, period, kind: null, unit, sheet, sheetPeriods: [period], first: true, rowProblems, rows: [...found.values()].map(({ row }) => row),
    footBlanks: [], headingProblems: [], typedOver: [], staleTemplate: null,
    mergedInputs: mergedInputs(recognised, merges),
  }

  function textAt(line: number, column: number | undefined): string {
    const cell = column === undefined ? emptyCell : cells[line]?.[column] ?? emptyCell
    return cell.kind === 'empty' ? '' : String(cell.value).trim()
  }

  function shown(line: number, column: number | undefined): Shown | null {
    return column === undefined ? null : { at: { row: line, column }, text: textAt(line, column) }
  }

  /** The unit that stands there, unless the values were converted from it. */
  function shownUnit(row: InputRow, line: number, stated: string | null): Shown | null {
    if (stated === null || compareUnits(stated, row.unitOfMeasure) === 'convertible') return null
    const own = shown(line, columns.unitOfMeasure)
    return own && own.text !== '' ? own : { at: { row: line, column: columns.indicator! }, text: stated }
  }

  function readRow(row: InputRow, line: number, text: string): SubmissionRow {
    const stated = statedUnit(text, columns.unitOfMeasure === undefined ? null : textAt(line, columns.unitOfMeasure))
    const entry = (column: number): Entry => {
      const cell = cells[line]?.[column] ?? emptyCell
      return { at: { row: line, column }, cell, reading: readStated(cell, stated, row.unitOfMeasure, dateSystem) }
    }
    return submissionRow(row, period, entry(columns.actual!), {
      shownTarget: columns.target === undefined ? null : entry(columns.target),
      shownTitle: shown(line, columns.indicator), shownUnit: shownUnit(row, line, stated), note: shown(line, columns.reasons),
      hidden: hidden.has(line),
    })
  }
}

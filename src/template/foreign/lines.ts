/** Takes each line of a table for a row of the plan, or leaves it open. */
import { textKey } from '../../notation'
import type { Above, Catalogue } from './catalogue'
import type { ProposedRow } from './proposal'
import type { Grid } from './source'

/** Where the texts that name a line stand. */
export interface NameColumns {
  indicator: number
  component: number | null
  code: number | null
}

/** The text that names a line, and the label beside it (`""` for none). */
export interface LineName {
  text: string
  label: string
}

/** Below the last row that was matched, no more empty lines than this belong to the table. */
const gap = 1

/** What names a line: a merged name counts for all its lines. */
export function nameOf(grid: Grid, line: number, { indicator, component }: NameColumns): LineName {
  const text = grid.shown(line, indicator)
  const label = component === null ? '' : grid.shown(line, component)
  return { text, label: label === text ? '' : label }
}

/** A line's name as one text. */
export function nameText({ text, label }: LineName): string {
  return label === '' ? text : text === '' ? label : `${text}：${label}`
}

/** Which lines to match, and with what. */
export interface LineSearch {
  /** First line, and the one behind the last. */
  from: number
  to: number
  columns: NameColumns
  catalogue: Catalogue
  /** Names of measures that the plan does not have. */
  foreign: ReadonlySet<string>
  /** Codes that a person chose, by line. */
  wished: Readonly<Record<number, string | null>>
  /** Names that are only alike count too, not just those that are the same. */
  likely: boolean
}

/**
 * The lines that have a name, each with the row that it is taken for. A row of the plan is taken once, by the line whose name is
 * most like it; of equals the first.
 */
export function matchLines(grid: Grid, { from, to, columns, catalogue, foreign, wished, likely }: LineSearch): ProposedRow[] {
  const rows: ProposedRow[] = []
  let above: Above | null = null
  for (let line = from; line < Math.min(to, grid.rows); line++) {
    const name = nameOf(grid, line, columns)
    if (name.text === '' && name.label === '') continue
    // A name that was not merged stands over the lines of its parts only once.
    const text: string = name.text === '' ? above?.text ?? '' : name.text
    if (isNoRow(text, catalogue)) continue
    const row = matchLine(line, { text, label: name.label }, above)
    rows.push(row)
    if (!catalogue.isLabel(text)) above = { text, code: row.code }
  }
  return withTitles(onlyOnce(withoutParents(rows, catalogue), wished), catalogue)

  function matchLine(line: number, name: LineName, parent: Above | null): ProposedRow {
    const under = name.label === '' && catalogue.isLabel(name.text) ? parent?.text ?? null : null
    const base = { line, text: nameText(name), under, title: null }
    if (Object.hasOwn(wished, line)) {
      const code = wished[line]!
      return { ...base, code: code !== null && catalogue.byCode.has(code) ? code : null, score: 1, why: 'chosen', alternatives: [] }
    }
    const code = columns.code === null ? '' : grid.text(line, columns.code).toUpperCase()
    if (catalogue.byCode.has(code)) return { ...base, code, score: 1, why: 'code', alternatives: [] }
    const { row, score, why, alternatives } = catalogue.find(name.text, name.label, parent, foreign, likely)
    return { ...base, code: row?.code ?? null, score, why, alternatives: alternatives.map((other) => ({ ...other, title: '' })) }
  }
}

/** The last row of the table: that of the last matched line, and open lines close behind it that hold a value in some column. */
export function lastRowOf(grid: Grid, rows: readonly ProposedRow[], firstRow: number, valueColumns: readonly number[]): number {
  let last = rows.reduce((end, { line, code }) => code === null ? end : line, firstRow)
  for (const { line } of rows) {
    if (line <= last || line > last + 1 + gap) continue
    if (valueColumns.some((column) => grid.text(line, column) !== '')) last = line
  }
  return last
}

/** A line that adds others up or ends the table (小计, 合计, 注 …). */
export function isSum(text: string): boolean {
  return /^(合计|小计|总计|平均|其他|注|备注|说明|附件|附表)/u.test(textKey(text))
}

/** A subtotal, a domain on a line of its own, a note or a blank of the foot. */
function isNoRow(text: string, { domains }: Catalogue): boolean {
  const key = textKey(text.replace(/^[（(]?[一二三四五六七八九十0-9]{1,3}[)）]?[、.．]?/u, ''))
  return key === '' || domains.has(key) || domains.has(textKey(text)) || isSum(text)
    || /^(填报|填表|审核|联系|单位负责|负责人|制表|报送)/u.test(textKey(text)) || /^[0-9]+$/.test(key)
}

/** An indicator whose parts have lines of their own is their heading: the parts count. */
function withoutParents(rows: readonly ProposedRow[], { rows: known, byCode }: Catalogue): ProposedRow[] {
  const withParts = new Set(rows.flatMap(({ code }) => {
    const row = code === null ? undefined : byCode.get(code)
    return row && row.label !== null ? [row.row.indicator.code] : []
  }))
  const wholes = new Set(known.filter(({ label, code }) => label === null && withParts.has(code)).map(({ code }) => code))
  return rows.filter(({ code, why, alternatives }) => {
    if (why === 'chosen') return true
    // The indicator's own line is open with all its parts as alternatives where the plan has them as rows of their own.
    if (code !== null) return !wholes.has(code)
    return alternatives.length === 0 || !alternatives.every((other) => other.score === 1 && isPart(other.code))
  })

  function isPart(code: string): boolean {
    const row = byCode.get(code)
    return row !== undefined && row.label !== null && withParts.has(row.row.indicator.code)
  }
}

function onlyOnce(rows: readonly ProposedRow[], wished: Readonly<Record<number, string | null>>): ProposedRow[] {
  const best = new Map<string, ProposedRow>()
  for (const row of rows) {
    if (row.code === null) continue
    const other = best.get(row.code)
    if (!other || rank(row) > rank(other)) best.set(row.code, row)
  }
  return rows.map((row) => {
    if (row.code === null || best.get(row.code) === row) return row
    return { ...row, code: null, alternatives: [{ code: row.code, score: row.score, title: '' }, ...row.alternatives] }
  })

  function rank({ line, score }: ProposedRow): number {
    return score + (Object.hasOwn(wished, line) ? 1 : 0)
  }
}

function withTitles(rows: readonly ProposedRow[], { byCode }: Catalogue): ProposedRow[] {
  const titleOf = (code: string) => byCode.get(code)!.title
  return rows.map((row) => ({
    ...row, title: row.code === null ? null : titleOf(row.code),
    alternatives: row.alternatives.map((other) => ({ ...other, title: titleOf(other.code) })),
  }))
}

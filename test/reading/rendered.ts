/** Plans printed again in the shapes in which documents arrive, to be read back. */
import { columnKey, type PlanFile } from '../../src/model'
import type { SourceBlock, SourceCell, SourceDocument } from '../../src/reading'
import { row } from './published'

/** A cell of a printed table: rows and columns that it covers. */
export interface Printed {
  text: string
  rows: number
  columns: number
  /** The row of the plan that it belongs to, `heading`, or both where several rows share it. */
  of: number | 'heading'
  is?: 'domain' | 'no' | 'name' | 'sub' | 'value' | 'attribute' | 'office'
}

/** The table of a plan: each row has the cells that begin in it. */
export function printed(plan: PlanFile): Printed[][] {
  const { indicators } = plan
  const subs = indicators.some(({ sub }) => sub !== null)
  const attributes = indicators.some(({ attribute }) => attribute !== null)
  const offices = indicators.some(({ responsibleUnits }) => responsibleUnits.length > 0)
  const cell = (text: string, of: Printed['of'], rows = 1, columns = 1): Printed => ({ text, rows, columns, of })
  const heading = [
    cell('领域', 'heading'), cell('序号', 'heading'), cell('指标', 'heading', 1, subs ? 2 : 1),
    ...plan.columns.map((column) => cell(column.heading, 'heading')),
    ...attributes ? [cell('属性', 'heading')] : [], ...offices ? [cell('责任单位', 'heading')] : [],
  ]
  const span = (at: number, same: (one: PlanFile['indicators'][number], other: PlanFile['indicators'][number]) => boolean) => {
    if (at > 0 && same(indicators[at - 1]!, indicators[at]!)) return 0
    let rows = 1
    while (indicators[at + rows] && same(indicators[at]!, indicators[at + rows]!)) rows++
    return rows
  }
  const is = (kind: Printed['is'], own: Printed): Printed => ({ ...own, is: kind })
  const body = indicators.map((one, at) => {
    const domain = span(at, (a, b) => a.domain === b.domain)
    const number = span(at, (a, b) => a.no === b.no)
    return [
      ...domain > 0 ? [is('domain', cell(one.domain, at, domain))] : [],
      ...number > 0 ? [is('no', cell(String(one.no), at, number)), is('name', cell(one.name, at, number, subs && one.sub === null ? 2 : 1))] : [],
      ...one.sub === null ? [] : [is('sub', cell(one.sub, at))],
      ...plan.columns.map(({ heading: text }) => is('value', cell(one.cells[columnKey(text)]!, at))),
      ...attributes ? [is('attribute', cell({ binding: '约束性', anticipatory: '预期性', none: '' }[one.attribute ?? 'none'], at))] : [],
      ...offices ? [is('office', cell(one.responsibleUnits.join('、'), at))] : [],
    ]
  })
  return [heading, ...body]
}

/** The same with one cell in every position: what a merged cell covers below is left empty, so is what it covers to the right. */
export function unmerged(rows: readonly Printed[][]): Printed[][] {
  const full: Printed[][] = rows.map(() => [])
  for (const [row, own] of rows.entries()) {
    let column = 0
    for (const cell of own) {
      while (full[row]![column]) column++
      for (let down = 0; down < cell.rows; down++) {
        for (let right = 0; right < cell.columns; right++) {
          full[row + down]![column + right] = { ...cell, rows: 1, columns: 1, text: down + right === 0 ? cell.text : '' }
        }
      }
      column += cell.columns
    }
  }
  return full
}

const flat = (text: string) => text.replaceAll('\n', '')

const shapes = {
  'one cell a line': (rows: Printed[][]) => lines(rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n')))),
  'one cell a line, the domain in every row and blank lines': (rows: Printed[][]) => lines(
    rows.flatMap((row) => row.flatMap(({ text }) => text.split('\n'))).flatMap((line) => [line, '']),
  ),
  'one cell a line and a bar behind each': (rows: Printed[][]) => lines(rows.flatMap((row) => row.map(({ text }) => `${flat(text)} |`.trim()))),
  pipes: (rows: Printed[][]) => lines(unmerged(rows).map((row) => `| ${row.map(({ text }) => flat(text)).join(' | ')} |`)),
  'pipes with a ruled line': (rows: Printed[][]) => {
    const [heading, ...body] = unmerged(rows).map((row) => `|${row.map(({ text }) => flat(text)).join('|')}|`)
    return lines([heading!, heading!.replace(/[^|]+/gu, '---'), ...body])
  },
  'ragged pipes': (rows: Printed[][]) => lines(rows.map((row) => row.map(({ text }) => flat(text)).join(' | '))),
  'pipes filled up behind': (rows: Printed[][]) => {
    const width = Math.max(...unmerged(rows).map((row) => row.length))
    return lines(rows.map((row) => Array.from({ length: width }, (_, at) => flat(row[at]?.text ?? '')).join(' | ') + ' |'))
  },
  tabs: (rows: Printed[][]) => lines(unmerged(rows).map((row) => row.map(({ text }) => flat(text)).join('\t'))),
  'tabs, each domain in a line of its own': (rows: Printed[][]) => lines(rows.flatMap((row) => {
    const [first, ...others] = row
    if (first!.of === 'heading') return [others.map(({ text }) => flat(text)).join('\t')]
    return first!.is === 'domain' ? [first!.text, others.map(({ text }) => flat(text)).join('\t')] : [row.map(({ text }) => flat(text)).join('\t')]
  })),
  'ragged tabs': (rows: Printed[][]) => lines(rows.map((row) => row.map(({ text }) => flat(text)).join('\t'))),
  'columns of fixed width': (rows: Printed[][]) => lines(fixedWidth(unmerged(rows)).map(({ text }) => text)),
  'several spaces between cells': (rows: Printed[][]) => lines(rows.map((row) => row.map(({ text }) => flat(text).replace(/\s{2,}/gu, ' ')).join('   '))),
  'one space between cells': (rows: Printed[][]) => lines(rows.map((row) => row.map(({ text }) => flat(text).replace(/\s{2,}/gu, ' ')).join(' ').trim())),
  'a table with merged cells': (rows: Printed[][]) => table(rows),
  'a table without merged cells': (rows: Printed[][]) => table(unmerged(rows)),
}
export const shapeNames = Object.keys(shapes) as (keyof typeof shapes)[]

/** Rows of one cell in every position, printed below one another; a cell of several lines takes as many, from its row's first on. */
export function fixedWidth(rows: readonly Printed[][]): { text: string; of: Printed['of'] }[] {
  const width = (text: string) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
  const cells = rows.map((row) => row.map(({ text }) => text.split('\n')))
  const widths = cells[0]!.map((_, at) => Math.max(...cells.flatMap((row) => (row[at] ?? ['']).map(width))))
  return cells.flatMap((row, index) => Array.from({ length: Math.max(...row.map((own) => own.length)) }, (_, line) => ({
    text: row.map((own, at) => (own[line] ?? '') + ' '.repeat(widths[at]! + 2 - width(own[line] ?? ''))).join('').trimEnd(), of: rows[index]!.at(-1)!.of,
  })))
}

/** A document around the table of a plan. */
export function render(plan: PlanFile, shape: keyof typeof shapes, rows = printed(plan)): SourceDocument {
  const before = lines([`关于印发《${plan.title}》的通知`, plan.title, plan.issuer, chineseDate(plan.date), '一、主要目标', plan.table ?? '二、指标'])
  const sections = plan.domains.map(({ name, leadUnits }) => `(一)加快实现“${name}”。(牵头单位:${leadUnits.join('、')})`)
  const behind = lines([...plan.notes, '二、重点任务', ...plan.domains.some(({ leadUnits }) => leadUnits.length > 0) ? sections : []])
  return document([...before, ...shapes[shape](rows), ...behind])
}

/** The blocks as a document whose lines are counted. */
export function document(blocks: readonly SourceBlock[]): SourceDocument {
  return { file: null, blocks: blocks.map((block, index) => block.kind === 'table' ? block : { ...block, place: { kind: 'line', line: index + 1 } }) }
}

export function lines(texts: readonly string[]): SourceBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', text, place: { kind: 'line', line: 0 } }))
}

export function table(rows: readonly Printed[][]): SourceBlock[] {
  const cells = rows.map((row, at) => row.map((cell, index): SourceCell => ({
    text: cell.text, place: { kind: 'table', table: 1, row: at + 1, column: index + 1 },
    ...cell.rows > 1 ? { rows: cell.rows } : {}, ...cell.columns > 1 ? { columns: cell.columns } : {},
  })))
  return [{ kind: 'table', rows: cells, place: { kind: 'table', table: 1, row: 1, column: 1 } }]
}

function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  return `${year}年${month}月${day}日`
}

/** Indicators as they can be compared where a shape keeps no line breaks. */
export function close(indicators: PlanFile['indicators']) {
  const plain = (text: string) => text.replace(/\s+/gu, '')
  return indicators.map((one) => ({
    ...row(one), name: plain(one.name), sub: one.sub === null ? null : plain(one.sub),
    cells: Object.fromEntries(Object.entries(one.cells).map(([key, text]) => [key, plain(text)])),
  }))
}

/** Ways in which a document can be damaged on its way, and what of its rows is then silently wrong. */
import fc from 'fast-check'
import { columnKey, type PlanFile } from '../../src/model'
import type { Place, ReadingFinding, ReadTable, SourceBlock } from '../../src/reading'
import { byEye } from './published'
import { close, document, fixedWidth, lines, printed, table, unmerged, type Printed } from './rendered'

export type Damage =
  | { does: 'drop' | 'split' | 'space'; row: number; cell: number; at: number }
  | { does: 'drop several'; row: number; cell: number; count: number }
  | { does: 'full width' | 'join'; row: number; cell: number }
  | { does: 'repeat heading' | 'page number' | 'repeat row' | 'drop number'; row: number }

/** Some rows in a row of a plan, as a plan. */
export function part(plan: PlanFile, from: number, count: number): PlanFile {
  const first = plan.indicators[from]!.no
  const indicators = plan.indicators.slice(from, from + count).map((one) => ({ ...one, no: one.no - first + 1 }))
  return { ...plan, indicators, domains: plan.domains.filter(({ name }) => indicators.some(({ domain }) => domain === name)) }
}

/** The rows of a printed table, the heading first, after all damages. */
export function damage(rows: readonly Printed[][], damages: readonly Damage[]): Printed[][] {
  const result = rows.map((row) => row.map((cell) => ({ ...cell })))
  const rowOf = (one: Damage) => 1 + one.row % (result.length - 1)
  for (const one of damages) {
    const [row, next] = [result[rowOf(one)]!, result[rowOf(one) + 1]]
    const before = row.map((cell) => ({ ...cell }))
    damageRow(row, one)
    // A row that is lost as a whole shows by the number of the next: where it had none, as a part has not, or none follows, nothing shows.
    const left = row.filter(({ is, text }) => is !== 'domain' && text !== gone && text !== '')
    const partLost = row.some(({ is }) => is === 'sub') && left.every(({ is }) => is === 'no' || is === 'name')
    const shows = row.some(({ is }) => is === 'no') && next?.some(({ is, text }) => is === 'no' && text !== gone)
    if (partLost || left.length < (next ? 1 : 2) && !shows) row.splice(0, row.length, ...before)
  }
  const added = damages.flatMap((one) => {
    // A row comes in where no merged cell goes on.
    let at = rowOf(one) + 1
    while (at < rows.length && rows.slice(0, at).some((row, index) => row.some((cell) => index + cell.rows > at))) at++
    switch (one.does) {
      case 'repeat heading': return [{ at, row: result[0]! }]
      case 'page number': return [{ at, row: [{ text: `— ${at} —`, rows: 1, columns: 1, of: 'heading' as const }] }]
      case 'repeat row': return rows[at - 1]!.every(({ is, rows: down }) => is === 'domain' || down === 1) && rows[at - 1]!.some(({ is }) => is === 'no') ? [{ at, row: [empty, ...result[at - 1]!.filter(({ is }) => is !== 'domain')] }] : []
      default: return []
    }
  })
  for (const { at, row } of added.sort((a, b) => b.at - a.at)) result.splice(at, 0, row)
  return result
}

function damageRow(row: Printed[], one: Damage): void {
  if (one.does === 'drop number') drop(row.filter(({ is }) => is === 'no'))
  if (!('cell' in one)) return
  const index = one.cell % row.length
  const [cell, next] = [row[index]!, row[index + 1]]
  switch (one.does) {
    case 'drop': return drop([cell])
    case 'drop several': return drop(row.slice(index, index + one.count))
    case 'full width':
      cell.text = cell.text.replace(/[!-~]/gu, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0))
      return
    case 'join':
      if (!next || [cell, next].some(({ text }) => text === gone)) return
      cell.text += `  ${next.text}`
      next.text = gone
      return
    default: {
      const { text } = cell
      const at = 1 + one.at % Math.max(1, text.length - 1)
      if (text.length > 1) cell.text = `${text.slice(0, at)}${one.does === 'split' ? '\n' : ' '}${text.slice(at)}`
    }
  }
}

/** A domain that is lost shows only where the running text names the domains too. */
function drop(cells: readonly Printed[]): void {
  for (const cell of cells) if (cell.is !== 'domain') cell.text = gone
}

/** The domain of a row that is repeated. */
const empty: Printed = { text: '', rows: 1, columns: 1, of: 'heading', is: 'domain' }

/** Stands for a cell that was dropped. */
const gone = '\u0000'

type Shape = (rows: Printed[][], offset: number) => { blocks: SourceBlock[]; owner: (place: Place) => number | null }

/** The blocks of a damaged table, and which row of the plan each place belongs to. */
export const shapes: Readonly<Record<string, Shape>> = {
  'one cell a line': (rows, offset) => {
    const cells = rows.flat().filter(({ text }) => text !== gone).flatMap(({ text, of }) => text.split('\n').map((line) => ({ line, of })))
    return {
      blocks: lines(cells.map(({ line }) => line)),
      owner: (place) => place.kind === 'line' ? rowOf(cells[place.line - 1 - offset]?.of) : null,
    }
  },
  'ragged lines with bars': (rows, offset) => {
    const texts = rows.map((row) => row.filter(({ text }) => text !== gone).map(({ text }) => text.replaceAll('\n', '')).join(' | '))
    return { blocks: lines(texts), owner: (place) => place.kind === 'line' ? rowOf(rows[place.line - 1 - offset]?.at(-1)?.of) : null }
  },
  'columns of fixed width': (rows, offset) => {
    const printed = fixedWidth(unmerged(rows).map((row) => row.map((cell) => cell.text === gone ? { ...cell, text: '' } : cell)))
    return { blocks: lines(printed.map(({ text }) => text)), owner: (place) => place.kind === 'line' ? rowOf(printed[place.line - 1 - offset]?.of) : null }
  },
  'one space between cells': (rows, offset) => {
    const texts = rows.map((row) => row.filter(({ text }) => text !== gone).map(({ text }) => text.replaceAll('\n', '').replace(/\s{2,}/gu, ' ')).join(' '))
    return { blocks: lines(texts), owner: (place) => place.kind === 'line' ? rowOf(rows[place.line - 1 - offset]?.at(-1)?.of) : null }
  },
  'a table with merged cells': (rows) => ({
    blocks: table(rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text === gone ? '' : cell.text })))),
    owner: (place) => place.kind === 'table' ? rowOf(rows[place.row - 1]?.at(-1)?.of) : null,
  }),
}

/** Those of which spaces alone part the cells. */
export const spacedShapes = ['columns of fixed width', 'one space between cells']

function rowOf(of: Printed['of'] | undefined): number | null {
  return typeof of === 'number' ? of : null
}

function plain(indicators: PlanFile['indicators']): string[] {
  return close(indicators).map((one) => JSON.stringify({ ...one, domain: one.domain.replace(/\s+/gu, '') }).normalize('NFKC'))
}

const step = fc.nat(400)
const rowsOfPart = 9
export const damageKinds = {
  drop: fc.record({ does: fc.constant('drop' as const), row: step, cell: step, at: step }),
  'drop several': fc.record({ does: fc.constant('drop several' as const), row: step, cell: step, count: fc.integer({ min: 2, max: 4 }) }),
  'drop number': fc.record({ does: fc.constant('drop number' as const), row: step }),
  split: fc.record({ does: fc.constant('split' as const), row: step, cell: step, at: step }),
  space: fc.record({ does: fc.constant('space' as const), row: step, cell: step, at: step }),
  join: fc.record({ does: fc.constant('join' as const), row: step, cell: step }),
  'full width': fc.record({ does: fc.constant('full width' as const), row: step, cell: step }),
  'repeat heading': fc.record({ does: fc.constant('repeat heading' as const), row: step }),
  'page number': fc.record({ does: fc.constant('page number' as const), row: step }),
  'repeat row': fc.record({ does: fc.constant('repeat row' as const), row: step }),
} as const
export const damages: fc.Arbitrary<Damage[]> = fc.oneof(...Object.values(damageKinds)).map((one) => [one])

export const parts = byEye.flatMap((plan) => (
  [0, 4, 12, 20].filter((from) => from + rowsOfPart < plan.indicators.length).map((from) => part(plan, from, rowsOfPart))
))

/**
 * What the law forbids: a row of the plan that was not read as it is, and of which nobody is told; a row that was read and is none of the
 * plan, without a doubt on it; a value that stands in another column where the doubts of its row do not speak of what stands where.
 */
export function wrong(
  plan: PlanFile, tables: readonly ReadTable[], doubts: readonly ReadingFinding[], owner: (place: Place) => number | null,
): string[] {
  const told = doubts.filter(isTold)
  const [read, second] = tables
  if (second) return ['two tables']
  if (!read) return told.some(({ id }) => id === 'no-table') ? [] : ['no table']
  const all = [...told, ...read.doubts.filter(isTold)]
  if (all.some(({ id }) => id === 'heading-missing' || id === 'heading-unplaced')) return []
  const [wanted, found] = [plain(plan.indicators), plain(read.plan.indicators)]
  const touched = read.plan.indicators.filter((_, row) => all.some((doubt) => doubt.row === row || touches(read, row, doubt)))
  const reported = new Set(all.flatMap(({ places }) => places.map(owner)))
  plan.indicators.forEach(({ no }, index) => touched.some((one) => one.no === no) && reported.add(index))
  // Numbers that break off tell of the rows between them.
  for (const { row } of all.filter(({ id, row: at }) => id === 'number-unexpected' && at !== null)) {
    const [before, no] = [read.plan.indicators[row! - 1]?.no ?? 0, read.plan.indicators[row!]!.no]
    plan.indicators.forEach((one, index) => one.no > before && one.no < no && reported.add(index))
  }
  const domains = all.filter(({ id }) => id === 'domain-missing').map(({ parameters }) => parameters.domain)
  return [
    ...wanted.filter((one, index) => !found.includes(one) && !reported.has(index) && !domains.includes(plan.indicators[index]!.domain))
      .map((one) => `not read: ${one}`),
    ...found.filter((one, row) => !wanted.includes(one) && domains.length === 0 && !touched.includes(read.plan.indicators[row]!))
      .map((one) => `not doubted: ${one}`),
    ...misplaced(plan, read).map((one) => `misplaced: ${one}`),
  ]
}

/** Whether a doubt has a place of the row. */
function touches({ evidence }: ReadTable, row: number, { places }: ReadingFinding): boolean {
  const own = new Set(Object.values(evidence[row]!.places).flat().map((place) => JSON.stringify(place)))
  return places.some((place) => own.has(JSON.stringify(place)))
}

function isTold({ severity }: ReadingFinding): boolean {
  return severity !== 'info'
}

/** Cells with what the plan has in another column, where a doubt says no more than that a cell is missing. */
function misplaced(plan: PlanFile, read: ReadTable): string[] {
  const wanted = close(plan.indicators).map((one) => ({ ...one, name: one.name.normalize('NFKC') }))
  return close(read.plan.indicators).flatMap((one, row) => {
    const same = wanted.filter(({ name, sub }) => name === one.name.normalize('NFKC') && sub === one.sub)
    const doubts = read.doubts.filter((doubt) => doubt.row === row)
    if (same.length !== 1 || doubts.some(({ id }) => ['cells-undecided', 'cell-left-over', 'table-continues'].includes(id))) return []
    return Object.entries(one.cells).flatMap(([key, text]) => {
      const heading = read.plan.columns.find((column) => columnKey(column.heading) === key)?.heading
      const told = doubts.some(({ id, parameters }) => ['cell-misfit', 'unit-doubtful', 'component-alone'].includes(id) && parameters.column === heading)
      return text === '' || told || text.normalize('NFKC') === same[0]!.cells[key]?.normalize('NFKC') ? [] : [`${one.no} ${key}: ${text}`]
    })
  })
}

/** A damaged document: the document, and which row each place belongs to. */
export function damaged(plan: PlanFile, ways: readonly Damage[], shape: keyof typeof shapes) {
  const rows = printed(plan)
  const before = lines([plan.title, plan.issuer, '2023年5月6日', plan.table ?? '表1'])
  const { blocks, owner } = shapes[shape]!(damage(rows, ways), before.length)
  const sections = plan.domains.filter(({ leadUnits }) => leadUnits.length > 0)
  const behind = lines(['二、重点任务', ...sections.map(({ name, leadUnits }) => `(一)加快实现“${name}”。(牵头单位:${leadUnits.join('、')})`)])
  return { owner, document: document([...before, ...blocks, ...behind]) }
}

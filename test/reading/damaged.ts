/** Ways in which a document can be damaged on its way, and what of its rows is then silently wrong. */
import fc from 'fast-check'
import type { PlanFile } from '../../src/model'
import type { Place, ReadingFinding, ReadTable, SourceBlock } from '../../src/reading'
import { byEye } from './published'
import { close, document, lines, printed, table, type Printed } from './rendered'

export type Damage =
  | { does: 'drop' | 'split' | 'space'; row: number; cell: number; at: number }
  | { does: 'repeat heading'; row: number }
  | { does: 'full width'; row: number; cell: number }

/** Some rows in a row of a plan, as a plan. */
export function part(plan: PlanFile, from: number, count: number): PlanFile {
  const first = plan.indicators[from]!.no
  const indicators = plan.indicators.slice(from, from + count).map((one) => ({ ...one, no: one.no - first + 1 }))
  return { ...plan, indicators, domains: plan.domains.filter(({ name }) => indicators.some(({ domain }) => domain === name)) }
}

export function damage(rows: Printed[][], damages: readonly Damage[]): Printed[][] {
  const result = rows.map((row) => row.map((cell) => ({ ...cell })))
  for (const one of damages) {
    if (one.does === 'repeat heading') continue
    const row = result[1 + one.row % (result.length - 1)]!
    const cell = row[one.cell % row.length]!
    const { text } = cell
    if (one.does === 'full width') cell.text = text.replace(/[!-~]/gu, (ascii) => String.fromCharCode(ascii.charCodeAt(0) + 0xfee0))
    else if (one.does === 'drop') cell.text = gone
    else if (text.length > 1) {
      const at = 1 + one.at % (text.length - 1)
      // Where a number breaks, nothing says that it is one number.
      const within = /^[0-9]{2}$/u.test(text.slice(at - 1, at + 1))
      if (!within) cell.text = `${text.slice(0, at)}${one.does === 'split' ? '\n' : ' '}${text.slice(at)}`
    }
  }
  const repeated = damages.flatMap((one) => one.does === 'repeat heading' ? [2 + one.row % (result.length - 1)] : []).sort((a, b) => b - a)
  for (const at of repeated) if (result[at]?.every(({ of }) => of === 'heading') !== true) result.splice(at, 0, result[0]!)
  return result
}

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
  'a table with merged cells': (rows) => ({
    blocks: table(rows.map((row) => row.map((cell) => ({ ...cell, text: cell.text === gone ? '' : cell.text })))),
    owner: (place) => place.kind === 'table' ? rowOf(rows[place.row - 1]?.at(-1)?.of) : null,
  }),
}

function rowOf(of: Printed['of'] | undefined): number | null {
  return typeof of === 'number' ? of : null
}

function plain(indicators: PlanFile['indicators']): string[] {
  return close(indicators).map((one) => JSON.stringify({ ...one, domain: one.domain.replace(/\s+/gu, '') }).normalize('NFKC'))
}

const step = fc.nat(400)
export const damages = fc.array(fc.oneof(
  fc.record({ does: fc.constantFrom('drop', 'split', 'space' as const), row: step, cell: step, at: step }),
  fc.record({ does: fc.constant('full width' as const), row: step, cell: step }),
  fc.record({ does: fc.constant('repeat heading' as const), row: step }),
), { minLength: 1, maxLength: 3 })

export const parts = byEye.flatMap((plan) => [0, 4, 12, 20].filter((from) => from + 9 < plan.indicators.length).map((from) => part(plan, from, 9)))

/** The rows that differ from the plan without a doubt on them. */
export function silent(
  plan: PlanFile, read: ReadTable | undefined, doubts: readonly ReadingFinding[], owner: (place: Place) => number | null,
): string[] {
  if (!read) return doubts.some(({ id }) => id === 'no-table') ? [] : ['no table']
  const wanted = plain(plan.indicators)
  const found = new Set(plain(read.plan.indicators))
  const reported = new Set(read.doubts.flatMap(({ row, places }) => [
    ...places.map(owner),
    ...row === null ? [] : plan.indicators.flatMap(({ no }, index) => no === read.plan.indicators[row]!.no ? [index] : []),
  ]))
  const domains = read.doubts.filter(({ id }) => id === 'domain-missing').map(({ parameters }) => parameters.domain)
  return wanted.filter((one, index) => !found.has(one) && !reported.has(index) && !domains.includes(plan.indicators[index]!.domain))
}

/** A damaged document: what is damaged in it, the document, and which row each place belongs to. */
export function damaged(plan: PlanFile, ways: readonly Damage[], shape: keyof typeof shapes) {
  const rows = printed(plan)
  // A domain that is lost shows only where the running text names the domains too.
  const kept = ways.filter((way) => {
    const at = way.row % (rows.length - 1)
    const row = rows[1 + at]!
    return way.does !== 'drop' || row[way.cell % row.length]!.text !== plan.indicators[at]!.domain
  })
  const before = lines([plan.title, plan.issuer, '2023年5月6日', plan.table ?? '表1'])
  const { blocks, owner } = shapes[shape]!(damage(rows, kept), before.length)
  const sections = plan.domains.filter(({ leadUnits }) => leadUnits.length > 0)
  const behind = lines(['二、重点任务', ...sections.map(({ name, leadUnits }) => `(一)加快实现“${name}”。(牵头单位:${leadUnits.join('、')})`)])
  return { kept, owner, document: document([...before, ...blocks, ...behind]) }
}

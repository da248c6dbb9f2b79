/** The live formulas (状态, 差距, 完成率) say what the engine says, wherever they decide; LibreOffice recalculates them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Big from 'big.js'
import fc from 'fast-check'
import { judge, type Assessment } from '../../src/assess'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { statusWords, templateWords } from '../../src/messages'
import type { Cell, Plan, TemplateKind } from '../../src/model'
import { convert, formatDecimal, readCell, sameNature, type InputRow } from '../../src/notation'
import { kindsFor, templateOf, type CellInput, type SheetLayout, type Template } from '../../src/template'
import { convertFiles } from '../../tools/soffice.mjs'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const rounds = 3
const status = statusWords['zh-CN']
const pending = templateWords['zh-CN'].checkFirst

/** What is typed into a cell, and the number format that it then has. */
interface Typed {
  value: CellInput
  format?: string
}

interface Case {
  file: string
  sheet: string
  what: string
  row: number
  columns: Partial<Record<'status' | 'gap' | 'completion', number>>
  input: InputRow
  typed: Typed
  assessment: Assessment
}

/** The value of a numeric target in the row's unit of measure; null for any other target. */
function numberOf({ target, unitOfMeasure }: InputRow): Big | null {
  if (target.kind !== 'quantity' || target.cumulative || target.approximate) return null
  const converted = convert(target.quantity, unitOfMeasure)
  return 'mismatch' in converted ? null : converted.value
}

const texts = [
  '≥90', '≤3.5', '95', '95%', '约95', '90以上', '2—3', '1.9:1', '[400]', '81.35(2021)', '暂无', '无', '/', '—', '全覆盖', '完成', '未完成', '已完成', '职工80', 'x', '3.5万',
]
const plainFormats = [undefined, '0', '0.00', '#,##0.00']

/** What people type beside a target: numbers close to it, as plain numbers or percentages, and everything else. */
function typedFor(row: InputRow): fc.Arbitrary<Typed> {
  const wanted = numberOf(row) ?? new Big(100)
  const near = fc.tuple(fc.constantFrom('0', '0.01', '-0.01', '0.1', '-0.1', '1', '-1', '0.30000000000000004', '0.0000001', '-0.0000001'), fc.constantFrom(1, 1, 1, 0.5, 2))
    .map(([by, factor]) => Number(formatDecimal(wanted.times(factor).plus(by))))
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(near, fc.constantFrom(...plainFormats)).map(([value, format]) => ({ value, format })) },
    { weight: 1, arbitrary: fc.double({ min: -1000, max: 100_000, noNaN: true }).map((value) => ({ value: Number(value.toFixed(3)) })) },
    { weight: 3, arbitrary: fc.tuple(near, fc.constantFrom('0%', '0.00%')).map(([value, format]) => ({ value: value / 100, format })) },
    { weight: 3, arbitrary: fc.constantFrom(...texts).map((value) => ({ value })) },
    { weight: 1, arbitrary: fc.constantFrom<Typed>({ value: null }, { value: '  ' }, { value: true }, { value: { error: '#N/A' } }, { value: 45000, format: 'yyyy-mm-dd' }) },
  )
}

function cellOf({ value, format = 'General' }: Typed): Cell {
  if (value === null) return { kind: 'empty', format }
  if (typeof value === 'number') return { kind: 'number', value, format }
  if (typeof value === 'string') return { kind: 'text', value, format }
  if (typeof value === 'boolean') return { kind: 'boolean', value, format }
  return { kind: 'error', value: 'error' in value ? value.error : '', format }
}

/** A template with typed actuals, and what the engine says of each. */
function filled(plan: Plan, template: Template, file: string, seed: number): { layout: SheetLayout; cases: Case[] } {
  const layout = structuredClone(template.layout)
  const cases = template.columns.flatMap(({ role, period }, column) => role !== 'actual' ? [] : template.rows.map((row, index): Case => {
    const of = period ?? template.periods[0]!
    const input = row.of.get(of)!
    const [typed] = fc.sample(typedFor(input), { numRuns: 1, seed: seed + index * 131 + column }) as [Typed]
    const at = template.firstRow + index
    layout.values[at]![column] = typed.value
    if (typed.format !== undefined) {
      layout.styleOf[at]![column] = layout.styles.push({ ...layout.styles[layout.styleOf[at]![column]!]!, format: typed.format }) - 1
    }
    const { indicator, measure, unitOfMeasure, component } = input
    const { code, no, sub } = indicator
    const reading = readCell(cellOf(typed), { unitOfMeasure })
    const [assessment] = judge(input.target, reading, { code, no, sub, period: of, direction: measure.direction, unitOfMeasure, component })
    const columnOf = (wanted: string) => {
      const found = template.columns.findIndex((candidate) => candidate.role === wanted && candidate.period === period)
      return found < 0 ? undefined : found
    }
    return {
      file, sheet: layout.name, row: at, input, typed, assessment: assessment!,
      what: `${plan.id} ${layout.name} ${row.code} ${of}: target ${assessment!.target}, unit ${unitOfMeasure}, typed ${JSON.stringify(typed)}`,
      columns: { status: columnOf('status'), gap: columnOf('gap'), completion: columnOf('completion') },
    }
  }))
  return { layout, cases }
}

/** Every kind and period of a plan, each sheet once. */
function templatesOf(plan: Plan): Template[] {
  const specs = plan.periods.flatMap((period) => kindsFor(plan, period).map((kind): { kind: TemplateKind; period: string } => ({ kind, period })))
    .filter(({ kind, period }) => kind !== 'five-year' || period === plan.periods[0])
  return specs.map(({ kind, period }) => templateOf(plan, { kind, period, unit: null, language: 'zh-CN', protection: 'locked', previous: false }, library.measures))
}

/** Whether a formula can say how the actual stands: an empty cell, 完成 and 未完成 for a task, an ordinary number against a number. */
function decides({ input, typed: { value, format = 'General' } }: Case): boolean {
  if (value === null || (typeof value === 'string' && value.trim() === '')) return true
  if (typeof value === 'object') return true
  if (input.target.kind === 'qualitative' && input.target.term === 'done') return value === '完成' || value === '未完成'
  if (numberOf(input) === null || typeof value !== 'number' || format.includes('y')) return false
  return !format.includes('%') || sameNature(input.unitOfMeasure ?? '', '%')
}

/** 完成率 in percent: actual to target, or target to actual where lower is better; null where it can't be said. */
function completionOf({ input, typed: { value, format = 'General' } }: Case): Big | null {
  const target = numberOf(input)
  if (!target || target.lte(0) || typeof value !== 'number' || input.target.kind !== 'quantity') return null
  const hundred = convert({ digits: '100', scale: null, unit: '%' }, input.unitOfMeasure)
  const given = new Big(value.toPrecision(15)).times(format.includes('%') && !('mismatch' in hundred) ? hundred.value : 1)
  const { comparator } = input.target
  const lower = comparator === 'le' || comparator === 'lt' || (comparator === 'none' && input.measure.direction === 'lower')
  if (lower) return given.eq(0) ? null : target.div(given).times(100)
  return given.div(target).times(100)
}

const scratch = mkdtempSync(join(tmpdir(), 'duibiao-formulas-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function written(plan: Plan, round: number): Promise<Case[]> {
  const file = `${plan.id}-${round}.xlsx`
  const sheets = templatesOf(plan).map((template, index) => filled(plan, template, file, 20_251 * round + 7919 * index))
  const workbook = createXlsx()
  await workbook.apply({ sheets: sheets.map(({ layout }) => ({ layout })) })
  writeFileSync(join(scratch, file), workbook.save())
  return sheets.flatMap(({ cases }) => cases)
}

test('formulas and engine agree, over every plan, kind and period and generated actuals', async () => {
  const plans = library.plans.filter(({ periods }) => periods.length > 0)
  const cases: Case[] = []
  for (let round = 1; round <= rounds; round++) for (const plan of plans) cases.push(...await written(plan, round))
  const files = [...new Set(cases.map(({ file }) => file))]
  const out = join(scratch, 'computed')
  mkdirSync(out)
  convertFiles(files.map((file) => join(scratch, file)), 'xlsx', out)

  const wrong: string[] = []
  let decided = 0
  for (const file of files) {
    const workbook = openXlsx(readFileSync(join(out, file)), { file })
    const own = cases.filter((known) => known.file === file)
    const sheets = [...new Set(own.map(({ sheet }) => sheet))]
    const blocks = await workbook.read(sheets.map((sheet) => ({ sheet })))
    for (const known of own) {
      const { cells } = blocks[sheets.indexOf(known.sheet)]!
      const shown = (column: number | undefined) => {
        const cell = column === undefined ? undefined : cells[known.row]?.[column]
        return cell === undefined || cell.kind === 'empty' ? '' : cell.value
      }
      const { assessment, columns } = known
      const notDue = assessment.status === 'not-due'
      const says = shown(columns.status)
      const expected = notDue || decides(known) ? status[assessment.status] : pending
      if (says !== expected) wrong.push(`${known.what}: ${String(says)}, the engine ${expected} ${assessment.reason ?? ''}`)
      if (notDue || !decides(known)) continue
      decided++
      const gap = shown(columns.gap)
      const sameGap = assessment.gap === null ? gap === '' : typeof gap === 'number' && new Big(assessment.gap).eq(gap.toPrecision(15))
      if (columns.gap !== undefined && !sameGap) wrong.push(`${known.what}: gap ${String(gap)}, the engine ${assessment.gap}`)
      if (columns.completion === undefined) continue
      const [completion, exact] = [shown(columns.completion), completionOf(known)]
      const agrees = exact === null ? completion === '' : typeof completion === 'number' && exact.minus(completion).abs().lte('0.0500001')
      if (!agrees) wrong.push(`${known.what}: completion ${String(completion)}, exactly ${exact?.toFixed(4) ?? 'none'}`)
    }
  }
  expect(wrong).toEqual([])
  expect(decided).toBeGreaterThan(cases.length / 4)
})

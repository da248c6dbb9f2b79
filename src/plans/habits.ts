/** Corrections that come back with every document (习惯): taken from one draft, kept, and offered for the next. */
import { columnRoles, measureSchema, periodSchema, yearOf, type Measure } from '../model'
import { z } from '../model/schema'
import { nameKey, readName } from '../notation'
import { bare } from '../reading/text/script'
import type { Correction } from './correction'
import type { DraftRow, PlanDraft } from './draft'

/** Values are never among them: a figure is this document's own. */
const textFields = ['name', 'domain', 'responsibleUnits'] as const
const factFields = ['region', 'issuer'] as const

const said = z.string().min(1)
const count = z.number().int().positive()

const habitSchema = z.discriminatedUnion('kind', [
  /** A text that is read wrongly, or wanted otherwise, wherever it stands. */
  z.strictObject({ kind: z.literal('text'), field: z.enum(textFields), from: said, to: said, count }),
  /** What an indicator of this name and unit measures: a measure of the library … */
  z.strictObject({ kind: z.literal('measure'), name: said, measure: said, count }),
  /** … or a measure of its own. */
  z.strictObject({ kind: z.literal('new-measure'), name: said, measure: measureSchema, count }),
  /** What a column headed so holds; `period` is a number of years after the plan's last where the heading names no year. */
  z.strictObject({
    kind: z.literal('column'), heading: said, to: said, role: z.enum(columnRoles).nullable(), period: z.union([periodSchema, z.number().int()]), count,
  }),
  /** What holds for the documents of an issuer (发文机关), as it is read. */
  z.strictObject({ kind: z.literal('fact'), field: z.enum(factFields), issuer: said, value: said, count }),
])

/** A correction made general; `count` says in how many documents it was made. */
export type Habit = z.infer<typeof habitSchema>

/** Habits as they are kept, the latest last. Whatever of it is no habit is left out. */
export const habitsSchema = z.array(z.unknown()).catch([]).transform((kept): Habit[] => kept.flatMap(habitIn))

/** What a habit would correct in a draft. */
export interface Offer {
  habit: Habit
  corrections: Correction[]
  /** The rows that it is about, by their numbers in corrections. */
  rows: number[]
}

/** Habits that are kept at most. */
const mostKept = 500

/**
 * The habits in a person's corrections. One becomes a habit only where it holds for every row of the same text: a domain that was
 * corrected in one row of several was wrong in that row, and nowhere else.
 */
export function habitsOf(draft: PlanDraft): Habit[] {
  return [
    ...factHabits(draft), ...columnHabits(draft), ...textFields.flatMap((field) => textHabits(draft, field)), ...measureHabits(draft),
  ].flatMap(habitIn)
}

/** What habits would correct, those that change nothing left out; nothing that a person has corrected already is touched. */
export function offersFor(draft: PlanDraft, habits: readonly Habit[]): Offer[] {
  return habits.map((habit): Offer => {
    const corrections = correctionsBy(habit, habits, draft)
    return { habit, corrections, rows: corrections.flatMap((correction) => 'row' in correction && correction.row !== null ? [correction.row] : []) }
  }).filter(({ corrections }) => corrections.length > 0)
}

/** Both together: the later of two for the same thing takes the earlier's place and counts on where they agree; the oldest go first. */
export function mergeHabits(old: readonly Habit[], added: readonly Habit[]): Habit[] {
  const kept = new Map<string, Habit>()
  for (const habit of [...old, ...added]) {
    const key = keyOf(habit)
    const before = kept.get(key)
    kept.delete(key)
    kept.set(key, before && sameHabit(before, habit) ? { ...habit, count: before.count + habit.count } : habit)
  }
  return [...kept.values()].slice(-mostKept)
}

function habitIn(candidate: unknown): Habit[] {
  const habit = habitSchema.safeParse(candidate)
  return habit.success ? [habit.data] : []
}

/** What a habit is about. */
function keyOf(habit: Habit): string {
  switch (habit.kind) {
    case 'text': return JSON.stringify([habit.kind, habit.field, bare(habit.from)])
    case 'measure': case 'new-measure': return JSON.stringify(['measure', rowKey(habit.name)])
    case 'column': return JSON.stringify([habit.kind, bare(habit.heading)])
    case 'fact': return JSON.stringify([habit.kind, habit.field, bare(habit.issuer)])
  }
}

function sameHabit(a: Habit, b: Habit): boolean {
  return JSON.stringify({ ...a, count: 0 }) === JSON.stringify({ ...b, count: 0 })
}

function factHabits({ file, read, problems }: PlanDraft): Habit[] {
  return factFields.filter((field) => file[field] !== read.plan[field] && problems.every((problem) => problem.field !== field))
    .map((field) => ({ kind: 'fact', field, issuer: read.plan.issuer, value: file[field], count: 1 }))
}

function columnHabits({ columns, read }: PlanDraft): Habit[] {
  return columns.flatMap(({ id, heading, role, period }, at): Habit[] => {
    const printed = read.plan.columns[at]!
    if (heading === printed.heading && role === printed.role && period === printed.period) return []
    const dated = hasYear(printed.heading)
    // A year that a person wrote into a heading is this document's.
    if (!dated && (hasYear(heading) || period.length !== 4)) return []
    return [{ kind: 'column', heading: id, to: heading, role, period: dated ? period : yearOf(period) - read.plan.years.to, count: 1 }]
  })
}

function hasYear(heading: string): boolean {
  return /[0-9]{4}/.test(heading)
}

function textHabits({ rows, read }: PlanDraft, field: (typeof textFields)[number]): Habit[] {
  const printed = rows.flatMap(({ id, indicator }) => {
    const original = read.plan.indicators[id]
    return original ? [{ from: textOf(original, field), to: textOf(indicator, field) }] : []
  })
  return groups(printed, ({ from }) => bare(from)).flatMap((group): Habit[] => {
    const changed = group.find(({ from, to }) => from !== to)
    if (!changed || group.some(({ to }) => to !== changed.to)) return []
    return [{ kind: 'text', field, ...changed, count: 1 }]
  })
}

function measureHabits({ rows, file, corrections }: PlanDraft): Habit[] {
  const chosen = rowsWithChosenMeasure(corrections)
  return groups(rows, ({ indicator }) => rowKey(indicator.name)).flatMap((group): Habit[] => {
    const [{ indicator: { name }, measure }] = group as [DraftRow]
    if (!group.some(({ id }) => chosen.has(id)) || group.some((row) => row.measure.id !== measure.id)) return []
    const isOwn = file.measures?.some(({ id }) => id === measure.id) ?? false
    return [isOwn ? { kind: 'new-measure', name, measure, count: 1 } : { kind: 'measure', name, measure: measure.id, count: 1 }]
  })
}

function correctionsBy(habit: Habit, all: readonly Habit[], draft: PlanDraft): Correction[] {
  const { file, columns, read, rows, corrections, measures } = draft
  switch (habit.kind) {
    case 'fact': {
      const { field, issuer, value } = habit
      const open = bare(read.plan.issuer) === bare(issuer) && file[field] === read.plan[field]
      return open && file[field] !== value ? [{ kind: 'fact', field, value }] : []
    }
    case 'column':
      return columns.flatMap(({ id, heading, role, period }, at): Correction[] => {
        const printed = read.plan.columns[at]!
        const untouched = heading === printed.heading && role === printed.role && period === printed.period
        const wanted = typeof habit.period === 'number' ? `${read.plan.years.to + habit.period}` : habit.period
        if (bare(id) !== bare(habit.heading) || !untouched || !periodSchema.safeParse(wanted).success) return []
        const same = heading === habit.to && role === habit.role && period === wanted
        return same ? [] : [{ kind: 'column', column: id, heading: habit.to, role: habit.role, period: wanted }]
      })
    case 'text':
      return rows.filter((row) => renamed(row, habit, draft)).map(({ id }) => ({ kind: 'text', row: id, field: habit.field, value: habit.to }))
    case 'measure': case 'new-measure': {
      const chosen = rowsWithChosenMeasure(corrections)
      const key = rowKey(habit.name)
      // Under another name that is offered with it, a row may mean another measure than now.
      const offered = (row: DraftRow) => all.flatMap((each) => (
        each.kind === 'text' && each.field === 'name' && renamed(row, each, draft) ? [each.to] : [])).at(-1)
      const its = rows.filter((row) => {
        const name = offered(row)
        return !chosen.has(row.id) && rowKey(name ?? row.indicator.name) === key && (name !== undefined || !isMeasuredBy(row, habit.measure))
      })
      if (habit.kind === 'new-measure') return its.map(({ id }) => ({ kind: 'new-measure', row: id, measure: habit.measure }))
      return measures.has(habit.measure) ? its.map(({ id }) => ({ kind: 'measure', row: id, measure: habit.measure })) : []
    }
  }
}

/** Whether the habit would change a text of the row that nobody has changed yet. */
function renamed({ id, indicator }: DraftRow, { field, from, to }: Extract<Habit, { kind: 'text' }>, { read }: PlanDraft): boolean {
  const original = read.plan.indicators[id]
  const printed = original && textOf(original, field)
  return printed !== undefined && textOf(indicator, field) === printed && bare(printed) === bare(from) && printed !== to
}

/** Whether choosing the measure would change nothing about what the row is checked with. */
function isMeasuredBy({ measure, drafted }: DraftRow, wanted: string | Measure): boolean {
  if (typeof wanted === 'string') return measure.id === wanted && !drafted
  return measure.id === wanted.id && (!drafted || JSON.stringify(measureSchema.parse(measure)) === JSON.stringify(measureSchema.parse(wanted)))
}

function rowsWithChosenMeasure(corrections: readonly Correction[]): Set<number> {
  return new Set(corrections.flatMap((correction) => correction.kind === 'measure' || correction.kind === 'new-measure' ? [correction.row] : []))
}

function textOf(indicator: DraftRow['indicator'], field: (typeof textFields)[number]): string {
  return field === 'responsibleUnits' ? indicator.responsibleUnits.join('、') : indicator[field]
}

/** Indicators of one key are the same up to how their names are written. */
function rowKey(name: string): string {
  return `${nameKey(name)}\n${readName(name).unitOfMeasure ?? ''}`
}

function groups<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(key(item), [...found.get(key(item)) ?? [], item])
  return [...found.values()]
}

/** A plan under correction: what was read, what a person has changed, and what is still missing before it can be used. */
import { columnKey, loadPlan, type ColumnRole, type Library, type Plan, type PlanFile } from '../model'
import type { ReadTable, RowEvidence } from '../reading'
import type { Correction } from './correction'
import type { DraftProblem } from './draft-problem'
import { settleFacts } from './facts'
import { numberedOn } from './numbering'
import { columnProblems, rowProblems } from './problems'
import { followYears, replay, type EditedRow } from './replay'
import { broughtAlong, rowMeasures, type RowMeasure } from './row-measure'
import { doubtsOfRow, doubtsOfTable, type Doubts } from './settled'

export interface DraftRow extends RowMeasure, Doubts {
  /** Its number in corrections. */
  id: number
  indicator: PlanFile['indicators'][number]
  /** Null for a row that a person added. */
  evidence: RowEvidence | null
  /** Doubtful as long as something is open that is more than information. */
  state: 'sure' | 'doubtful' | 'confirmed' | 'corrected' | 'added'
}

/** A column of figures, in use or left out. */
export interface DraftColumn {
  /** The key that it was read with, by which corrections call it. */
  id: string
  /** By which the cells of `file` and of the rows' indicators have it. */
  key: string
  heading: string
  /** Null where it is left out. */
  role: ColumnRole | null
  /** As it was read or typed. */
  period: string
}

/** The doubts are those about the table as a whole. */
export interface PlanDraft extends Doubts {
  read: ReadTable
  corrections: readonly Correction[]
  /** As it is saved: with the measures that it brings along. */
  file: PlanFile
  columns: DraftColumn[]
  rows: DraftRow[]
  /** What keeps it from being used; empty exactly where `plan` is there. */
  problems: DraftProblem[]
  plan: Plan | null
  /** The library's and those that it brings along. */
  measures: Library['measures']
}

/** The domain of a table that names none. */
const elsewhere = '其他'

/**
 * The plan that was read with these corrections, one after the other; the same again for the same. Never throws: a correction of what is
 * not there, or to what can't be read, is a problem like everything else that is missing.
 */
export function draftPlan(read: ReadTable, library: Library, corrections: readonly Correction[] = []): PlanDraft {
  const numbered = numberedOn(read)
  const edited = replay(numbered, corrections)
  const { facts, problems } = settleFacts(read.plan, edited.facts, library)
  const kept = edited.rows.filter(({ removed }) => !removed)
  if (kept.every(({ indicator }) => indicator.domain === '')) {
    for (const { indicator } of kept) indicator.domain = facts.table?.replace(/\s+/gu, '') ?? elsewhere
  }
  const drafts = new Map(read.plan.measures?.map((measure) => [measure.id, measure] as const))
  const measureIds = new Set([...library.measures.keys(), ...edited.made.keys(), ...drafts.keys()])
  followYears(edited.columns, read.plan.years, facts.years)
  problems.push(...columnProblems(edited.columns), ...rowProblems(kept, measureIds), ...edited.problems)

  const used = edited.columns.filter(({ role }) => role !== null)
  const measureOf = rowMeasures(library, edited.made, drafts)
  const rows = kept.map((row): DraftRow => {
    const { id, indicator, evidence } = row
    const cells = used.map((column) => [columnKey(column.heading), indicator.cells[column.id] ?? ''] as const)
    const measured = measureOf({ name: indicator.name, cells: cells.map(([, text]) => text), domain: indicator.domain }, indicator.measure)
    const doubts = doubtsOfRow(row, edited)
    return {
      id, evidence, ...measured, ...doubts, state: stateOf(row, doubts),
      indicator: { ...indicator, measure: measured.measure.id, cells: Object.fromEntries(cells) },
    }
  })
  const brought = broughtAlong(rows, library)
  const file: PlanFile = {
    ...read.plan, ...facts, domains: domainsOf(read.plan, rows),
    columns: used.map(({ heading, role, period }) => ({ heading, role: role!, period })), indicators: rows.map(({ indicator }) => indicator),
  }
  if (brought.size > 0) file.measures = [...brought.values()]
  else delete file.measures
  return {
    read, corrections, file, rows, problems, ...doubtsOfTable(numbered.doubts, edited),
    columns: edited.columns.map(({ id, heading, role, period }) => ({ id, key: columnKey(heading), heading, role, period })),
    measures: new Map([...library.measures, ...brought]), plan: problems.length > 0 ? null : loadPlan(file.source, file, library).plan,
  }
}

/** A domain that was only given another name keeps its lead units. */
function domainsOf({ domains, indicators }: PlanFile, rows: readonly DraftRow[]): PlanFile['domains'] {
  const names = [...new Set(rows.map(({ indicator }) => indicator.domain))]
  const gone = domains.filter(({ name }) => !names.includes(name))
  return names.map((name) => domains.find((domain) => domain.name === name) ?? {
    name, leadUnits: gone.filter((before) => rows.some(({ id, indicator }) => indicator.domain === name && indicators[id]?.domain === before.name))
      .flatMap(({ leadUnits }) => leadUnits),
  })
}

function stateOf({ added, corrected, confirmed }: EditedRow, { doubts }: Doubts): DraftRow['state'] {
  if (added) return 'added'
  if (doubts.some(({ severity }) => severity !== 'info')) return 'doubtful'
  return corrected.size > 0 ? 'corrected' : confirmed ? 'confirmed' : 'sure'
}

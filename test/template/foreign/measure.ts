/** How well sheets of other people's making are recognised: precision and recall over generated sheets. */
import type { Library } from '../../../src/model'
import { cellsOf } from '../../../src/hosts/memory/cells'
import { propose, type Proposal } from '../../../src/template/foreign'
import { foreignSheet, type ForeignSheet } from '../../support/foreign-sheets'

/** One generated sheet with what was made of it. */
export interface Trial {
  plan: string
  period: string
  seed: number
  drawn: ForeignSheet
  proposal: Proposal | null
}

/** Recognises a generated sheet. */
export function trial(library: Library, planId: string, period: string, seed: number): Trial {
  const plan = library.plans.find(({ id }) => id === planId)!
  const drawn = foreignSheet(plan, period, library, seed)
  const { layout } = drawn
  const area = { row: 0, column: 0, rows: layout.values.length, columns: Math.max(...layout.values.map((row) => row.length)) }
  const proposal = propose({ sheet: layout.name, cells: cellsOf(layout, area), merges: layout.merges }, library)
  return { plan: planId, period, seed, drawn, proposal }
}

/** Lines taken for a row that they are not. */
export function wrongLines({ drawn, proposal, plan }: Trial): { line: number; text: string; taken: string; is: string | undefined }[] {
  if (proposal && proposal.plan !== plan) return proposal.sure ? [{ line: -1, text: 'plan', taken: proposal.plan, is: plan }] : []
  return (proposal?.rows ?? []).filter(({ line, code }) => code !== null && drawn.codes.get(line) !== code)
    .map(({ line, text, code }) => ({ line, text, taken: code!, is: drawn.codes.get(line) }))
}

/** How many of a sheet's rows were found. */
export function found({ drawn, proposal }: Trial): { found: number; of: number } {
  const lines = new Map((proposal?.rows ?? []).map(({ line, code }) => [line, code]))
  return { found: [...drawn.codes].filter(([line, code]) => lines.get(line) === code).length, of: drawn.codes.size }
}

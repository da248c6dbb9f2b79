/** Recognises sheets that we did not make (认表), and keeps in the workbook what a person accepted. */
import { Fault, findPlan, type Library, type Period } from '../model'
import { freeKey, identityLayout, recogniseTemplates, type IdentityLine } from '../template'
import { mappedKind, mappingOf, parseMappedName, propose, wishesOf, type Proposal } from '../template/foreign'
import type { Outline, Workbook } from '../workbook'
import { identityLinesIn } from './identity-lines'
import { mappedIn, sourcesIn } from './mapped'
import { takeSnapshot } from './submissions'

export { withColumn, withPeriod, withPlan, withRow } from '../template/foreign'
export { mappedRoles, type Doubt, type MappedRole, type Proposal, type ProposedColumn, type ProposedRow } from '../template/foreign'

/** What is known beforehand of the sheets to recognise. */
export interface Sought {
  plan?: string
  period?: Period
  /** Only this sheet, even in a workbook that has templates of ours. */
  sheet?: string
}

/**
 * What each visible sheet of a workbook may be, in their order; sheets without a name of any plan's are left out. In a workbook that
 * has templates of ours or accepted sheets, there are proposals only for a sheet that is asked for by name; for one that was accepted,
 * what was accepted, to be corrected. Writes nothing.
 * @throws Fault `plan-unknown`, `sheet-missing`, and what the host throws.
 */
export async function proposeMappings(workbook: Workbook, library: Library, sought: Sought = {}): Promise<Proposal[]> {
  const { plan, period, sheet: only } = sought
  if (plan !== undefined) findPlan(library, plan)
  const snapshot = await takeSnapshot(workbook)
  const { outline, blocks } = snapshot
  if (only !== undefined && !outline.sheets.some(({ name }) => name === only)) throw new Fault('sheet-missing', { sheet: only })
  const sources = sourcesIn(snapshot)
  const mapped = mappedIn(snapshot, sources, library)
  if (only === undefined && (mapped.length > 0 || recogniseTemplates(blocks, outline.names, library).length > 0)) return []
  return sources.filter(({ sheet }) => only === undefined || sheet === only).flatMap((source) => {
    const accepted = mapped.find(({ recognised }) => recognised.sheet === source.sheet)
    const same = accepted && (plan ?? accepted.recognised.plan.id) === accepted.recognised.plan.id
    const wishes = same ? { ...wishesOf(accepted), ...period === undefined ? {} : { period } } : { plan, period }
    return propose(source, library, wishes) ?? []
  })
}

/**
 * Keeps a proposal in the workbook: from now on the sheet is checked like a template. What was accepted of the sheet before is replaced.
 * @throws Fault `mapping-incomplete` where the proposal has no column of actuals or no row, `sheet-missing`, and what the host throws.
 */
export async function acceptMapping(workbook: Workbook, proposal: Proposal): Promise<void> {
  const { sheet, columns, rows } = proposal
  if (!columns.actual || !columns.indicator || rows.every(({ code }) => code === null)) throw new Fault('mapping-incomplete', { sheet })
  const outline = await workbook.outline()
  if (!outline.sheets.some(({ name }) => name === sheet)) throw new Fault('sheet-missing', { sheet })
  const lines = await identityLinesIn(workbook)
  const mine = keysOf(outline, lines, sheet)
  const kept = lines.filter(({ key }) => !mine.includes(key))
  const { line, names } = mappingOf(proposal, freeKey(kept))
  await workbook.apply({
    sheets: [{ layout: identityLayout([...kept, line]), replace: true }],
    removeNames: namesOf(outline, mine), names,
  })
}

/**
 * Forgets what a sheet was accepted as, and takes our marks away from it; its cells stay as they are. A sheet that was not accepted is
 * left alone.
 * @throws what the host throws.
 */
export async function forgetMapping(workbook: Workbook, sheet: string): Promise<void> {
  const outline = await workbook.outline()
  const lines = await identityLinesIn(workbook)
  const mine = keysOf(outline, lines, sheet)
  if (mine.length === 0) return
  await workbook.apply({
    sheets: [{ layout: identityLayout(lines.filter(({ key }) => !mine.includes(key))), replace: true }],
    removeNames: namesOf(outline, mine), marks: [{ sheet, marks: [] }],
  })
}

/**
 * Recognises and accepts at once every sheet about which there is no doubt, for where nobody is there to ask. Sheets of which only
 * some names are known are passed over beside those. Returns what was accepted; nothing where the workbook has templates of ours.
 * @throws Fault `mapping-unsure` where there are only sheets in doubt, `plan-unknown`, and what the host throws.
 */
export async function acceptSureMappings(workbook: Workbook, library: Library, sought: Sought = {}): Promise<Proposal[]> {
  const proposals = await proposeMappings(workbook, library, sought)
  const sure = proposals.filter((proposal) => proposal.sure)
  const [doubtful] = proposals
  if (doubtful && sure.length === 0) {
    const { plan, period } = sought
    throw new Fault('mapping-unsure', { sheet: doubtful.sheet, doubts: doubtful.doubts, given: { plan, period } })
  }
  for (const proposal of sure) await acceptMapping(workbook, proposal)
  return sure
}

/** Keys of the mappings that a sheet has: by names, which follow a sheet that was renamed, or by its name. */
function keysOf({ names, sheets }: Outline, lines: readonly IdentityLine[], sheet: string): string[] {
  return lines.filter((line) => {
    if (line.kind !== mappedKind) return false
    const on = names.find(({ name }) => parseMappedName(name)?.key === line.key)?.sheet
    return on !== undefined && sheets.some(({ name }) => name === on) ? on === sheet : line.sheet === sheet
  }).map(({ key }) => key)
}

function namesOf({ names }: Outline, keys: readonly string[]): string[] {
  return names.map(({ name }) => name).filter((name) => keys.includes(parseMappedName(name)?.key ?? ''))
}

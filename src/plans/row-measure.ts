/** The measure (标准指标) that a row is checked with: the one that was chosen, the one that its name means, or a draft of a new one. */
import type { Library, Measure } from '../model'
import { domainsIn, isOwnMeasure, newMeasure, proposeMeasure, type MeasureDraft, type MeasureProposal, type UnmatchedIndicator } from '../reading/match'

export interface RowMeasure {
  measure: Measure
  /** What the name may mean among the library's measures; a conversion of units is never applied. */
  proposal: MeasureProposal
  /** The new measure that the row makes by itself, with why it is so. */
  own: MeasureDraft
  /** Whether the row is checked with `own`, which nobody has chosen. */
  drafted: boolean
}

type Measures = ReadonlyMap<string, Measure>

/**
 * Gives rows their measures, one after the other: rows of the same name and unit share a new one.
 * @param made measures that a person made: each can be chosen, and stands for the draft of its id, also where an earlier one is known.
 * @param read drafts that came with what was read; they know more than a row does.
 */
export function rowMeasures(
  library: Pick<Library, 'measures' | 'plans'>, made: Measures, read: Measures = new Map(),
): (indicator: UnmatchedIndicator, chosen: string) => RowMeasure {
  const { measures } = library
  const known = knownOf(library)
  const drafts = new Map(read)
  return (indicator, chosen) => {
    const { proposal, draft } = known(indicator)
    const own = knowing(draft, drafts)
    const { id } = own.measure
    drafts.set(id, own.measure)
    const find = (wanted: string) => (isOwnMeasure(wanted) ? made.get(wanted) : undefined) ?? measures.get(wanted) ?? made.get(wanted)
    const measure = find(chosen) ?? read.get(chosen) ?? find(proposal.measure ?? id)
    return { measure: measure ?? own.measure, proposal, own, drafted: measure === undefined }
  }
}

/** The measures that a plan brings along: those that are not shared by all. The library may have them from this very plan, read before. */
export function broughtAlong(rows: readonly RowMeasure[], { measures }: Pick<Library, 'measures'>): Map<string, Measure> {
  return new Map(rows.flatMap(({ measure }) => isOwnMeasure(measure.id) || !measures.has(measure.id) ? [[measure.id, measure] as const] : []))
}

/** The draft of its id that is there already, with the reasons that hold for it. */
function knowing(draft: MeasureDraft, drafts: Measures): MeasureDraft {
  const measure = drafts.get(draft.measure.id)
  if (!measure) return draft
  const holds = (id: string) => !(id.startsWith('kind-') && measure.kind !== draft.measure.kind)
    && !(id.startsWith('direction-') && measure.direction !== draft.measure.direction)
  return { ...draft, measure, reasons: draft.reasons.filter(({ id }) => holds(id)) }
}

type Matched = { proposal: MeasureProposal; draft: MeasureDraft }

/** Indicators that are remembered for one library. */
const mostRemembered = 4096
const remembered = new WeakMap<Measures, { plans: Library['plans']; matched: (indicator: UnmatchedIndicator) => Matched }>()

/** Matching of indicators against a library, which remembers: a draft is made anew with every correction, and most of its rows are as before. */
function knownOf({ measures, plans }: Pick<Library, 'measures' | 'plans'>): (indicator: UnmatchedIndicator) => Matched {
  const before = remembered.get(measures)
  if (before?.plans === plans) return before.matched
  const list = [...measures.values()]
  const domains = domainsIn(plans)
  const known = new Map<string, Matched>()
  const matched = (indicator: UnmatchedIndicator) => {
    const key = JSON.stringify(indicator)
    const found = known.get(key) ?? { proposal: proposeMeasure(indicator, list, domains), draft: newMeasure(indicator) }
    if (known.size >= mostRemembered) known.clear()
    known.set(key, found)
    return found
  }
  remembered.set(measures, { plans, matched })
  return matched
}

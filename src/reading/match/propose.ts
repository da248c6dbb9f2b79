/** Proposes a canonical measure (标准指标) for an indicator, with what else it may be; look-alikes are never merged silently. */
import type { MatchReasonId } from '../../messages'
import type { Measure } from '../../model'
import { difference, nameKey, nearNames, pairsOf, type NearNames } from '../../notation'
import { readIndicator, type ReadIndicator, type UnmatchedIndicator } from './indicator'
import { kindAgainst } from './kind'
import { unitStanding, type ProposedConversion, type UnitStanding } from './units'
import { nearKey, wordingKey } from './wording'

/** One reason for or against; its words are in messages. */
export interface MatchReason {
  id: MatchReasonId
  parameters: Readonly<Record<string, string>>
}

/** A measure that may be meant. */
export interface MeasureAlternative {
  measure: string
  /** From 0 to 1. */
  score: number
  reasons: MatchReason[]
  /** What a value must be multiplied with to be in the measure's unit; null where nothing is to be converted, or nothing can be. */
  conversion: ProposedConversion | null
}

export interface MeasureProposal {
  /** The measure that the name means beyond doubt; null where a person has to decide. */
  measure: string | null
  /** How sure the measure is, from 0 to 1; 0 without one. */
  confidence: number
  /** Why it is this measure; empty without one, where each alternative says what speaks against it. */
  reasons: MatchReason[]
  /** What else is like it, the most likely first. */
  alternatives: MeasureAlternative[]
  /** Never applied by whoever reads on without being shown. */
  conversion: ProposedConversion | null
}

/** The domains under which plans list each measure (by id), as weak evidence. */
export type MeasureDomains = ReadonlyMap<string, ReadonlySet<string>>

interface KnownName {
  key: string
  wording: string
  pairs: ReadonlyMap<string, number>
}

interface Known {
  measure: Measure
  names: KnownName[]
}

/** The indicator that is asked about, made ready like the known names. */
interface Asked extends ReadIndicator, KnownName {}

type NameStanding = 'same' | 'wording' | 'alike'

/** A measure beside an indicator, before anything is said about it. */
interface Candidate {
  measure: Measure
  name: NameStanding
  score: number
  /** The name of the measure that is nearest. */
  nearest: string
  likeness: number
  unit: UnitStanding
  against: ReturnType<typeof kindAgainst>
  sameDomain: boolean
  /** Nothing but the name's likeness may be wanting. */
  fits: boolean
}

/** How much is left of a score for each thing that speaks against. */
const left = { wording: 0.95, unstated: 0.9, 'by-month': 0.7, other: 0.6, kind: 0.7 } as const
const forDomain = 0.02
/** A likeness never comes near to a name that is the same. */
const mostForLikeness = 0.9
const worthOffering = 0.3
/** A name less like than this is not offered, whatever else speaks for it; scores are told in hundredths. */
const leastLikeness = (worthOffering - forDomain - 0.005) / mostForLikeness
const offered = 5

/** The domains of every measure in plans. */
export function domainsIn(plans: readonly { indicators: readonly { measure: string; domain: string }[] }[]): MeasureDomains {
  const found = new Map<string, Set<string>>()
  for (const { measure, domain } of plans.flatMap(({ indicators }) => indicators)) found.set(measure, (found.get(measure) ?? new Set()).add(domain))
  return found
}

/**
 * What an indicator measures. Only a name that is the same, up to how it is written and to words that make no difference, decides, and
 * only where unit and way of counting do not speak against it and no second measure has that name.
 */
export function proposeMeasure(indicator: UnmatchedIndicator, measures: readonly Measure[], domains: MeasureDomains = new Map()): MeasureProposal {
  const read = readIndicator(indicator)
  const own: Asked = { ...read, ...ready(read.key, read.unitOfMeasure) }
  const { known, nearTo } = knownIn(measures)
  const near = nearTo(own.pairs)
  const candidates = known.flatMap((each) => candidate(own, each, near, domains.get(each.measure.id)) ?? [])
  const deciding = decide(candidates)
  const twins = candidates.filter(({ name, fits }) => name !== 'alike' && fits)
  const told = (one: Candidate): MeasureAlternative => ({
    measure: one.measure.id, score: one.score, conversion: one.unit.conversion,
    reasons: [...reasonsOf(own, one), ...!deciding && twins.length > 1 && twins.includes(one) ? [reason('name-shared')] : []],
  })
  const alternatives = candidates
    .filter((one) => one !== deciding && (one.name !== 'alike' || one.score >= worthOffering))
    .sort((a, b) => b.score - a.score || (a.measure.id < b.measure.id ? -1 : 1))
    .slice(0, offered).map(told)
  if (!deciding) return { measure: null, confidence: 0, reasons: [], alternatives, conversion: null }
  const { measure, score, reasons, conversion } = told(deciding)
  return { measure, confidence: score, reasons, alternatives, conversion }
}

/** The one measure whose name is the same; where no name is, the one that is worded otherwise. */
function decide(candidates: readonly Candidate[]): Candidate | null {
  const same = candidates.filter(({ name }) => name === 'same')
  const named = same.length > 0 ? same : candidates.filter(({ name }) => name === 'wording')
  const fitting = named.filter(({ fits }) => fits)
  return fitting.length === 1 ? fitting[0]! : null
}

/** Null for a name that is not near enough to be offered, whatever else may speak for it. */
function candidate(
  own: Asked, { measure, names }: Known, near: ReadonlyMap<KnownName, number>, domains: ReadonlySet<string> | undefined,
): Candidate | null {
  const [name, nearest, alike] = nameStanding(own, names, near)
  if (alike === 0) return null
  const unit = unitStanding(own.unitOfMeasure, measure)
  const against = kindAgainst(own, measure)
  const sameDomain = own.domain !== null && (domains?.has(own.domain) ?? false)
  const named = name === 'same' ? 1 : name === 'wording' ? left.wording : alike * mostForLikeness
  const score = named * (unit.is === 'same' || unit.is === 'converted' ? 1 : left[unit.is]) * (against === null ? 1 : left.kind)
  return {
    measure, name, nearest, likeness: alike, unit, against, sameDomain,
    score: Math.round(Math.min(1, score + (sameDomain ? forDomain : 0)) * 100) / 100,
    fits: unit.is !== 'other' && unit.is !== 'by-month' && against === null,
  }
}

/** How an indicator's name stands to those of a measure, which of them is nearest, and how near. */
function nameStanding(
  own: Asked, names: readonly KnownName[], near: ReadonlyMap<KnownName, number>,
): [is: NameStanding, nearest: string, likeness: number] {
  if (names.some(({ key }) => key === own.key)) return ['same', own.key, 1]
  const reworded = names.find(({ wording }) => wording === own.wording)
  if (reworded) return ['wording', reworded.key, 1]
  // A short name that stands in a long one is like it too.
  const scores = names.map((one) => near.get(one) ?? 0)
  const best = Math.max(...scores)
  return ['alike', names[scores.indexOf(best)]!.key, best]
}

function reasonsOf(own: Asked, { measure, name, nearest, likeness: alike, unit, against, sameDomain }: Candidate): MatchReason[] {
  const byName = name === 'same' ? reason('name-same')
    : name === 'wording' ? reason('wording-same') : reason('name-alike', { percent: String(Math.round(alike * 100)) })
  return [
    byName,
    ...name === 'same' ? [] : [reason('words-differ', difference(own.key, nearest))],
    unitReason(unit, own.unitOfMeasure, measure.unitOfMeasure),
    ...against === null ? [] : [reason('kind-other', { own: against, other: measure.kind })],
    ...sameDomain ? [reason('domain-same')] : [],
  ]
}

function unitReason(standing: UnitStanding, own: string | null, other: string | null): MatchReason {
  switch (standing.is) {
    case 'same': return reason('unit-same')
    case 'unstated': return reason('unit-unstated')
    case 'other': return reason('unit-other', { own: own!, other: other! })
    case 'converted':
    case 'by-month': {
      const { from, to, factor } = standing.conversion
      return reason(standing.is === 'converted' ? 'unit-converted' : 'unit-by-month', { from, to, factor })
    }
  }
}

function reason(id: MatchReasonId, parameters: MatchReason['parameters'] = {}): MatchReason {
  return { id, parameters }
}

interface KnownNames {
  known: Known[]
  nearTo: NearNames<KnownName>
}

const indexes = new WeakMap<readonly Measure[], KnownNames>()

/** The names of measures, made ready once for a list. */
function knownIn(measures: readonly Measure[]): KnownNames {
  const made = indexes.get(measures)
  if (made) return made
  const known = measures.map((measure): Known => ({
    measure, names: [...new Set([measure.name['zh-CN'], ...measure.aliases].map(nameKey))].map((key) => ready(key, measure.unitOfMeasure)),
  }))
  const index = { known, nearTo: nearNames(known.flatMap(({ names }) => names), leastLikeness) }
  indexes.set(measures, index)
  return index
}

function ready(key: string, unitOfMeasure: string | null): KnownName {
  const wording = wordingKey(key, unitOfMeasure)
  return { key, wording, pairs: pairsOf(nearKey(wording)) }
}

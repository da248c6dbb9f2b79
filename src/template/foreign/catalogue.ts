/** The rows that a plan knows, to be found again under the names that other people give them. */
import type { Library, Measure, Period, Plan } from '../../model'
import { inputRows, likeness, nameKey, pairsOf, readName, textKey, wholeRow, type InputRow } from '../../notation'
import { looseKey, tellingWords } from './names'

/** A row that a line of a sheet can be for: an indicator, or a part (分项) of one. */
export interface CatalogueRow {
  code: string
  title: string
  /** The label of the part, or null for the whole indicator. */
  label: string | null
  row: InputRow
}

/** An indicator with its parts under one name. */
interface Family {
  whole: CatalogueRow | null
  parts: CatalogueRow[]
  keys: string[]
  pairs: Map<string, number>[]
  telling: string[]
}

/** How a name was found. */
export type NameEvidence = 'code' | 'name' | 'alias' | 'wording' | 'part' | 'similar' | 'chosen'

/** A row that may be meant, with how alike its name is, from 0 to 1. */
export interface Alternative {
  code: string
  score: number
}

/** The line of an indicator that stands above its parts. */
export interface Above {
  text: string
  code: string | null
}

/** What a text was found to be; `row` is null where it stays open. */
export interface NameMatch {
  row: CatalogueRow | null
  score: number
  why: NameEvidence | null
  alternatives: Alternative[]
}

const unknown: NameMatch = { row: null, score: 0, why: null, alternatives: [] }

/** A likeness from which a name is taken for another, and by how much it must lead the next. */
const alike = { least: 0.8, lead: 0.15 } as const
/** Likeness from which a row is offered to a person. */
const worthOffering = 0.4
const offered = 4

/** The rows of one plan and period by their names. */
export class Catalogue {
  readonly rows: CatalogueRow[] = []
  readonly byCode = new Map<string, CatalogueRow>()
  readonly domains: ReadonlySet<string>
  private readonly families: Family[] = []
  private readonly byKey = new Map<string, { family: Family; why: 'name' | 'alias' | 'wording' }>()
  private readonly labels = new Set<string>()
  /** Name and label of a part written as one: 入学率（学前段） or 学前段入学率. */
  private readonly partByKey = new Map<string, CatalogueRow>()

  constructor(readonly plan: Plan, readonly period: Period, library: Library) {
    const inputs = inputRows(plan, period, library.measures)
    this.domains = new Set(plan.domains.map(({ name }) => textKey(name)))
    const families = new Map<string, Family>()
    for (const indicator of plan.indicators) {
      const key = nameKey(indicator.name)
      const family = families.get(key) ?? { whole: null, parts: [], keys: [key], pairs: [], telling: [] }
      families.set(key, family)
      const own = inputs.filter((row) => row.indicator === indicator)
      for (const row of own) {
        const label = row.component ?? indicator.sub
        const known = { code: row.code, title: titleOf(row, label), label, row }
        if (label === null) family.whole = known
        else family.parts.push(known)
        this.add(known)
      }
      if (own.some(({ component }) => component !== null)) {
        const row = wholeRow(plan, indicator, period, library.measures)
        family.whole = { code: row.code, title: titleOf(row, null), label: null, row }
        this.add(family.whole)
      }
    }
    for (const family of families.values()) this.index(family, library.measures)
  }

  /**
   * What a name means. `label` is the part that stands in a column of its own; `above` is the indicator's line above: its text, and
   * the row that it was taken for. Without `likely`, only what is the same counts, which is much faster.
   */
  find(text: string, label: string, above: Above | null, foreign: ReadonlySet<string>, likely: boolean): NameMatch {
    const key = this.keyOf(text, foreign)
    const found = this.familyOf(key, foreign)
    if (label !== '') {
      const part = found && this.partOf(found.family, label)
      if (part) return sure(part, found.why)
    }
    const joined = this.partByKey.get(key) ?? this.partByKey.get(textKey(text))
    if (joined) return sure(joined, 'name')
    if (found) return label === '' && found.family.whole ? sure(found.family.whole, found.why) : open(found.family)
    const part = above ? this.partUnder(above, text, foreign) : undefined
    if (part) return sure(part, 'part')
    return likely ? this.labelled(this.similar(key, !foreign.has(key)), label) : unknown
  }

  /** How surely a key is that of an indicator's name here, without looking for likeness. */
  knows(key: string, foreign: ReadonlySet<string>): 0 | 0.9 | 1 {
    const why = this.partByKey.has(key) ? 'name' : this.familyOf(key, foreign)?.why
    return why === undefined ? 0 : why === 'name' ? 1 : 0.9
  }

  /** Whether a text is the label of a part of some indicator. */
  isLabel(text: string): boolean {
    return text.length <= longestLabel && (this.labels.has(textKey(text)) || this.labels.has(labelKey(text)))
  }

  /** The key of a text, without a number in front that only runs into the name (1.3岁以下) where that is the name of something here. */
  private keyOf(text: string, foreign: ReadonlySet<string>): string {
    const key = nameKey(text)
    if (this.knows(key, foreign)) return key
    const unnumbered = nameKey(text.replace(/^\s*[0-9]{1,3}\s*[.．、]\s*/u, ''))
    return this.knows(unnumbered, foreign) ? unnumbered : key
  }

  private add(row: CatalogueRow): void {
    this.rows.push(row)
    this.byCode.set(row.code, row)
  }

  private index(family: Family, measures: ReadonlyMap<string, Measure>): void {
    const [own] = family.keys as [string]
    const sample = family.whole ?? family.parts[0]!
    const measure = measures.get(sample.row.measure.id) ?? sample.row.measure
    const aliases = [...measure.aliases, measure.name['zh-CN']].map(nameKey).filter((key) => key !== own)
    family.keys.push(...new Set(aliases))
    family.pairs = family.keys.map(pairsOf)
    family.telling = family.keys.map(tellingWords)
    this.families.push(family)
    this.byKey.set(own, { family, why: 'name' })
    for (const key of family.keys) if (!this.byKey.has(key)) this.byKey.set(key, { family, why: 'alias' })
    for (const key of family.keys.map(looseKey)) if (!this.byKey.has(key)) this.byKey.set(key, { family, why: 'wording' })
    for (const part of family.parts) {
      const label = textKey(part.label!)
      this.labels.add(label)
      for (const key of family.keys) for (const joined of [key + label, label + key]) this.partByKey.set(joined, part)
    }
  }

  /** The family of a name, unless the name as it stands is that of a measure which this plan does not have. */
  private familyOf(key: string, foreign: ReadonlySet<string>): { family: Family; why: 'name' | 'alias' | 'wording' } | undefined {
    return this.byKey.get(key) ?? (foreign.has(key) || foreign.has(looseKey(key)) ? undefined : this.byKey.get(looseKey(key)))
  }

  private partUnder({ text, code }: Above, label: string, foreign: ReadonlySet<string>): CatalogueRow | undefined {
    const family = this.familyOf(nameKey(text), foreign)?.family ?? this.families.find(({ whole }) => whole && whole.code === code)
    return family && this.partOf(family, label)
  }

  private partOf(family: Family, text: string): CatalogueRow | undefined {
    const wanted = [textKey(text), labelKey(text)]
    return family.parts.find(({ label }) => wanted.includes(textKey(label!)))
  }

  /** The part with a label of what an indicator's name was found to be; open where it has no such part. */
  private labelled(match: NameMatch, label: string): NameMatch {
    if (!match.row || label === '') return match
    const family = this.families.find(({ whole }) => whole === match.row)
    const part = family && this.partOf(family, label)
    return part ? { ...match, row: part } : { ...match, row: null, why: null }
  }

  private similar(key: string, mayDecide: boolean): NameMatch {
    if ([...key].length < 3) return unknown
    const pairs = pairsOf(key)
    const ranked = this.families.map((family) => {
      const scores = family.pairs.map((known) => likeness(pairs, known))
      const best = scores.indexOf(Math.max(...scores))
      return { family, score: round(scores[best]!), telling: family.telling[best]! }
    }).sort((a, b) => b.score - a.score)
    const alternatives = ranked.filter(({ score }) => score >= worthOffering).slice(0, offered)
      .flatMap(({ family, score }) => codesOf(family).map((code) => ({ code, score })))
    const [first, second] = ranked
    const decided = mayDecide && first !== undefined && first.family.whole !== null && first.score >= alike.least
      && first.score - (second?.score ?? 0) >= alike.lead && first.telling === tellingWords(key)
    return { row: decided ? first.family.whole : null, score: first?.score ?? 0, why: decided ? 'similar' : null, alternatives }
  }
}

/** Labels of parts are short. */
const longestLabel = 24

/** The key of a label: 其中 and a unit of measure do not count. */
function labelKey(text: string): string {
  return textKey(readName(text).bareName)
}

/** Keys of the names under which the library knows measures that a plan does not have: look-alikes are never taken for the plan's. */
export function foreignNames(plan: Plan, library: Library): ReadonlySet<string> {
  return remembered(foreignKeys, library, plan.id, () => namesOfOthers(plan, library))
}

/** The catalogue of a plan and period; made once for a library. */
export function catalogueOf(plan: Plan, period: Period, library: Library): Catalogue {
  return remembered(catalogues, library, `${plan.id} ${period}`, () => new Catalogue(plan, period, library))
}

const catalogues = new WeakMap<Library, Map<string, Catalogue>>()
const foreignKeys = new WeakMap<Library, Map<string, ReadonlySet<string>>>()

function remembered<T>(known: WeakMap<Library, Map<string, T>>, library: Library, key: string, make: () => T): T {
  const own = known.get(library) ?? new Map<string, T>()
  known.set(library, own)
  const value = own.get(key) ?? make()
  own.set(key, value)
  return value
}

function namesOfOthers(plan: Plan, library: Library): ReadonlySet<string> {
  const own = new Set(plan.indicators.map(({ measure }) => measure))
  const names = (known: Measure) => [...known.aliases, known.name['zh-CN']].flatMap((name) => [nameKey(name), looseKey(nameKey(name))])
  const printed = library.plans.flatMap(({ indicators }) => indicators).filter(({ measure }) => !own.has(measure)).map(({ name }) => nameKey(name))
  const keys = new Set([...[...library.measures.values()].filter(({ id }) => !own.has(id)).flatMap(names), ...printed])
  for (const { name } of plan.indicators) keys.delete(nameKey(name))
  return keys
}

function titleOf({ name: { bareName } }: InputRow, label: string | null): string {
  return label === null ? bareName : `${bareName}：${label}`
}

function sure(row: CatalogueRow, why: NameEvidence): NameMatch {
  return { row, score: why === 'name' || why === 'part' ? 1 : 0.9, why, alternatives: [] }
}

function open(family: Family): NameMatch {
  return { row: null, score: 0, why: null, alternatives: codesOf(family).map((code) => ({ code, score: 1 })) }
}

function codesOf({ whole, parts }: Family): string[] {
  return [...whole ? [whole.code] : [], ...parts.map(({ code }) => code)]
}

function round(score: number): number {
  return Math.round(score * 100) / 100
}

/** What `duibiao read` made of a file: its plans with their evidence, and the document around them. */
import { cliWords, type Language } from '../../messages'
import { Fault, loadPlan, planFileSchema, planOf, type Direction, type Library, type Measure, type Plan, type PlanFile } from '../../model'
import { draftPlan, type Correction, type FactField, type PlanDraft, type Published } from '../../plans'
import type { DocumentFacts, ReadingFinding, RowEvidence } from '../../reading'
import type { MeasureAlternative } from '../../reading/match'
import type { Commitment } from '../../reading/commitments'
import type { OpenedPlans } from '../open-plans'
import { problemsOf, tasks } from './plans-at'

export interface ReadPlan {
  /** Number of the table in the document; null for the commitments, and for a plan file. */
  table: number | null
  /** As it is saved. */
  file: PlanFile
  /** As it stands, also where it can't be used yet. */
  plan: Plan
  measures: ReadonlyMap<string, Measure>
  /** What keeps it from being used, in words. */
  problems: string[]
  /** One for each indicator; none for a plan file. */
  evidence: RowEvidence[]
  doubts: ReadingFinding[]
  /** The doubts about each indicator. */
  rowDoubts: ReadingFinding[][]
  /** Indicators that no known measure means beyond doubt, with the direction of the new one, and the word that makes that doubtful. */
  unmatched: { code: string; no: number; name: string; alternatives: MeasureAlternative[]; direction: Direction; doubt: string | null }[]
}

/** The document that plans were read from. */
export interface ReadDocument {
  file: string
  facts: DocumentFacts
  /** About the document as a whole, without what was given instead. */
  doubts: ReadingFinding[]
  commitments: Commitment[]
}

/** Facts of the document as they are given on the command line. */
export type GivenFacts = Partial<Record<(typeof givenFacts)[number], string>>
export const givenFacts = ['region', 'title', 'documentNumber', 'issuer', 'date', 'years', 'id'] as const satisfies readonly FactField[]

/** The facts as corrections; a region may be given by its name. @throws Fault `usage` for a name that is not one region's. */
export function correctionsOf(given: GivenFacts, { regions }: Pick<Library, 'regions'>, language: Language): Correction[] {
  return givenFacts.flatMap((field): Correction[] => {
    const value = given[field]
    return value === undefined ? [] : [{ kind: 'fact', field, value: field === 'region' ? regionCode(value, regions, language) : value }]
  })
}

/** The tables of a document with these corrections; of `which`, that one alone. @throws Fault `document-without-table`, `usage`. */
export function plansOfDocument(
  file: string, published: Published, which: string | null, corrections: readonly Correction[], library: Library, language: Language,
): { plans: ReadPlan[]; document: ReadDocument } {
  const { facts, doubts, commitments, plans: tables, tasks: list } = published
  const read = which === tasks ? [list].flatMap((each) => each ?? []) : tables
  const number = which === null || which === tasks ? null : Number(which)
  if (read.length === 0 && which !== null) {
    throw new Fault('document-without-table', { file, commitments: which === tasks ? null : commitments.length })
  }
  if (number !== null && number > read.length) throw new Fault('usage', { problem: cliWords[language].plansAt.noSuchTable(file, read.length) })
  const all = read.map(({ draft }, index) => (
    planOfDraft(corrections.length > 0 ? draftPlan(draft.read, library, corrections) : draft, which === tasks ? null : index + 1, library, language)))
  const given = new Set<string>(corrections.map((correction) => correction.kind === 'fact' ? correction.field : ''))
  const isOpen = ({ id }: ReadingFinding) => !given.has(fieldOf[id] ?? '') && !(all.length > 0 && saidByPlans.includes(id))
  return {
    plans: number === null ? all : [all[number - 1]!],
    document: { file, facts, commitments, doubts: doubts.filter(isOpen) },
  }
}

/** Plans that were saved. */
export function savedPlans({ sources }: Extract<OpenedPlans, { kind: 'plans' }>, library: Library): ReadPlan[] {
  return sources.map(({ file, json }): ReadPlan => ({
    ...loadPlan(file, json, library), file: planFileSchema.parse(json), table: null,
    problems: [], evidence: [], doubts: [], rowDoubts: [], unmatched: [],
  }))
}

function planOfDraft(draft: PlanDraft, table: number | null, { regions }: Library, language: Language): ReadPlan {
  const { file, rows, measures } = draft
  const plan = draft.plan ?? planOf(file, regions)
  return {
    table, file, plan, measures, problems: problemsOf(draft, language),
    evidence: rows.flatMap(({ evidence }) => evidence ?? []),
    doubts: [...draft.doubts, ...rows.flatMap(({ doubts }) => doubts)],
    rowDoubts: rows.map(({ doubts }) => doubts),
    unmatched: rows.flatMap(({ drafted, indicator: { no, name }, proposal: { alternatives }, own: { measure: { direction }, reasons } }, index) => {
      const doubt = reasons.find(({ id }) => id === 'direction-doubtful')?.parameters['text'] ?? null
      return drafted ? [{ code: plan.indicators[index]!.code, no, name, alternatives, direction, doubt }] : []
    }),
  }
}

/** Doubts about the document that are problems of each plan as well. */
const saidByPlans: readonly string[] = ['title-missing', 'issuer-missing', 'date-missing', 'region-unknown']

/** The fact that settles a doubt about the document. */
const fieldOf: Readonly<Record<string, FactField>> = {
  'title-missing': 'title', 'issuer-missing': 'issuer', 'date-missing': 'date', 'region-unknown': 'region', 'region-ambiguous': 'region',
}

function regionCode(text: string, regions: Library['regions'], language: Language): string {
  const name = text.replace(/\s+/gu, '')
  if (/^[0-9]+$/u.test(name)) return name
  const above = (code: string) => [`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`].filter((each) => each !== code).map((each) => regions[each] ?? '')
  const called = (code: string, own: string) => {
    const [city = '', province = ''] = above(code)
    return [own, `${city}${own}`, `${province}${own}`, `${province}${city}${own}`].includes(name)
  }
  const found = Object.entries(regions).filter(([code, own]) => called(code, own))
  const [only] = found
  if (only && found.length === 1) return only[0]
  const { plansAt: words, comma } = cliWords[language]
  throw new Fault('usage', {
    problem: found.length === 0 ? words.noRegion(text)
      : words.manyRegions(text, found.map(([code, own]) => `${code} ${above(code).reverse().join('')}${own}`).join(comma)),
  })
}

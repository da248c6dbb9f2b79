/** Reads the quantified commitments (量化承诺) of a document's running text, by a small grammar over clauses and the cell notation. */
import type { Span } from '../../notation'
import type { SourceDocument } from '../document'
import { factsOf } from '../facts'
import type { Years } from '../years'
import type { Commitment, CommitmentReason, Deadline } from './commitment'
import { deadlinesIn, type StatedDeadline } from './deadlines'
import { written } from './figures'
import { promisedIn, type Promised } from './promise'
import { stretchesOf, type Stretch } from './sections'
import { clausesOf, sentencesOf } from './sentences'
import { subjectsInTurn, subjectsOf, topicOf } from './subject'
import { doneWords, pastOpening } from './words'

export interface CommitmentOptions {
  /** The years that the plan covers; by default those that the document's title says. */
  years?: Years | null
}

/**
 * The commitments of the running text in reading order: paragraphs only, each with its place. What has been achieved, figures in names
 * and in asides, ages and ordinals are none; a figure without unit is one only for an index. Never throws.
 */
export function readCommitments(document: SourceDocument, options: CommitmentOptions = {}): Commitment[] {
  const years = options.years === undefined ? factsOf(document.blocks, {}).years?.value ?? null : options.years
  return stretchesOf(document).filter(({ background }) => !background).flatMap((stretch) => commitmentsIn(stretch, years))
}

type Sentence = Span & { ended: boolean }

function commitmentsIn(stretch: Stretch, years: Years | null): Commitment[] {
  const { canonical, plain } = stretch.texts
  return sentencesOf(plain, stretch.span).flatMap((sentence) =>
    isNote(canonical.slice(sentence.from, sentence.to)) ? [] : inSentence(stretch, sentence, years))
}

function isNote(sentence: string): boolean {
  return /^注\s*[:(]/u.test(sentence)
}

/** A deadline governs the clauses behind it up to the next one or the end of the sentence. */
function inSentence(stretch: Stretch, sentence: Sentence, years: Years | null): Commitment[] {
  const { texts } = stretch
  const found: Commitment[] = []
  let governing: StatedDeadline | null = null
  let [topic, past] = ['', false]
  for (const clause of clausesOf(texts.plain, sentence)) {
    const words = texts.canonical.slice(clause.from, clause.to)
    const stated = deadlinesIn(words, clause.from, years)
    // 2021年已完成5个,投入2亿元: a year with what was done in it.
    past = stated.length > 0 && !pastOpening.test(words) ? stated.at(-1)!.past || doneWords.test(words) : past || pastOpening.test(words)
    const promised = past ? [] : promisedIn(texts, clause, { stated, due: governing !== null, goesOn: found.length > 0 })
    for (const item of promised) {
      const deadline: StatedDeadline | null = stated.filter(({ at }) => at.to <= item.figure.at.from).at(-1) ?? governing
      const due = deadline ? { year: deadline.year, words: texts.printed.slice(deadline.at.from, deadline.at.to) }
        : years ? { year: years.to, words: null } : null
      found.push(...commitmentsOf(item, { promised, stretch, clause, sentence, due, topic, previous: found.at(-1) ?? null }))
    }
    governing = stated.filter(({ once }) => !once).at(-1) ?? governing
    if (promised.length === 0) topic = topicOf(texts.printed, clause, stated) || topic
  }
  return found
}

interface Surroundings {
  /** All that the clause promises. */
  promised: readonly Promised[]
  stretch: Stretch
  clause: Span
  sentence: Sentence
  due: Deadline | null
  /** What the clause before was about. */
  topic: string
  /** The commitment before in the same sentence. */
  previous: Commitment | null
}

/** The commitments that one figure makes: one for each of its subjects. */
function commitmentsOf(item: Promised, { promised, stretch, clause, sentence, due, topic, previous }: Surroundings): Commitment[] {
  const { texts } = stretch
  const inTurn = subjectInTurn(item, promised, texts.plain, clause)
  const named = (inTurn === null ? subjectsOf(item.phrase) : [inTurn]).filter((name) => name !== '' && !/^(?:整体|总体)$/u.test(name))
  const inherited = previous?.subject.replace(/(?:新增|净增)$/u, '') ?? topic
  const subjects = named.length > 0 ? named : [inherited].filter((name) => name !== '')
  // 分别达35%、15%、15%以上: the words around the list hold for each.
  const said = inTurn === null ? written(item.figure, item.level)
    : written({ ...item.figure, bound: promised.at(-1)!.figure.bound }, promised[0]!.level)
  const reasons = [...new Set<CommitmentReason>([
    ...item.reasons, due?.words ? 'own-deadline' : 'plan-deadline',
    ...named.length > 0 ? [] : ['subject-earlier' as const], ...inTurn !== null || named.length > 1 ? ['shared-figure' as const] : [],
    ...stretch.domain === null ? ['no-section' as const] : [], ...sentence.ended ? [] : ['no-sentence' as const],
  ])]
  return subjects.map((subject) => ({
    subject, of: previous && isPart(subject, texts.printed.slice(clause.from, clause.to)) ? previous.subject : null,
    change: changeOf(item, inTurn === null ? null : promised[0]!, named.length > 0 ? null : previous, texts.printed.slice(clause.from, clause.to)),
    comparator: said.reading.kind === 'quantity' ? said.reading.comparator : 'none',
    value: item.figure.value, unitOfMeasure: item.figure.unitOfMeasure, ...said, deadline: due,
    domain: stretch.domain, leadUnits: stretch.leadUnits, responsibleUnits: stretch.responsibleUnits,
    text: texts.printed.slice(sentence.from, sentence.to), clause: texts.printed.slice(clause.from, clause.to),
    place: stretch.place, at: item.figure.at, confidence: confidenceOf(reasons, said.reading.kind !== 'unreadable'), reasons,
  }))
}

/** 分别下降5%、10%: the words of the first hold for each; 增长5%,力争达到6%: what is striven for is more of the same. */
function changeOf(item: Promised, first: Promised | null, previous: Commitment | null, clause: string): string | null {
  const goesOn = previous !== null && /^(?:力争|争取|努力|力求|冲刺)/u.test(clause) && previous.unitOfMeasure === item.figure.unitOfMeasure
  return first?.change ?? item.change ?? (goesOn ? previous.change : null)
}

/** The item's own subject where a clause lists subjects first and figures after: 手术占比、微创占比分别达35%、15%. */
function subjectInTurn(item: Promised, promised: readonly Promised[], plain: string, clause: Span): string | null {
  const [first] = promised
  if (promised.length < 2 || !first) return null
  const gaps = promised.slice(1).map(({ figure }, index) => plain.slice(promised[index]!.figure.at.to, figure.at.from))
  if (!gaps.every((gap) => /^[、和与\s]*$/u.test(gap))) return null
  if (!first.level && !/(?:分别|各)/u.test(plain.slice(clause.from, first.figure.at.from))) return null
  return subjectsInTurn(first.phrase, promised.length)?.[promised.indexOf(item)] ?? null
}

/** 占…比重, 其中…: a part of what was promised before. */
function isPart(subject: string, clause: string): boolean {
  return subject.startsWith('占') || /其中[:：]?\s*$/u.test(clause.slice(0, Math.max(0, clause.indexOf(subject))))
}

const weights: Readonly<Record<CommitmentReason, number>> = {
  'target-words': 0.4, 'change-words': 0.3, 'indicator-words': 0.1, 'action-words': 0.3, 'bound-words': 0.1, 'in-list': 0.15, 'own-deadline': 0.1, 'plan-deadline': 0,
  'subject-behind': -0.05, 'subject-earlier': -0.2, 'shared-figure': -0.05, 'no-section': -0.1, 'no-sentence': -0.15,
}

function confidenceOf(reasons: readonly CommitmentReason[], readable: boolean): number {
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0.4) - (readable ? 0 : 0.3)
  return Math.round(Math.min(0.95, Math.max(0.05, sum)) * 100) / 100
}

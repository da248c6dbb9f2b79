/** Reads the quantified commitments (量化承诺) of a document's running text, by a small grammar over clauses and the cell notation. */
import { atOnce, within, type Steps } from '../../model'
import type { Span } from '../../notation'
import type { SourceDocument } from '../document'
import { factsOf } from '../facts'
import { officeSeparator } from '../look'
import { bare } from '../script'
import type { Years } from '../years'
import type { Commitment, CommitmentReason, Deadline } from './commitment'
import { deadlinesIn, type KnownYears, type StatedDeadline } from './deadlines'
import { written } from './figures'
import { promisedIn, type Promised } from './promise'
import { findingStretches, type Stretch } from './sections'
import { clausesOf, sentencesOf, textsOf } from './sentences'
import { subjectsInTurn, subjectsOf, topicOf } from './subject'
import { doneWords, pastOpening } from './words'

export interface CommitmentOptions {
  /** The years that the plan covers; by default those that the document's title says. */
  years?: Years | null
  /** The year in which it was issued, by which 今年 is read where `years` is null; by default that of the document's date. */
  issued?: number | null
}

/**
 * The commitments of the running text in reading order: paragraphs, and the cells of lists of tasks in delimited lines, each with its
 * place. What has been achieved, figures in names and in asides, ages and ordinals are none; a figure without unit is one only for an
 * index. Never throws.
 */
export function readCommitments(document: SourceDocument, options: CommitmentOptions = {}): Commitment[] {
  return atOnce(readingCommitments(document, options))
}

/** `readCommitments`, with rests. */
export function* readingCommitments(document: SourceDocument, options: CommitmentOptions = {}): Steps<Commitment[]> {
  const known = options.years === undefined || options.issued === undefined ? factsOf(document.blocks, {}) : null
  const { years = known?.years?.value ?? null, issued = known?.date ? Number(known.date.value.slice(0, 4)) : null } = options
  const stretches = (yield* within(findingStretches(document), 0, 0.5)).filter(({ background }) => !background)
  const found: Commitment[] = []
  for (const [at, stretch] of stretches.entries()) {
    found.push(...commitmentsIn(stretch, { years, issued }))
    yield 0.5 + 0.5 * (at + 1) / stretches.length
  }
  return found
}

type Sentence = Span & { ended: boolean }

function commitmentsIn(stretch: Stretch, known: KnownYears): Commitment[] {
  const { canonical, plain } = stretch.texts
  return sentencesOf(plain, stretch.span).flatMap((sentence) =>
    isNote(canonical.slice(sentence.from, sentence.to)) ? [] : inSentence(stretch, sentence, known))
}

/** When what a stretch promises is due where its sentences do not say: as the row of the list, the section's heading, or the plan does. */
function usuallyDue({ row, year }: Stretch, known: KnownYears): { due: Deadline | null; reason: CommitmentReason } {
  const stated = row && deadlinesIn(textsOf(row.due).canonical, 0, known).at(-1)
  if (stated) return { due: { year: stated.year, words: row.due }, reason: 'own-deadline' }
  const { years } = known
  if (year !== null && (years === null || year >= years.from)) return { due: { year, words: null }, reason: 'section-deadline' }
  return { due: years && { year: years.to, words: null }, reason: 'plan-deadline' }
}

function isNote(sentence: string): boolean {
  return /^注\s*[:(]/u.test(sentence)
}

/** A deadline governs the clauses behind it up to the next one or the end of the sentence. */
function inSentence(stretch: Stretch, sentence: Sentence, known: KnownYears): Commitment[] {
  const { texts } = stretch
  const usual = usuallyDue(stretch, known)
  const found: Commitment[] = []
  let governing: StatedDeadline | null = null
  let [topic, past] = [stretch.row?.topic ?? '', false]
  for (const clause of clausesOf(texts.plain, sentence)) {
    const words = texts.canonical.slice(clause.from, clause.to)
    const stated = deadlinesIn(words, clause.from, known)
    // 2021年已完成5个,投入2亿元: a year with what was done in it.
    past = stated.length > 0 && !pastOpening.test(words) ? stated.at(-1)!.past || doneWords.test(words) : past || pastOpening.test(words)
    const promised = past ? [] : promisedIn(texts, clause, { stated, due: governing !== null || usual.reason === 'own-deadline', goesOn: found.length > 0 })
    for (const item of promised) {
      const deadline: StatedDeadline | null = stated.filter(({ at }) => at.to <= item.figure.at.from).at(-1) ?? governing
      const due = deadline === null ? usual
        : { due: { year: deadline.year, words: texts.printed.slice(deadline.at.from, deadline.at.to) }, reason: 'own-deadline' as const }
      found.push(...commitmentsOf(item, { promised, stretch, clause, sentence, ...due, topic, previous: found.at(-1) ?? null }))
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
  /** Where the deadline is stated. */
  reason: CommitmentReason
  /** What the clause before was about. */
  topic: string
  /** The commitment before in the same sentence. */
  previous: Commitment | null
}

/** The commitments that one figure makes: one for each of its subjects. */
function commitmentsOf(item: Promised, { promised, stretch, clause, sentence, due, reason, topic, previous }: Surroundings): Commitment[] {
  const { texts } = stretch
  const inTurn = subjectInTurn(item, promised, texts.plain, clause)
  const named = (inTurn === null ? subjectsOf(item.phrase) : [inTurn]).filter((name) => name !== '' && !/^(?:整体|总体)$/u.test(name) && !isAnswerable(name))
  const inherited = previous?.subject.replace(/(?:新增|净增)$/u, '') ?? topic
  const subjects = named.length > 0 ? named : [inherited].filter((name) => name !== '' && !isAnswerable(name))
  // 分别达35%、15%、15%以上: the words around the list hold for each.
  const said = inTurn === null ? written(item.figure, item.level)
    : written({ ...item.figure, bound: promised.at(-1)!.figure.bound }, promised[0]!.level)
  const reasons = [...new Set<CommitmentReason>([
    ...item.reasons, reason,
    ...named.length > 0 ? [] : ['subject-earlier' as const], ...inTurn !== null || named.length > 1 ? ['shared-figure' as const] : [],
    // A cell of a list needs neither.
    ...stretch.row || stretch.domain !== null ? [] : ['no-section' as const], ...stretch.row || sentence.ended ? [] : ['no-sentence' as const],
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

/** An office (县教育局) or a date: by whom or by when, never what. A centre or a school may well be what is promised. */
function isAnswerable(name: string): boolean {
  const plain = bare(name)
  return plain.split(officeSeparator).every((piece) => /^[省市县区州旗].{1,8}[局委办厅]$|(?:管委会|办公室|残联|妇联|总工会)$/u.test(piece))
    || /^(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:年?底|末)?(?:之?前|以前)?$/u.test(plain)
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
  'target-words': 0.4, 'change-words': 0.3, 'indicator-words': 0.1, 'action-words': 0.3, 'bound-words': 0.1, 'in-list': 0.15, 'own-deadline': 0.1, 'section-deadline': 0.05, 'plan-deadline': 0,
  'subject-behind': -0.05, 'subject-earlier': -0.2, 'shared-figure': -0.05, 'no-section': -0.1, 'no-sentence': -0.15,
}

function confidenceOf(reasons: readonly CommitmentReason[], readable: boolean): number {
  const sum = reasons.reduce((total, reason) => total + weights[reason], 0.4) - (readable ? 0 : 0.3)
  return Math.round(Math.min(0.95, Math.max(0.05, sum)) * 100) / 100
}

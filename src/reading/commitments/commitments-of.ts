/** The commitments that one promised figure makes: one for each of its subjects. */
import type { Span } from '../../notation'
import { officeSeparator } from '../text/look'
import { bare } from '../text/script'
import type { Commitment, CommitmentReason, Deadline } from './commitment'
import { confidenceOf } from './confidence'
import { written } from './levels'
import type { Within } from './in-sentence'
import { lineAt } from './passages'
import type { Promised } from './promise'
import type { Sentence } from './sentences'
import { completed, isAction, subjectsInTurn, subjectsOf } from './subject'
import type { Turn } from './turns'
import { measureNoun } from './words'

/** What stands around a promised figure. */
export interface Surroundings {
  around: Within
  sentence: Sentence
  clause: Span
  turn: Turn | null
  /** Each figure of the turn has its own year. */
  byYear: boolean
  due: Deadline | null
  /** Where the deadline is stated. */
  reason: CommitmentReason
  /** What the clauses since the last commitment were about. */
  topic: string
  /** The commitments of the sentence's clauses before. */
  before: readonly Commitment[]
  /** The commitment before in the same sentence. */
  previous: Commitment | null
  /** The sentence may tell what has been done. */
  unsure: boolean
}

/** What is longer is a list of names or a sentence that was not understood. */
const longestName = 60

/** The commitments of a figure; none where nothing says what is promised. */
export function commitmentsOf(item: Promised, surroundings: Surroundings): Commitment[] {
  const { around: { stretch, texts, printedAt }, sentence, clause, turn, due, reason, topic, previous, unsure } = surroundings
  const [first] = turn?.run ?? []
  const { names, more } = namesOf(item, surroundings)
  const named = names.map((name) => previous ? completed(name, item.figure, previous) : name).filter((name) => name !== '' && name.length <= longestName && !/^(?:整体|总体)$/u.test(name) && !isAnswerable(name))
  const inherited = measureNoun.test(topic) ? topic : previous?.subject.replace(/(?:新增|净增)$/u, '') ?? topic
  const subjects = named.length > 0 && !(topic !== '' && !item.reasons.includes('subject-behind') && named.every(isAction)) ? named : [inherited].filter((name) => name !== '' && !isAnswerable(name))
  // 分别达35%、15%、15%以上: the words around the list hold for each.
  const said = turn
    ? written({ ...item.figure, bound: item.figure.bound || turn.run.at(-1)!.figure.bound }, item.level ?? first!.level)
    : written(item.figure, item.level)
  const reasons = [...new Set<CommitmentReason>([
    ...(turn ? [...first!.reasons, ...item.reasons] : item.reasons).filter((known) => known !== 'subject-earlier' || named.length === 0), reason, ...more, ...unsure ? ['may-be-done' as const] : [],
    ...named.length > 0 ? [] : ['subject-earlier' as const], ...named.length > 1 ? ['shared-figure' as const] : [],
    // A cell of a list needs neither.
    ...stretch.topic !== null || stretch.domain !== null ? [] : ['no-section' as const],
    ...stretch.topic !== null || sentence.ended ? [] : ['no-sentence' as const],
  ])]
  const words = texts.printed.slice(clause.from, clause.to)
  return subjects.map((subject) => ({
    subject, of: partOf(subject, words, surroundings),
    change: first?.change ?? item.change ?? strivenFor(item, named.length > 0 ? null : previous, words),
    comparator: said.reading.kind === 'quantity' ? said.reading.comparator : 'none',
    value: item.figure.value, unitOfMeasure: item.figure.unitOfMeasure, ...said, deadline: due,
    domain: stretch.domain, leadUnits: stretch.leadUnits, responsibleUnits: stretch.responsibleUnits,
    text: texts.printed.slice(sentence.from, sentence.to), clause: words,
    ...lineAt(stretch.lines, printedAt(item.figure.at)), confidence: confidenceOf(reasons, said.reading.kind !== 'unreadable'), reasons,
  }))
}

/** The subjects that an item's words name, and what is less than certain about them. */
function namesOf(item: Promised, { turn, byYear, before }: Surroundings): { names: string[]; more: CommitmentReason[] } {
  if (turn && byYear) return { names: subjectsOf(turn.run[0]!.phrase), more: ['shared-figure'] }
  if (turn) {
    const [first] = turn.run
    const inTurn = subjectsInTurn(first!.phrase, turn.run.length)
    if (inTurn) return { names: [inTurn.names[turn.index]!], more: ['shared-figure', ...inTurn.guessed ? ['subject-guessed' as const] : []] }
    // A为10个,B为20个,分别增长5%、6%.
    const earlier = first!.phrase === '' ? before.slice(-turn.run.length).map(({ subject }) => subject) : []
    if (turn.each && earlier.length === turn.run.length) return { names: [earlier[turn.index]!], more: ['subject-earlier', 'shared-figure'] }
    if (turn.each) return { names: subjectsOf(first!.phrase), more: ['shared-figure', 'subject-guessed'] }
  }
  return { names: subjectsOf(item.phrase), more: [] }
}

/** An office (县教育局) or a date: by whom or by when, never what. A centre or a school may well be what is promised. */
function isAnswerable(name: string): boolean {
  const plain = bare(name)
  return plain.split(officeSeparator).every((piece) => /^[省市县区州旗].{1,8}[局委办厅]$|(?:管委会|办公室|残联|妇联|总工会)$/u.test(piece))
    || /^(?:20[0-9]{2}年)?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:年?底|末)?(?:之?前|以前)?$/u.test(plain)
}

/** 增长5%,力争达到6%: what is striven for is more of the same change. */
function strivenFor({ figure }: Promised, previous: Commitment | null, clause: string): string | null {
  const goesOn = previous !== null && /^(?:力争|争取|努力|力求|冲刺)/u.test(clause) && previous.unitOfMeasure === figure.unitOfMeasure
  return goesOn ? previous.change : null
}

/** 占…比重, 其中…: what it is a part of, or null. */
function partOf(subject: string, clause: string, { before, previous }: Surroundings): string | null {
  const whole = subject.startsWith('占') ? previous : /^其中/u.test(clause) ? before.at(-1) : undefined
  return whole && whole.subject !== subject ? whole.subject : null
}

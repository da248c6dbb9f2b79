/** Reads the quantified commitments (量化承诺) of a document's running text, by a small grammar over clauses and the cell notation. */
import { atOnce, within, type Steps } from '../../model'
import type { SourceDocument } from '../document'
import { factsOf } from '../facts/facts'
import { simplify } from '../text/script'
import type { Years } from '../text/years'
import type { Commitment, CommitmentReason, Deadline } from './commitment'
import { beginOf, deadlinesIn, type KnownYears } from './deadlines'
import { inSentence, type Said, type Within } from './in-sentence'
import { looksAhead, opensReport, reports } from './past'
import { yearOfOpening } from './lead-ins'
import { findingSections, type Stretch } from './sections'
import { sentencesOf, textsOf, withoutAsides } from './sentences'
import { close } from './spaces'

export interface CommitmentOptions {
  /** The years that the plan covers; by default those that the document's title says, else the one that its opening says it is for. */
  years?: Years | null
  /** The year in which it was issued, by which 今年 is read where `years` is null; by default that of the document's date. */
  issued?: number | null
}

/**
 * The commitments of the running text in reading order: paragraphs, and the cells of lists of tasks, each with its place. What has been
 * achieved, figures in names and in asides, ages and ordinals are none; a figure without unit is one only for an index. Never throws.
 */
export function readCommitments(document: SourceDocument, options: CommitmentOptions = {}): Commitment[] {
  return atOnce(readingCommitments(document, options))
}

/** `readCommitments`, with rests. */
export function* readingCommitments(document: SourceDocument, options: CommitmentOptions = {}): Steps<Commitment[]> {
  const facts = options.years === undefined || options.issued === undefined ? factsOf(document.blocks, {}) : null
  const { years: stated = facts?.years?.value ?? null, issued = facts?.date ? Number(facts.date.value.slice(0, 4)) : null } = options
  const years = stated ?? yearOfOpening(document)
  const { stretches: all, year } = yield* within(findingSections(document), 0, 0.5)
  // Where the title says no years, the headings tell what is past and which year is this one; by when the rest is due they don't tell.
  const known = { years: years ?? (year === null ? null : { from: year, to: year }), issued }
  const stretches = all.filter((stretch) => !isPast(stretch, known))
  const found: Commitment[] = []
  for (const [at, stretch] of stretches.entries()) {
    found.push(...commitmentsIn(stretch, known, years))
    yield 0.5 + 0.5 * (at + 1) / stretches.length
  }
  return found
}

/** A section that looks back, or is about a year before the plan. */
function isPast({ background, year }: Stretch, { years }: KnownYears): boolean {
  return background || (year !== null && years !== null && year < years.from)
}

/** A sentence that reports results goes on in those behind it, up to one that looks ahead. */
function commitmentsIn(stretch: Stretch, known: KnownYears, years: Years | null): Commitment[] {
  const { texts, printedAt, asPrinted } = close(stretch.texts, stretch.span)
  const simple = { ...stretch, topic: stretch.topic === null ? null : simplify(stretch.topic) }
  const around: Within = { stretch: simple, texts, printedAt, known, usual: usuallyDue(stretch, known, years) }
  let past = false
  let governing: Said['governing'] = []
  return sentencesOf(texts.plain, { from: 0, to: texts.plain.length }).flatMap((sentence) => {
    const words = withoutAsides(texts.canonical.slice(sentence.from, sentence.to))
    past = isReport(words, known) || (past && !isAhead(words, known))
    if (past || isNote(words)) return []
    const said = inSentence(around, sentence, governing)
    governing = said.governing
    return said.commitments.map((one) => inPrint(one, asPrinted))
  })
}

/** A commitment in the characters of the document. */
function inPrint(one: Commitment, asPrinted: (words: string) => string): Commitment {
  const orNull = (words: string | null) => words === null ? null : asPrinted(words)
  const deadline = one.deadline && { ...one.deadline, words: orNull(one.deadline.words) }
  return {
    ...one, subject: asPrinted(one.subject), of: orNull(one.of), change: orNull(one.change), deadline,
    text: asPrinted(one.text), clause: asPrinted(one.clause),
  }
}

/** A sentence that reports by its words, or opens with a year before the plan and does not look ahead. */
function isReport(sentence: string, known: KnownYears): boolean {
  if (reports(sentence)) return true
  const [first] = deadlinesIn(sentence, 0, known)
  return first !== undefined && first.past && opensReport(sentence, first.at) && !looksAhead(sentence) && !isAhead(sentence, known)
}

function isAhead(sentence: string, known: KnownYears): boolean {
  const begin = beginOf(known)
  return looksAhead(sentence) || deadlinesIn(sentence, 0, known).some(({ past, year, at }) =>
    !past && begin !== null && year >= begin && /20[0-9]{2}|十/u.test(sentence.slice(at.from, at.to)))
}

/** When what a stretch promises is due where its sentences do not say: as its row or its last line, the section's heading, or the plan does. */
function usuallyDue({ due, year }: Stretch, known: KnownYears, years: Years | null): { due: Deadline | null; reason: CommitmentReason } {
  const stated = deadlinesIn(textsOf(due).canonical, 0, known).at(-1)
  if (stated) return { due: { year: stated.year, words: due }, reason: 'own-deadline' }
  // 9月投入使用, in the plan of one year.
  const inYear = years?.from === years?.to && /[0-9]月|季度|全年|年内/u.test(due)
  if (years && inYear) return { due: { year: years.to, words: due }, reason: 'own-deadline' }
  if (year !== null) return { due: { year, words: null }, reason: 'section-deadline' }
  return { due: years && { year: years.to, words: null }, reason: 'plan-deadline' }
}

function isNote(sentence: string): boolean {
  return /^(?:注|备注|说明|计算方法|计算公式)\s*[:(]/u.test(sentence)
}

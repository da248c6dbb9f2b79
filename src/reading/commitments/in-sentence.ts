/** Walks through a sentence: a deadline governs the clauses behind it up to the next one or the end of the sentence. */
import type { Span } from '../../notation'
import type { Commitment, CommitmentReason, Deadline } from './commitment'
import { commitmentsOf } from './commitments-of'
import { beginOf, deadlinesIn, inTurn, type KnownYears, type StatedDeadline } from './deadlines'
import { doneWords, isPastSpan, mayReport, pastOpening } from './past'
import { promisedIn } from './promise'
import type { Stretch } from './sections'
import { clausesOf, withoutAsides, type Sentence, type Texts } from './sentences'
import { topicOf } from './subject'
import { turnsOf } from './turns'

/** What a sentence stands in. */
export interface Within {
  stretch: Stretch
  /** The stretch without spaces between figures and words, and where a span of it is printed. */
  texts: Texts
  printedAt: (span: Span) => Span
  known: KnownYears
  /** When it is due where the sentence does not say, and why. */
  usual: { due: Deadline | null; reason: CommitmentReason }
}

/** What a sentence says: its commitments in order, and the deadlines that still govern where it ends. */
export interface Said {
  commitments: Commitment[]
  governing: readonly StatedDeadline[]
}

/** 其中, the sentence goes on with what the one before said is due. */
const goesOn = /^(?:其中|具体|同时)/u

/** Reads a sentence; `before` are the deadlines at the end of the one before. */
export function inSentence(around: Within, sentence: Sentence, before: readonly StatedDeadline[]): Said {
  const { texts, known, usual, stretch } = around
  const unsure = mayReport(withoutAsides(texts.canonical.slice(sentence.from, sentence.to)), beginOf(known))
  const found: Commitment[] = []
  let governing = goesOn.test(texts.plain.slice(sentence.from)) ? before : []
  let [topic, past] = [stretch.topic ?? '', false]
  for (const clause of clausesOf(texts.plain, sentence)) {
    const words = texts.canonical.slice(clause.from, clause.to)
    const stated = deadlinesIn(words, clause.from, known)
    // 2021年已完成5个,投入2亿元: a year with what was done in it.
    if (stated.length > 0 && !pastOpening.test(words)) past = stated.at(-1)!.past || doneWords.test(words)
    else past ||= pastOpening.test(words)
    past ||= isPastSpan(words, beginOf(known))
    const due = governing.length > 0 || usual.reason === 'own-deadline'
    const promised = past ? [] : promisedIn(texts, clause, { stated, due, goesOn: found.length > 0 })
    const turns = turnsOf(promised, texts.plain, clause)
    const earlier = [...found]
    for (const item of promised) {
      const turn = turns.get(item) ?? null
      const ruling = [...governing, ...stated].filter(({ at }) => at.to <= item.figure.at.from)
      // 到2025年和2030年…分别达到60%和70%.
      const years = turn && inTurn(ruling.slice(-turn.run.length), turn.run.length)
      const deadline = years?.[turn!.index] ?? ruling.at(-1)
      found.push(...commitmentsOf(item, {
        around, sentence, clause, turn, byYear: years !== null, topic, before: earlier, previous: found.at(-1) ?? null, unsure,
        ...deadline ? { due: { year: deadline.year, words: texts.printed.slice(deadline.at.from, deadline.at.to) }, reason: 'own-deadline' } : usual,
      }))
    }
    const lasting = stated.filter(({ once }) => !once)
    if (lasting.length > 0) governing = lasting
    topic = promised.length > 0 ? '' : topicOf(texts.printed, clause, stated) || topic
  }
  return { commitments: found, governing }
}

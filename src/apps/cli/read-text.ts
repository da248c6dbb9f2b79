/** What `duibiao read` prints for people. */
import { cliWords, readingFindingWords, severityWords, type Language } from '../../messages'
import type { Library } from '../../model'
import { placeInWords, type ReadingFinding } from '../../reading'
import { titleOf, type Commitment } from '../../reading/commitments'
import { perhapsInWords } from './perhaps'
import { indicatorLines } from './plan-text'
import type { ReadDocument, ReadPlan } from './read-plan'

/** Facts, every plan with its rows, marked where they are doubtful, what is doubtful, and the commitments where they are asked for. */
export function readText(
  plans: readonly ReadPlan[], document: ReadDocument | null, withCommitments: boolean, library: Library, language: Language,
): string {
  return [
    ...document ? factLines(document, library, language) : [],
    ...plans.flatMap((plan) => planLines(plan, plans.length > 1, library, language)),
    ...document && withCommitments && document.commitments.length > 0 ? commitmentLines(document.commitments, language) : [],
  ].join('\n')
}

/** A doubt in one line, with the place to look at first. */
export function doubtLine({ id, severity, parameters, places }: ReadingFinding, language: Language): string {
  const [first] = places
  return [`[${severityWords[language][severity].name}]`, ...first ? [placeInWords(first, language)] : [], readingFindingWords[language][id](parameters)].join(' ')
}

function factLines({ file, facts, doubts }: ReadDocument, { regions }: Library, language: Language): string[] {
  const words = cliWords[language].reading
  const { title, documentNumber, issuer, date, regions: [region] } = facts
  const known = [
    documentNumber?.value, issuer?.value, date?.value, region && `${region.value.code} ${region.value.name || regions[region.value.code]}`,
  ].filter((fact) => fact !== undefined)
  return [title?.value ?? file, ...known.length > 0 ? [`  ${known.join(words.factComma)}`] : [], ...doubts.map((doubt) => `  ${doubtLine(doubt, language)}`)]
}

function planLines(read: ReadPlan, several: boolean, library: Library, language: Language): string[] {
  const { table, file, plan, problems, evidence, doubts, rowDoubts, unmatched, measures } = read
  const words = cliWords[language].reading
  const isDoubtful = rowDoubts.map((all) => all.some(({ severity }) => severity !== 'info'))
  const marks = isDoubtful.map((doubtful) => doubtful ? '? ' : '  ')
  return [
    '', words.plan(several ? table : null, file.id, plan.table?.replace(/\s+/gu, ' ') ?? null),
    `  ${evidence.length > 0 ? words.rows(plan.indicators.length, isDoubtful.filter((doubtful) => !doubtful).length) : words.saved(plan.indicators.length)}`,
    ...indicatorLines(plan, { measures }, language, marks),
    ...problems.map((problem) => `  ${words.problem(problem)}`),
    ...doubts.map((doubt) => `  ${doubtLine(doubt, language)}`),
    ...unmatched.map(({ no, name, alternatives, direction, doubt }) => (
      `  ${words.unmatched(no, name.replace(/\s+/gu, ''), direction, doubt, perhapsInWords(alternatives, library.measures, language))}`)),
  ]
}

function commitmentLines(commitments: readonly Commitment[], language: Language): string[] {
  const words = cliWords[language].reading
  return [
    '', words.commitments(commitments.length),
    ...commitments.map((commitment) => (
      `  ${placeInWords(commitment.place, language)} ${words.commitment(titleOf(commitment), commitment.written, commitment.deadline?.year ?? null)}`)),
  ]
}

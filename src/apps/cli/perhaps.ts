/** What an indicator without a measure may mean, and what speaks against it. */
import { cliWords, matchReasonWords, measureKindWords, type Language, type MatchReasonId } from '../../messages'
import type { Measure } from '../../model'
import type { MeasureAlternative } from '../../reading/match'

const against: readonly MatchReasonId[] = ['unit-converted', 'unit-other', 'unit-by-month', 'kind-other', 'name-shared']

/** The measures by name, the likeliest first, each with what its name does not tell: units and ways of counting that differ. */
export function perhapsInWords(alternatives: readonly MeasureAlternative[], measures: ReadonlyMap<string, Measure>, language: Language): string {
  const { comma, why } = cliWords[language]
  const kinds = measureKindWords[language]
  return alternatives.map(({ measure, reasons }) => {
    const told = reasons.filter(({ id }) => against.includes(id)).map(({ id, parameters }) => {
      const { own, other } = parameters
      const said = id === 'kind-other' ? { own: kinds[own!] ?? own!, other: kinds[other!] ?? other! } : parameters
      return matchReasonWords[language][id](said)
    })
    return `${measures.get(measure)!.name[language]}${told.length === 0 ? '' : why(told)}`
  }).join(comma)
}

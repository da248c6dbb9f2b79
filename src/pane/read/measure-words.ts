/** What a measure (标准指标) is, and why it is meant, in words. */
import { draftReasonWords, matchReasonWords, measureKindWords, readPageWords, type Language } from '../../messages'
import type { Measure } from '../../model'
import type { MatchReason, MeasureDraft } from '../../reading/match'

/** Name, unit, direction and way of counting. */
export function measureText({ name, unitOfMeasure, direction, kind }: Measure, language: Language): string {
  const words = readPageWords[language].measure
  return words.describe(name['zh-CN'], unitOfMeasure, words.directions[direction], measureKindWords[language][kind]!)
}

/** Why a measure is, or is not, the one that is meant. */
export function matchText(reasons: readonly MatchReason[], language: Language): string {
  const kinds = measureKindWords[language]
  return reasons.map(({ id, parameters }) => {
    const said = id === 'kind-other' ? Object.fromEntries(Object.entries(parameters).map(([key, kind]) => [key, kinds[kind] ?? kind])) : parameters
    return matchReasonWords[language][id](said)
  }).join(readPageWords[language].measure.semicolon)
}

/** Why a new measure is drafted as it is. */
export function draftText(reasons: MeasureDraft['reasons'], language: Language): string {
  return reasons.map(({ id, parameters }) => draftReasonWords[language][id](parameters)).join(readPageWords[language].measure.semicolon)
}

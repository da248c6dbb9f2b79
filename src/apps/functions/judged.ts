/** Judges an actual against a target as they stand in two cells, without a plan around them. */
import { judge, type Assessment } from '../../assess'
import type { Direction } from '../../model'
import type { Reading } from '../../notation'
import { directionOf, read } from './argument'
import { isError, language, words, type FunctionError } from './outcome'
import { reasonWords, statusWords } from '../../messages'
import { scaleDoubt } from './scale-guard'

export interface Judged {
  target: Reading
  /** One for each component of the target, otherwise a single one. */
  assessments: Assessment[]
}

/** Judges two arguments; the unit of measure is the one that they print. */
export function judgeArguments(actual: unknown, target: unknown, direction: unknown): Judged | FunctionError {
  const [given, wanted, side] = [read(actual), read(target), directionOf(direction)]
  if (isError(given)) return given
  if (isError(wanted)) return wanted
  if (isError(side)) return side
  const doubt = scaleDoubt([{ argument: actual, reading: given }, { argument: target, reading: wanted }])
  return doubt ?? { target: wanted, assessments: judgeReadings(wanted, given, side) }
}

/** Judges without a period: a value that states its year belongs to another one. */
export function judgeReadings(target: Reading, actual: Reading, direction: Direction): Assessment[] {
  return judge(target, actual, { code: '', no: 0, sub: null, period: '', direction, unitOfMeasure: null, component: null })
}

/** One word where all components agree, otherwise each with its own: 职工 达标；城乡居民 未达标. */
export function statusText(assessments: readonly Assessment[], own: Partial<Record<Assessment['status'], string>> = {}): string {
  const said = assessments.map(({ status }) => own[status] ?? statusWords[language][status])
  return said.every((text) => text === said[0]) ? said[0]! : perComponent(assessments, said)
}

/** Texts about the components, in one line. */
export function perComponent(assessments: readonly Assessment[], texts: readonly (string | number)[]): string {
  return assessments.map(({ component }, index) => words.component(component ?? '', String(texts[index]))).join(words.between)
}

/** Why there is nothing to compare, in words. */
export function whyNot({ status, reason }: Assessment): string {
  return reason ? reasonWords[language][reason] : statusWords[language][status]
}

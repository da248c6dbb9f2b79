/** The gap (差距) of an assessment as a cell shows it. */
import type { Assessment } from '../../assess'
import { reportWords } from '../../messages'
import { componentOf, toDecimal, type Quantity, type Reading } from '../../notation'
import { perComponent, whyNot, type Judged } from './judged'
import { isError, language, notAvailable, words, type Outcome } from './outcome'

/**
 * A number where there is one answer, 0 where all is met; otherwise a line that gives each component its own. A value that equals
 * a bound it has to pass misses it by no number, so that this is said in words.
 */
export function gapText({ target, assessments }: Judged): Outcome {
  const gaps = assessments.map((assessment) => gapOf(assessment, target))
  const first = gaps[0]!
  const same = gaps.every((gap) => isError(gap) ? isError(first) && gap.message === first.message : gap === 0 && first === 0)
  return gaps.length === 1 || same ? first : perComponent(assessments, gaps.map((gap) => isError(gap) ? gap.message : gap))
}

function gapOf(assessment: Assessment, target: Reading): Outcome {
  const { status, gap, component } = assessment
  if (status === 'met') return 0
  if (status !== 'short') return notAvailable(whyNot(assessment))
  if (gap === null) return notAvailable(words.noGap)
  if (gap === '0') return reportWords[language].strict
  const scale = scaleOf(component === null ? target : componentOf(target, component))
  return Number(toDecimal({ digits: gap, scale: null, unit: null }).div(toDecimal({ digits: '1', scale, unit: null })))
}

/** The scale word in which a target counts: 万 for ≥1.2万人. */
function scaleOf(target: Reading): Quantity['scale'] {
  if (target.kind === 'quantity') return target.quantity.scale
  return target.kind === 'range' && target.low.scale === target.high.scale ? target.high.scale : null
}

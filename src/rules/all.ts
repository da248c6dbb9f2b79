/** Every check rule (校验规则). */
import { actualMissing } from './actual-missing'
import { actualUndecided } from './actual-undecided'
import { actualUnreadable } from './actual-unreadable'
import { actualsCopied } from './actuals-copied'
import { actualsEqualTargets } from './actuals-equal-targets'
import { brokenFormula } from './broken-formula'
import { componentMissing } from './component-missing'
import type { Rule } from './finding'
import { fiveYearTotalAgainstYear } from './five-year-total-against-year'
import { footBlank } from './foot-blank'
import { formulaOutsideWorkbook } from './formula-outside-workbook'
import { formulaTypedOver } from './formula-typed-over'
import { headingUnrecognised } from './heading-unrecognised'
import { implausibleJump } from './implausible-jump'
import { inputsMerged } from './inputs-merged'
import { milestoneWithoutNote } from './milestone-without-note'
import { negativeValue } from './negative-value'
import { numberAsText } from './number-as-text'
import { otherPeriod } from './other-period'
import { otherPlan } from './other-plan'
import { partAboveWhole } from './part-above-whole'
import { percentAboveHundred } from './percent-above-hundred'
import { precisionTooFine } from './precision-too-fine'
import { rowDuplicated } from './row-duplicated'
import { rowHidden } from './row-hidden'
import { rowMissing } from './row-missing'
import { rowMoved } from './row-moved'
import { rowRenamed } from './row-renamed'
import { rowUnknown } from './row-unknown'
import { runningTotalFalls } from './running-total-falls'
import { scaleSuspected } from './scale-suspected'
import { shortfallWithoutNote } from './shortfall-without-note'
import { strictBoundMetExactly } from './strict-bound-met-exactly'
import { targetAltered } from './target-altered'
import { templateOutdated } from './template-outdated'
import { unitOfMeasureChanged } from './unit-of-measure-changed'
import { withinRounding } from './within-rounding'

/** Their order is that of the documentation and means nothing else. */
export const rules: readonly Rule[] = [
  // The sheet is the right one, and whole.
  otherPlan, otherPeriod, templateOutdated, headingUnrecognised, rowMissing, rowDuplicated, rowUnknown, rowRenamed, rowMoved, rowHidden,
  unitOfMeasureChanged, targetAltered, inputsMerged, formulaTypedOver, footBlank,
  // What is entered can be read and judged.
  actualMissing, actualUnreadable, actualUndecided, fiveYearTotalAgainstYear, brokenFormula, formulaOutsideWorkbook, numberAsText,
  componentMissing, withinRounding, strictBoundMetExactly,
  // It is possible.
  percentAboveHundred, negativeValue, precisionTooFine, partAboveWhole, runningTotalFalls,
  // It is plausible, and explained.
  scaleSuspected, implausibleJump, actualsEqualTargets, actualsCopied, milestoneWithoutNote, shortfallWithoutNote,
]

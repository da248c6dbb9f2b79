/** Every check of the plan lint (规划自检). */
import { annualOrTotal } from './annual-or-total'
import { comparatorMissing } from './comparator-missing'
import { coreWithoutTarget } from './core-without-target'
import { deadlinePast } from './deadline-past'
import type { Check } from './finding'
import { directionDoubtful } from './direction-doubtful'
import { markAbsent } from './mark-absent'
import { markUnexplained } from './mark-unexplained'
import { measureTwice } from './measure-twice'
import { partsAboveWhole } from './parts-above-whole'
import { pathNotMonotone } from './path-not-monotone'
import { percentTwice } from './percent-twice'
import { rateAboveHundred } from './rate-above-hundred'
import { rowEmpty } from './row-empty'
import { runningTotalTargetFalls } from './running-total-target-falls'
import { shareMiscalculated } from './share-miscalculated'
import { tableAgainstText } from './table-against-text'
import { targetEasierThanBase } from './target-easier-than-base'
import { targetUnreadable } from './target-unreadable'
import { textAgainstText } from './text-against-text'
import { unitDoubtful } from './unit-doubtful'
import { unitMissing } from './unit-missing'
import { weakerThanAbove } from './weaker-than-above'
import { yearsNotTotal } from './years-not-total'

/** Their order is that in which findings are told. */
export const checks: readonly Check[] = [
  // The cells can be read, and mean what they seem to mean.
  targetUnreadable, rowEmpty, unitMissing, unitDoubtful, percentTwice, comparatorMissing, markUnexplained, markAbsent,
  // The targets make sense.
  coreWithoutTarget, rateAboveHundred, directionDoubtful, targetEasierThanBase, pathNotMonotone, runningTotalTargetFalls, annualOrTotal, deadlinePast,
  measureTwice,
  // The figures agree with each other, with the text and with the plans above.
  partsAboveWhole, yearsNotTotal, shareMiscalculated, tableAgainstText, textAgainstText, weakerThanAbove,
]

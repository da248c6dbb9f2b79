/** Every scenario, in the order in which it is tried. */
import type { Scenario } from '../scenario'
import { applyScenarios } from './apply'
import { followScenarios, watchScenarios } from './events'
import { faultScenarios } from './faults'
import { formatScenarios } from './formats'
import { kindScenarios } from './kinds'
import { markScenarios } from './marks'
import { nameScenarios } from './names'
import { outlineScenarios } from './outline'
import { protectionScenarios } from './protection'
import { readScenarios } from './read'
import { revealScenarios } from './reveal'
import { undoScenarios } from './undo'

export const scenarios: readonly Scenario[] = [
  ...outlineScenarios, ...readScenarios, ...kindScenarios, ...formatScenarios, ...applyScenarios, ...markScenarios, ...nameScenarios,
  ...protectionScenarios, ...faultScenarios, ...revealScenarios, ...watchScenarios, ...followScenarios, ...undoScenarios,
]

/** One colour for each status, the same in donut, bars and legend; a word or a number always stands beside it. */
import { tokens } from '@fluentui/react-components'
import type { Status } from '../../report'

export const statusColours: Record<Status, string> = {
  met: tokens.colorPaletteGreenBackground3,
  short: tokens.colorPaletteRedBackground3,
  missing: tokens.colorNeutralStrokeAccessible,
  'cannot-tell': tokens.colorPaletteMarigoldBackground3,
  'not-due': tokens.colorNeutralStroke1,
}

/** In the order in which charts show them. */
export const chartedStatuses: readonly Status[] = ['met', 'short', 'cannot-tell', 'missing', 'not-due']

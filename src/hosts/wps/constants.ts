/** The numbers of WPS's enumerations that we use: the object that names them is not there in every build. */
import type { LineStyle, Visibility } from '../../template/layout'

export const visibilities = { visible: -1, hidden: 0, 'very-hidden': 2 } as const satisfies Record<Visibility, number>

export const horizontal = { left: -4131, center: -4108, right: -4152, justify: -4130, distributed: -4117 } as const
export const vertical = { top: -4160, middle: -4108, bottom: -4107 } as const
/** Text that stands upright, letter below letter. */
export const stacked = -4166

/** Kind and weight of lines; a double one has no weight. */
export const lines: Record<LineStyle['style'], { kind: number; weight?: number }> = {
  hair: { kind: 1, weight: 1 },
  thin: { kind: 1, weight: 2 },
  medium: { kind: 1, weight: -4138 },
  thick: { kind: 1, weight: 4 },
  dotted: { kind: -4118, weight: 2 },
  dashed: { kind: -4115, weight: 2 },
  double: { kind: -4119 },
}
export const borders = { left: 7, top: 8, bottom: 9, right: 10, insideVertical: 11, insideHorizontal: 12 } as const

export const underlines = { none: -4142, single: 2 } as const
/** No colour at all. */
export const noColour = -4142

export const validations = { any: 0, list: 3, custom: 7 } as const
/** What a validation does where its rule does not hold; none of these keeps an entry out. */
export const alerts = { warning: 2, information: 3 } as const
/** An operator that the kinds of validation above ignore. */
export const between = 1

/** A conditional format that goes by a formula. */
export const byFormula = 2

export const calculation = { manual: -4135 } as const
export const papers = { A3: 8, A4: 9 } as const
export const orientations = { portrait: 1, landscape: 2 } as const

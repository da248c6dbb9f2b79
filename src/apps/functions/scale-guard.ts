/** Refuses to compare a bare number with a text whose scale it may or may not share. */
import { print, sameNature, type Quantity, type Reading } from '../../notation'
import { invalid, words, type FunctionError } from './outcome'

/** An argument and how it reads. */
export interface Given {
  argument: unknown
  reading: Reading
}

/**
 * A function sees 0.93 and not that its cell shows 93%; and 1.2 beside 1.2万人 may be either. Where one text says % no number
 * between -1 and 1 but 0 is taken for a value in percent, and where one says 万 no bare number is taken at all: an error that
 * says how to write it. Null where all is clear.
 */
export function scaleDoubt(given: readonly Given[]): FunctionError | null {
  for (const one of given) {
    for (const quantity of quantitiesOf(one.reading)) {
      for (const other of given) {
        const doubt = other === one ? null : doubtBeside(quantity, one.reading, other)
        if (doubt) return doubt
      }
    }
  }
  return null
}

function doubtBeside({ scale, unit }: Quantity, reading: Reading, { argument, reading: other }: Given): FunctionError | null {
  for (const { digits, scale: otherScale, unit: otherUnit } of quantitiesOf(other)) {
    if (otherScale !== null || otherUnit !== null || Number(digits) === 0) continue
    if (scale !== null) return invalid(words.scale(print(other), `${scale}${unit ?? ''}`))
    const percent = unit !== null && sameNature(unit, '%')
    if (percent && typeof argument !== 'string' && Math.abs(Number(digits)) <= 1) return invalid(words.percent(digits, print(reading)))
  }
  return null
}

function quantitiesOf(reading: Reading): Quantity[] {
  switch (reading.kind) {
    case 'quantity': return [reading.quantity]
    case 'components': return reading.components.map(({ quantity }) => quantity)
    case 'range': return [reading.low, reading.high]
    default: return []
  }
}

/** Factors between units of measure (计量单位): powers of ten between units of one nature, and the few others that are exact. */
import Big from 'big.js'
import { remembered } from './memo'
import { powerBetween } from './units'

/**
 * Units of two natures between which a factor holds exactly, one way only: 1 公顷 is 15 亩, and 1 亩 no decimal number of 公顷. Other units
 * of the two natures follow.
 */
const bridges = [{ from: '公顷', to: '亩', factor: 15 }, { from: '小时', to: '分钟', factor: 60 }] as const

/** What a value in unit `from` is multiplied by to be given in unit `to`; null where that is not exact, or the units measure different things. */
export function factorBetween(from: string, to: string): Big | null {
  return factorOf(`${from}\n${to}`)
}

const factorOf = remembered((pair): Big | null => {
  const [from, to] = pair.split('\n') as [string, string]
  const power = powerBetween(from, to)
  if (power !== null) return tenTo(power)
  for (const bridge of bridges) {
    const [before, behind] = [powerBetween(from, bridge.from), powerBetween(bridge.to, to)]
    if (before !== null && behind !== null) return tenTo(before + behind).times(bridge.factor)
  }
  return null
})

function tenTo(power: number): Big {
  return new Big(`1e${power}`)
}

/** Figures that stand in turn behind the words that hold for each of them: 分别达到35%、15%和20%以上. */
import type { Span } from '../../notation'
import type { Promised } from './promise'
import { betweenInTurn } from './words'

export interface Turn {
  /** The figures of the run in order. */
  run: readonly Promised[]
  index: number
  /** 分别 says that each figure has a subject of its own. */
  each: boolean
}

/** The turns of the promised figures of a clause that stand in one. */
export function turnsOf(promised: readonly Promised[], plain: string, clause: Span): ReadonlyMap<Promised, Turn> {
  const turns = new Map<Promised, Turn>()
  for (let from = 0; from < promised.length;) {
    let to = from + 1
    while (to < promised.length && betweenInTurn.test(plain.slice(promised[to - 1]!.figure.at.to, promised[to]!.figure.at.from))) to++
    const run = promised.slice(from, to)
    const start = promised[from - 1]?.figure.at.to ?? clause.from
    const each = /分别|各(?=[为达增提下降])/u.test(plain.slice(start, run[0]!.figure.at.from))
    if (run.length > 1 && (each || run[0]!.level || run[0]!.change !== null)) run.forEach((item, index) => turns.set(item, { run, index, each }))
    from = to
  }
  return turns
}

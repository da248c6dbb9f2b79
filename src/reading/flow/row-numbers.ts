/** Finds the numbers that count the rows of a flattened table, in whichever way they are written, and whether they begin again in each part. */
import type { Token } from './cells'
import { fit } from '../text/fit'
import { meaningOf } from '../text/heading'
import { lookAt } from '../text/look'

/** Where the rows of a table begin, as far as it can be told without knowing its columns. */
export interface Spine {
  /** Positions of the row numbers. */
  at: number[]
  /** The number of the row that may begin at a position, counted through the whole table. */
  numberAt: (at: number) => number | null
  /** Whether the printed numbers begin again at 1 in each part of the table. */
  restarts: boolean
}

interface Printed {
  /** The part of the table that the number itself names: 2 in 2-1. */
  part: number | null
  no: number
}

const bounds = { row: 48, rows: 3, first: 3, gap: 3 } as const
const numerals = '一二三四五六七八九'

/** A plain number; one above 999 counts rows only where rows have been counted up to it. */
function plainNumber(text: string): number | null {
  const { number, bare } = lookAt(text)
  return number ?? (/^[1-9][0-9]{3}$/u.test(bare) ? Number(bare) : null)
}

/** The ways of writing row numbers: 1 (1) 1. ①; 1-1; 一. */
const systems: readonly ((text: string) => Printed | null)[] = [
  (text) => {
    const no = plainNumber(text)
    return no === null ? null : { part: null, no }
  },
  (text) => {
    const found = /^([0-9]{1,2})[-—－–]([0-9]{1,2})$/u.exec(lookAt(text).bare)
    return found ? { part: Number(found[1]), no: Number(found[2]) } : null
  },
  (text) => {
    const found = /^[(]?([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)[)、.]?$/u.exec(lookAt(text).bare)
    if (!found || (found[2] === '' && found[1] !== '' && found[3] !== '')) return null
    const digit = (one: string | undefined) => numerals.indexOf(one || ' ') + 1
    const no = found[2] === '' ? digit(found[1]) + digit(found[3]) : (digit(found[1]) || 1) * 10 + digit(found[3])
    return no === 0 ? null : { part: null, no }
  },
]

/** The spine of the next table from a position on. */
export function spineFrom(tokens: readonly Token[], from: number): Spine | null {
  for (let at = from; at < tokens.length; at++) {
    for (const system of systems) {
      const first = system(tokens[at]!.text)
      if (first === null || first.no > bounds.first || !beginsRow(tokens, at)) continue
      const spine = follow(tokens, at, system)
      if (spine.at.length >= bounds.rows) return spine
    }
  }
  return null
}

function follow(tokens: readonly Token[], first: number, system: (typeof systems)[number]): Spine {
  const counter = new Counter(tokens, system)
  const at = [first]
  const through = new Map<number, number>()
  let [printed, no] = [system(tokens[first]!.text)!, system(tokens[first]!.text)!.no]
  let restarts = false
  through.set(first, no)
  for (;;) {
    const next = counter.next(at.at(-1)!, printed, restarts)
    if (next === null) break
    const following = system(tokens[next]!.text)!
    const again = following.part !== printed.part || following.no <= printed.no
    restarts ||= again
    no += again ? following.no : following.no - printed.no
    printed = following
    at.push(next)
    through.set(next, no)
  }
  const plain = system === systems[0] && !restarts
  return { at, restarts, numberAt: plain ? (position) => plainNumber(tokens[position]!.text) : (position) => through.get(position) ?? null }
}

class Counter {
  constructor(private readonly tokens: readonly Token[], private readonly system: (typeof systems)[number]) {}

  /** Where the row after this number begins: the next number, or the first of the next part. */
  next(after: number, { part, no }: Printed, restarts: boolean): number | null {
    const further = this.find(after, (one) => one.part === part && one.no === no + 1)
      ?? this.find(after, (one) => one.part === part && one.no > no && one.no <= no + bounds.gap)
    const again = this.find(after, (one) => one.no === 1 && (part === null || (one.part ?? 0) > part), true)
    if (again === null || (further !== null && further < again)) return further
    return part !== null || this.goesOn(again, further, restarts) ? again : further
  }

  /** Whether a 1 begins a part: another row begins before the number that would follow without it; where parts have begun so, it need not. */
  private goesOn(one: number, before: number | null, restarts: boolean): boolean {
    const next = this.find(one, ({ no }) => no === 1 || no === 2)
    // A row is more than a name.
    if (restarts) return next === null || next > one + 2
    return next !== null && (before === null || next < before)
  }

  private find(after: number, is: (printed: Printed) => boolean, withinTable = false): number | null {
    for (let at = after + 2; at < Math.min(after + bounds.row, this.tokens.length); at++) {
      const { text } = this.tokens[at]!
      // A name may be a sentence.
      if (lookAt(text).sentence && !this.system(this.tokens[at - 1]!.text)) return null
      const meaning = withinTable ? meaningOf(text) : null
      if (meaning === 'name' || meaning === 'no') return null
      const printed = this.system(text)
      if (printed && is(printed) && beginsRow(this.tokens, at)) return at
    }
    return null
  }
}

/** A row number stands before a name. */
function beginsRow(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next !== undefined && fit('name', [next.text]) <= 1.5
}

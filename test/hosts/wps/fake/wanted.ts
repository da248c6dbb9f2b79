/** What members may be given, and the mistake where they are given something else. */
import { Mistake, print } from './bridge'

/** A number, where `least` and `most` are told within them. @throws Mistake. */
export function number(value: unknown, least = -Infinity, most = Infinity): number {
  if (typeof value === 'number' && value >= least && value <= most) return value
  throw new Mistake(`${print(value)} is no number from ${least} to ${most}`)
}

/** A whole number. @throws Mistake. */
export function whole(value: unknown, least = -Infinity, most = Infinity): number {
  if (Number.isInteger(number(value, least, most))) return value as number
  throw new Mistake(`${print(value)} is not whole`)
}

/** One of some numbers: constants of the object model are numbers, never their names. @throws Mistake. */
export function oneOf(value: unknown, allowed: readonly number[]): number {
  if (typeof value === 'number' && allowed.includes(value)) return value
  throw new Mistake(`${print(value)} is none of ${allowed.join(', ')}`)
}

/** @throws Mistake. */
export function truth(value: unknown): boolean {
  if (typeof value === 'boolean') return value
  throw new Mistake(`${print(value)} is no truth value`)
}

/** A text of at most so many characters. @throws Mistake. */
export function text(value: unknown, most = Infinity): string {
  if (typeof value === 'string' && value.length <= most) return value
  throw new Mistake(`${print(value)} is no text of at most ${most} characters`)
}

/** Blue, green and red in one number. @throws Mistake for `#RRGGBB` and other colours that are none. */
export function colour(value: unknown): number {
  return whole(value, 0, 0xFFFFFF)
}

/** Places from 1 in a list. @throws Mistake. */
export function place(value: unknown, count: number): number {
  return whole(value, 1, count) - 1
}

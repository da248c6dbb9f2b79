/** Number formats: what they add to a number that a person sees. */
import { remembered } from './memo'

/** What one section of a number format does to a number. */
export interface NumberFormat {
  /** The number is shown as a date or a time. */
  date: 'date' | 'time' | null
  /** Power of ten between the stored and the shown number: 2 for `0%`, -3 for `0,`. */
  power: number
  /** Literal text before and behind the digits: `"≥"0"个"`. */
  before: string
  after: string
}

const plain: NumberFormat = { date: null, power: 0, before: '', after: '' }

/** What the format code does to this value: the section for its sign or condition, its percent signs, literals and date letters. */
export function formatOf(code: string, value: number): NumberFormat {
  const { sections, conditions } = formatsOf(code)
  if (conditions) return sections.find((_, index) => conditions[index]?.(value) ?? true) ?? plain
  return sections[value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0] ?? plain
}

/** What each section does, and the conditions where any section states one; without them the second is for negative numbers. */
const formatsOf = remembered((code) => {
  const sections = sectionsOf(code)
  const conditions = sections.map(conditionOf)
  const conditional = conditions.some((condition) => condition !== null)
  const formats = sections.map((section, index) => readSection(section, !conditional && index === 1))
  return { sections: formats, conditions: conditional ? conditions : null }
}, { most: 256, longest: 100 })

/** The condition that a section states in brackets, `[>=10000]`, or null. */
function conditionOf(section: Piece[]): ((value: number) => boolean) | null {
  for (const { kind, text } of section) {
    const match = kind === 'bracket' && /^(<>|[<>]=?|=)(-?[0-9.]+)$/.exec(text)
    if (!match) continue
    const [, sign = '', limit] = match
    // The signs name the orders that they allow: `<>` is below or above.
    return (value) => sign.includes(value < Number(limit) ? '<' : value > Number(limit) ? '>' : '=')
  }
  return null
}

/** One piece of a format code: a literal, a directive in brackets, or a single character. */
interface Piece {
  kind: 'literal' | 'bracket' | 'code'
  text: string
}

function sectionsOf(code: string): Piece[][] {
  const sections: Piece[][] = [[]]
  for (const piece of pieces(code)) {
    if (piece.kind === 'code' && piece.text === ';') sections.push([])
    else sections.at(-1)!.push(piece)
  }
  return sections
}

function* pieces(code: string): Generator<Piece> {
  for (let at = 0; at < code.length; at++) {
    const character = code[at]!
    if (character === '"' || character === '[') {
      const end = code.indexOf(character === '"' ? '"' : ']', at + 1)
      const to = end < 0 ? code.length : end
      yield { kind: character === '"' ? 'literal' : 'bracket', text: code.slice(at + 1, to) }
      at = to
    } else if (character === '\\' || character === '!') {
      yield { kind: 'literal', text: code[++at] ?? '' }
    } else if (character === '_' || character === '*') {
      at++
    } else {
      yield { kind: 'code', text: character }
    }
  }
}

/** `negative`: the section for negative numbers, which prints the sign as a literal or as parentheses. */
function readSection(section: Piece[], negative: boolean): NumberFormat {
  const code = section.map(({ kind, text }) => kind === 'code' ? text : ' ').join('')
  if (/general|通用格式/i.test(code)) return plain
  const letters = code.replace(/E[+-]/gi, '')
  // m is a month, and a minute beside hours or seconds; e is the year of an era, aaa a weekday.
  if (/[yde]|aaa/i.test(letters)) return { ...plain, date: 'date' }
  if (/[hs]/i.test(letters) || section.some(isElapsed)) return { ...plain, date: 'time' }
  if (/m/i.test(letters)) return { ...plain, date: 'date' }
  const first = section.findIndex(isPlaceholder)
  if (first < 0) return plain
  const last = section.findLastIndex(isPlaceholder)
  const percents = section.filter(({ kind, text }) => kind === 'code' && text === '%').length
  let scaled = 0
  while (section[last + 1 + scaled]?.kind === 'code' && section[last + 1 + scaled]!.text === ',') scaled++
  const between = section.slice(first, last).findIndex(({ kind, text }) => kind === 'literal' && text === '.')
  const shifted = between < 0 ? 0 : section.slice(first + between, last + 1).filter(isPlaceholder).length
  return {
    date: null,
    power: 2 * percents - 3 * scaled - shifted,
    before: literals(section.slice(0, first), negative),
    after: literals(section.slice(last + 1), negative),
  }
}

function isElapsed({ kind, text }: Piece): boolean {
  return kind === 'bracket' && /^(?:h+|m+|s+)$/i.test(text)
}

function isPlaceholder({ kind, text }: Piece): boolean {
  return kind === 'code' && '0#?'.includes(text)
}

function literals(part: Piece[], negative: boolean): string {
  return part.filter(({ kind, text }) => kind === 'literal' || (kind === 'code' && (text === '%' || text > '\u007f')))
    .map(({ text }) => negative ? text.replace(/[-()]/g, '') : text).join('').trim()
}

/** Reads indicator names as printed: core mark, 其中, unit of measure in the last parentheses, and the bare name. */
import { isLatin, isSpace, normalise } from './characters'
import { parseUnit } from './units'

/** A printed indicator name (指标名称) taken apart. */
export interface IndicatorName {
  /** Marked ★, * or the like at either end, or before the unit of measure (核心指标). */
  core: boolean
  /** A part of the indicator above it (其中：). */
  ofWhich: boolean
  /** Without mark, 其中, unit and white space; its other parentheses closed. */
  bareName: string
  /** As printed, without white space and with % and / in half width; null where the last parentheses hold no unit of measure. */
  unitOfMeasure: string | null
}

const marks = '★☆▲△◆●*＊※'
/** The mark of a footnote at the end of a name or of its unit: ①, [1], 注1. */
const footnote = /(?:[①-⑳¹²³⁰-⁹]+|[[［〔]注?[0-9]{1,2}[\]］〕]|[(（]?注[0-9]{1,2}[)）]?)$/u
const footnoteBehindUnit = new RegExp(`(?<=[)）])${footnote.source}`, 'u')

/**
 * Takes a printed name apart, mending the parentheses that documents break: `(%` never closed, `(含大病保险(%))`, `(含大病保险)(%)`.
 * @example readName('*住院报销比例\n(含大病保险(%))') is the core indicator 住院报销比例(含大病保险) in %.
 */
export function readName(printed: string): IndicatorName {
  const closed = closeUp(printed)
  const outside = stripMarks(closed)
  const ofWhich = outside.startsWith('其中')
  const name = stripMarks(outside.replace(/^其中[:：]?/u, ''))
  const { bareName: front, unitOfMeasure } = splitUnit(name.replace(footnoteBehindUnit, ''))
  const marked = front.replace(footnote, '')
  const bareName = stripMarks(marked)
  return { core: outside.length < closed.length || bareName.length < marked.length, ofWhich, bareName: closeParentheses(bareName), unitOfMeasure }
}

/** Without white space, except one space between Latin words. */
function closeUp(text: string): string {
  let result = ''
  let spaced = false
  for (const character of text) {
    if (isSpace(character)) spaced = true
    else {
      result += (spaced && isLatin(result.at(-1) ?? '') && isLatin(character) ? ' ' : '') + character
      spaced = false
    }
  }
  return result
}

function stripMarks(name: string): string {
  let [from, to] = [0, name.length]
  while (from < to && marks.includes(name[from]!)) from++
  while (to > from && marks.includes(name[to - 1]!)) to--
  return name.slice(from, to)
}

/** Cuts the last opening parenthesis off if a unit of measure follows it up to the end, closed or not. */
function splitUnit(name: string): { bareName: string; unitOfMeasure: string | null } {
  const plain = normalise(name)
  let end = plain.length
  while (plain[end - 1] === ')') end--
  const last = plain.lastIndexOf('(')
  // A unit may have parentheses of its own, 套(间), so the last but one is tried first.
  for (const open of [last < 1 ? -1 : plain.lastIndexOf('(', last - 1), last]) {
    for (const to of open < 0 ? [] : [end + 1, end]) {
      const unit = name.slice(open + 1, to).replace('％', '%').replace('／', '/')
      if (parseUnit(unit)) return { bareName: name.slice(0, open), unitOfMeasure: unit }
    }
  }
  return { bareName: name, unitOfMeasure: null }
}

/** Closes parentheses that are left open, in the width they were opened in. */
function closeParentheses(name: string): string {
  const open: string[] = []
  for (const character of name) {
    if (character === '(' || character === '（') open.push(character === '(' ? ')' : '）')
    else if (character === ')' || character === '）') open.pop()
  }
  return name + open.reverse().join('')
}

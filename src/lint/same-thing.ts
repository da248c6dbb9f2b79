/** Whether a commitment (量化承诺) of the running text and a row of the table are about the same thing; where in doubt, they are not. */
import type { Commitment } from '../reading/commitments'
import { normalise } from '../notation/characters'
import type { LintRow } from './subject'
import { isYearsCount } from './values'

/** What is added is not what there is; nor is a change. */
const adding = /新增|净增|新建|培育|新评|增加/u
/** So few characters name no subject of their own. */
const shortest = 4

/**
 * True where both names say the same once words are taken off that do not tell measures apart: the region (全县), what is done
 * (新增, 建设筹集), how it is counted (数, 占比). The text may leave out a word of the row's name that its sentence has said already.
 * Units and years are not looked at.
 */
export function sameThing(row: LintRow, commitment: Commitment): boolean {
  const { subject, clause, text, of, change } = commitment
  if (of !== null || change !== null || (adding.test(clause) ? !isYearsCount(row) : adding.test(row.name.bareName))) return false
  const share = /[%‰]/u.test(row.unitOfMeasure ?? '')
  const own = coreOf(commitment, subject, share)
  const label = row.indicator.sub
  if (own.length < shortest || (label !== null && !own.includes(label))) return false
  const stated = label === null ? own : own.replace(label, '')
  const name = coreOf(row, row.name.bareName, share)
  return name === stated || leftOut(name, stated)?.every((words) => words.length > 1 && bare(text).includes(words)) === true
}

/** What the text says of the same thing in the same words: both levels, of a year, of one whole. Names that differ by a word differ. */
export function sameSubject(one: Commitment, other: Commitment): boolean {
  const [own, others] = [one, other].map((commitment) => coreOf(commitment, commitment.subject, true))
  return own === others && own!.length >= shortest && one.of === other.of
}

/** Figures of the text of which the reader is less sure than this are left alone. */
const surest = 0.6

/** Whether a check may build on a commitment: it is surely one, with an exact figure and a year. */
export function isSure({ confidence, reading, deadline }: Commitment): boolean {
  return confidence >= surest && reading.kind === 'quantity' && !reading.approximate && deadline !== null
}

/** The stretches of `name` that `own` lacks; null where `own` has anything that `name` lacks, or lacks its end. */
function leftOut(name: string, own: string): string[] | null {
  const missing: string[] = []
  let at = 0
  let run = ''
  for (const character of name) {
    if (character === own[at]) {
      at++
      if (run !== '') missing.push(run)
      run = ''
    } else run += character
  }
  if (at < own.length || run !== '') return null
  return missing
}

/** In canonical characters, without white space, quotation marks and parentheses. */
function bare(text: string): string {
  return normalise(text).replace(/[\s"'“”‘’()[\]「」《》]/gu, '')
}

const region = /^(?:全省|全市|全县|全区|全域|我省|我市|我县|我区)/u
const action = /新增|新建|建成|建设|筹集|开展|完成|实现|打造|开工|年度|全年|当年|累计|计划|达到|争取|力争|确保/gu
const leadingActions = new RegExp(`^(?:${action.source})+`, 'u')
const shareWord = /(?:占比|比例|比重|比率|覆盖面)$/u
const counter = /(?:数量|总量|总数|人次数|人数|人次|套数|个数|家数|数)$/u

const cores = { share: new WeakMap<object, string>(), count: new WeakMap<object, string>() }

/** The core of a row's or a commitment's name: each is held against many. */
function coreOf(of: LintRow | Commitment, name: string, isShare: boolean): string {
  const known = isShare ? cores.share : cores.count
  const text = known.get(of) ?? core(name, isShare)
  known.set(of, text)
  return text
}

function core(name: string, isShare: boolean): string {
  const text = bare(name).replace(region, '')
  // In the name of a rate such words tell what is rated: 建成率 is not 开工率.
  const plain = isShare ? text.replace(leadingActions, '') : text.replace(action, '')
  return plain.replace(region, '').replace(/的/gu, '').replace(shareWord, '率').replace(counter, '')
}

/** The words of the notation: comparator words, words about a value, and cells that are one word. */
import type { Comparator, Reading } from './reading'

/** What a word in front of a number says. `ceiling` (控制在) announces a bound that must still be printed. */
export type Prefix = Comparator | 'cumulative' | 'approximate' | 'ceiling'

const prefixes: Readonly<Record<string, Prefix>> = {
  不低于: 'ge', 不少于: 'ge', 不小于: 'ge', 至少: 'ge',
  不得低于: 'ge', 不得少于: 'ge', 不应低于: 'ge', 不应少于: 'ge', 不能低于: 'ge', 不能少于: 'ge',
  超过: 'gt', 大于: 'gt', 突破: 'gt', 高于: 'gt', 多于: 'gt',
  不超过: 'le', 不高于: 'le', 不多于: 'le', 不大于: 'le', 至多: 'le',
  不得超过: 'le', 不得高于: 'le', 不应超过: 'le', 不应高于: 'le', 不能超过: 'le', 不能高于: 'le',
  低于: 'lt', 小于: 'lt', 少于: 'lt',
  等于: 'eq',
  达到: 'none', 达: 'none', 力争: 'none', 保持: 'none', 保持在: 'none', 稳定: 'none', 稳定在: 'none', 维持在: 'none',
  控制在: 'ceiling',
  累计: 'cumulative', 五年累计: 'cumulative',
  约: 'approximate', 大约: 'approximate',
}

export const longestPrefix = Math.max(...Object.keys(prefixes).map((word) => word.length))

const suffixes: Readonly<Record<string, Comparator | 'approximate'>> = {
  以上: 'ge', 及以上: 'ge', 以下: 'le', 及以下: 'le', 以内: 'le', 之内: 'le', 左右: 'approximate',
}

/** Signs in normalised text. */
export const signs: readonly (readonly [string, Comparator])[] = [['≥', 'ge'], ['≤', 'le'], ['>', 'gt'], ['<', 'lt'], ['=', 'eq']]

/**
 * Words that turn the meaning of a number around or leave it open (未达到95, 不足95, 下降5). They stand before numbers like a
 * label would, so a label may not end with one, the longer first.
 */
const hedges = [
  '不足', '不到', '不满', '没有', '接近', '只有', '共计', '合计', '总计', '增长', '下降', '提高', '提升', '降低', '减少', '增加', '上升', '最高', '最低',
  '不', '未', '没', '近', '仅', '只', '共', '超', '破', '到', '至', '为', '是', '在', '了',
]
/** The same for a label that is nothing else: 学前 is a label, 前 is not. */
const loneHedges = ['第', '前', '后', '每']

type Term = Pick<Extract<Reading, { kind: 'qualitative' }>, 'kind' | 'term'> | { kind: 'not-applicable' | 'none' | 'not-available' }

const terms: Readonly<Record<string, Term>> = {}
function mean(term: Term, words: string): void {
  for (const word of words.split(' ')) (terms as Record<string, Term>)[word] = term
}
mean({ kind: 'qualitative', term: 'full-coverage' }, '全覆盖 已全覆盖 实现全覆盖 已实现全覆盖')
mean({ kind: 'qualitative', term: 'done' }, '完成 已完成')
mean({ kind: 'qualitative', term: 'not-done' }, '未完成 尚未完成 没有完成')
mean({ kind: 'not-applicable' }, '/ 不适用')
mean({ kind: 'none' }, '无 没有 - -- — ——')
mean({ kind: 'not-available' }, '暂无 暂无数据 无数据 未统计 暂未统计 尚未统计 待统计 统计中 未公布 暂未公布 尚未公布 待公布 n/a')

/** Error values of the spreadsheets, as they stand in a cell or in text. */
const errors = new Set([
  '#N/A', '#DIV/0!', '#REF!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!',
  '#UNKNOWN!', '#BUSY!', '#GETTING_DATA',
])

/** What a cell that is one word says; null for any other text. The text has no white space. */
export function termOf(text: string): Term | null {
  const word = text.toLowerCase()
  return Object.hasOwn(terms, word) ? terms[word]! : null
}

/** The spreadsheet error that a text shows, or null. */
export function errorOf(text: string): string | null {
  const code = text.toUpperCase()
  return errors.has(code) ? code : null
}

/** The longest prefix word that a run of characters ends with. */
export function prefixAtEnd(run: string): { word: string; says: Prefix } | null {
  return longest(prefixes, (word) => run.endsWith(word))
}

/** The longest suffix word that stands at a place. */
export function suffixAt(text: string, at: number): { word: string; says: Comparator | 'approximate' } | null {
  return longest(suffixes, (word) => text.startsWith(word, at))
}

/** The hedge that a would-be label ends with, or null. */
export function hedgeAtEnd(label: string): string | null {
  return loneHedges.includes(label) ? label : hedges.find((hedge) => label.endsWith(hedge)) ?? null
}

function longest<T>(table: Readonly<Record<string, T>>, fits: (word: string) => boolean): { word: string; says: T } | null {
  let found: string | null = null
  for (const word of Object.keys(table)) if (fits(word) && word.length > (found?.length ?? 0)) found = word
  return found === null ? null : { word: found, says: table[found]! }
}

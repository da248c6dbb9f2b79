/** The words around a figure that may name what is promised. */
import type { Span } from '../../notation'
import type { StatedDeadline } from './deadlines'
import type { Texts } from './sentences'
import { countsItself, isAction } from './subject'
import { actionAnywhere, actionAtEnd, generalNoun, indicatorNoun } from './words'

/** The stretch without list marks, connecting words and deadlines around it. */
export function inner(plain: string, { from, to }: Span, stated: readonly StatedDeadline[]): Span {
  const deadline = stated.find(({ at }) => at.from > from && at.to <= to && plain.slice(at.to, to).trim() === '')
  if (deadline) return inner(plain, { from, to: deadline.at.from }, [])
  const text = plain.slice(from, to)
  const front = /^[、\s]*/u.exec(text)![0].length
  const back = /(?:以及|(?<!普|涉|顾|惠|遍|波)及|和|与|并|、|\s)*$/u.exec(text.slice(front))![0].length
  return { from: from + front, to: to - back }
}

/** The noun phrase behind a figure up to the next item of the list; '' where nothing or only 任务, 目标 stands there. */
export function nounBehind({ plain, printed }: Texts, { from, to }: Span): string {
  const text = plain.slice(from, to)
  const last = !/[0-9]/.test(plain[to] ?? '')
  // 高标准、高质量的专科: a list of attributes, unless the next item begins with an action of its own.
  const marks = [...text.matchAll(/、/gu)].map(({ index }) => index)
  const end = last ? marks.find((at) => startsAction(text.slice(at + 1))) : marks[0]
  // 3.2万人(2024年为3万人): an aside.
  const noun = printed.slice(from, from + (end ?? text.length)).trim().replace(/^[(（][^()（）]*[)）]$/u, '')
  return generalNoun.test(noun) || others.test(noun) ? '' : noun
}

/** 管网348米及其他设施: what comes on top of it. */
const others = /^(?:以?及|和|与)?其[他它余]|^等/u

/** Whether a text begins with what is done. */
export function startsAction(text: string): boolean {
  return actionAnywhere.exec(text)?.index === 0
}

/** The words before a figure are an action and nothing else: 实现80%的乡镇. */
export function pureAction(own: string): boolean {
  return own.replace(actionAtEnd, '') === '' && !indicatorNoun.test(own) && !countsItself.test(own)
}

/**
 * The words before a figure with those behind it, where they are one phrase with the number put into it: 兰州东、兰州北2个收费站,
 * 国道12公里改造, 更换37处的机泵, 按每月100元发放补贴; null where either says by itself what is promised.
 */
export function joined(own: string, after: string): string | null {
  if (own === '' || after === '') return null
  if (after.startsWith('的')) return startsAction(own) ? own + after.slice(1) : null
  const standard = /^(.+?)(?:按照?)$/u.exec(own)
  if (standard) return standard[1]! + after
  return isAction(after) || (own.includes('、') && after.length <= longestKind && !actionAnywhere.test(after)) ? own + after : null
}

/** 收费站, 项目: a noun that says what listed things are. */
const longestKind = 8

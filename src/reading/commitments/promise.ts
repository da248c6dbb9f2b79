/** Which figures of a clause are promised, and which words name what is promised. */
import type { Span } from '../../notation'
import type { CommitmentReason } from './commitment'
import type { StatedDeadline } from './deadlines'
import { figuresIn, type Figure } from './figures'
import { levelOf, type Level } from './levels'
import { doneWords, pastWords } from './past'
import { inner, joined, nounBehind, pureAction, startsAction } from './phrase'
import { isAge, roleOf, tasksBehind } from './roles'
import type { Texts } from './sentences'
import { countsItself, isAction, stripped } from './subject'
import { describes, isShare } from './units'
import {
  actionAnywhere, actionAtEnd, baseBefore, betweenInTurn, changeAfter, changeAtEnd, comparedAtEnd, countable, inPassing, levelNoun, measureNoun,
  predicateStart, rateNoun, reaches, routine, standardBehind, wholeKind,
} from './words'

/** A figure that is promised, before lists of subjects are taken apart. */
export interface Promised {
  figure: Figure
  level: Level | null
  /** The phrase that names the subject, or '' where it stands in an earlier clause. */
  phrase: string
  /** The words that make the figure a change, or null where it is a level. */
  change: string | null
  reasons: CommitmentReason[]
}

/** What the grammar knows of a clause beforehand. */
interface ClauseContext {
  /** Deadlines stated in the clause. */
  stated: readonly StatedDeadline[]
  /** A deadline governs it from before. */
  due: boolean
  /** The sentence has made a commitment already. */
  goesOn: boolean
}

/** The promised figures of a clause in order. */
export function promisedIn(texts: Texts, clause: Span, { stated, due, goesOn }: ClauseContext): Promised[] {
  const { plain } = texts
  const words = plain.slice(clause.from, clause.to)
  if (pastWords.test(words) || doneWords.test(words)) return []
  const figures = figuresIn(plain, clause, texts.canonical).filter((figure, index, all) => !isAge(figure, all[index - 1], plain))
  const promised: Promised[] = []
  let start = clause.from
  for (let index = 0; index < figures.length; index++) {
    const [figure, next] = [figures[index]!, figures[index + 1]]
    const deadline = stated.filter(({ at }) => at.to <= figure.at.from).at(-1)
    const front = { from: Math.max(start, deadlineEnd(plain, start, figure, stated)), to: figure.at.from }
    // 由50元提升至60元: the first is the base.
    if (next && baseBefore.test(plain.slice(front.from, front.to)) && changeAfter.test(plain.slice(figure.at.to, clause.to))) continue
    const behind = { from: figure.at.to, to: next?.at.from ?? clause.to }
    const task = next ? tasksBehind(plain, figure, front, behind) : null
    if (task !== null) {
      start = task
      continue
    }
    const role = next ? roleOf(texts, figure, front, behind) : 'own'
    if (role === 'attribute') continue
    if (role === 'share') {
      behind.to = figures[index + 2]?.at.from ?? clause.to
      figures.splice(index + 1, 1)
    }
    const reasons: CommitmentReason[] = goesOn || promised.length > 0 ? ['in-list'] : []
    if (actionAnywhere.test(plain.slice(clause.from, figure.at.from))) reasons.push('action-words')
    const previous = promised.at(-1)
    const inTurn = previous !== undefined && (previous.level !== null || previous.change !== null)
      && betweenInTurn.test(plain.slice(previous.figure.at.to, figure.at.from))
    const item = promise(texts, figure, { front, behind, stated, known: reasons, inTurn })
    if (!item || !(item.reasons.some((reason) => evidence.includes(reason)) || due || deadline)) continue
    promised.push(item)
    const mark = plain.slice(behind.from, behind.to).lastIndexOf('、')
    start = mark >= 0 ? behind.from + mark + 1 : behind.from
  }
  return promised
}

/** Without one of these a figure is only a number in the text, unless a deadline governs it. */
const evidence: readonly CommitmentReason[] = ['target-words', 'change-words', 'indicator-words', 'bound-words', 'action-words', 'in-list']

/** Where the words of a deadline end that opens a figure's part of the clause, or before it where none does. */
function deadlineEnd(plain: string, start: number, figure: Figure, stated: readonly StatedDeadline[]): number {
  const latest = start + /^[、\s]*/u.exec(plain.slice(start))![0].length + 6
  const opens = ({ from, to }: Span) => to <= figure.at.from && from <= latest && !rateNoun.test(plain.slice(start, Math.max(start, from)))
  return Math.max(start, ...stated.filter(({ at }) => opens(at)).map(({ at }) => at.to))
}

/** Where a figure stands: the words before it that are its own, those up to the next figure, the deadlines and the reasons known so far. */
interface Position {
  front: Span
  behind: Span
  stated: readonly StatedDeadline[]
  known: readonly CommitmentReason[]
  /** It goes on from a figure with level words: 分别控制在0.1%、0.5%以内. */
  inTurn: boolean
}

const baseTail = /(?:由|从)(?:每[^,、0-9]{1,6})?[0-9][^,;]*$/u

function promise(texts: Texts, figure: Figure, { front, behind, stated, known, inTurn }: Position): Promised | null {
  const { plain, printed } = texts
  const level = levelOf(plain.slice(front.from, front.to), front.from)
  const said = inner(plain, { from: front.from, to: level?.from ?? front.to }, stated)
  const changing = changeBefore(figure, plain.slice(said.from, said.to))
  const before = inner(plain, { from: said.from, to: said.to - (changing ?? '').length }, stated)
  const beforePlain = plain.slice(before.from, before.to)
  const phrase = inTurn ? '' : printed.slice(before.from, before.to).replace(baseTail, '')
  // 决定办理的10件: which of those that stand behind the figure.
  const after = nounBehind(texts, behind)
  const own = stripped(phrase.endsWith('的') && after !== '' ? '' : phrase)
  if (!permitted(figure, own, level !== null || changing !== null, inTurn)) return null
  // 总投资54亿元以上的项目, 年收入超50万元的村, 达52.7%的近视率: which things are meant.
  const meant = after.startsWith('的') && (level ? own !== '' && !pureAction(own) && (!isShare(figure) || /^的[^、]{0,10}(?:率|比例|比重)/u.test(after)) : !isShare(figure))
  if (meant && !(pureAction(own) || countable.test(figure.unitOfMeasure ?? '') && startsAction(own) && !level)) return null
  if (!level && figure.unitOfMeasure === '次' && routine.test(own + after)) return null
  // 根据会议确定的增长7%的目标: what others promise.
  if (after.startsWith('的') && /^(?:根据|依据|按照)/u.test(own)) return null
  if (standardBehind.test(after) && /按照?|以/u.test(beforePlain)) return null
  const reasons = [...known]
  if (level) reasons.push(level.word === '约' ? 'bound-words' : 'target-words')
  if (rateNoun.test(own)) reasons.push('indicator-words')
  if (countsItself.test(own) && !reasons.includes('action-words')) reasons.push('action-words')
  if (figure.bound !== '' && !reasons.includes('bound-words')) reasons.push('bound-words')
  const change = changing === null ? null : printed.slice(before.to, figure.doubling ? figure.at.to : said.to).trim()
  const promised = (subject: string, ...more: CommitmentReason[]) => ({ figure, level, change, phrase: subject, reasons: [...reasons, ...more] })
  if (change !== null) return own === '' ? promised('', 'change-words', 'subject-earlier') : promised(phrase, 'change-words')
  const share = isShare(figure)
  // 对甲路、乙路等25条瓶颈路: what it is done to stands behind as a kind.
  const ofKind = after !== '' && /^(?:对|针对).*、/u.test(own)
  const named = own !== '' && !pureAction(own) && !ofKind
  const atLeastOf = level?.word.startsWith('至少') === true && after !== ''
  // 零就业家庭至少1人就业: what each of them is entitled to.
  if (atLeastOf && named && isAction(after)) return null
  const whole = !isShare(figure) && (!level || own.endsWith('按') || own.endsWith('按照')) && named ? joined(own, after) : null
  if (whole !== null) return promised(whole)
  if (named && (level || share || after === '' || countsItself.test(own)) && !atLeastOf) return promised(phrase)
  const governed = actionAtEnd.test(beforePlain)
  if (after !== '' && (share || level || governed || !named || known.includes('in-list'))) {
    if (wholeKind.test(after) || (!level && inPassing.test(after))) return null
    if ((governed || (ofKind && actionAnywhere.test(after)) || (share && reaches.test(after))) && !reasons.includes('action-words')) reasons.push('action-words')
    return predicateStart.test(after) ? promised('', 'subject-earlier') : promised(after.replace(/^的/u, ''), 'subject-behind')
  }
  if (named) return actionAnywhere.test(own) ? promised(phrase) : null
  return promised('', 'subject-earlier')
}

/** The words before a figure that make it a change, or null; an absolute number is one where a level or what it is compared with is named. */
function changeBefore({ unitOfMeasure, doubling }: Figure, said: string): string | null {
  if (doubling) return comparedAtEnd.exec(said)![0]
  const match = changeAtEnd.exec(said)
  if (!match) return null
  const relative = /[%‰]|百分点/u.test(unitOfMeasure ?? '')
  return relative || /比|较|基础上|年均/u.test(match[0]) || levelNoun.test(said.slice(0, match.index)) ? match[0] : null
}

/** Whether such a figure can be promised at all with these words around it. */
function permitted(figure: Figure, own: string, level: boolean, inTurn: boolean): boolean {
  const { unitOfMeasure, bound } = figure
  if (unitOfMeasure === null) return inTurn || (level && /(?:指数|系数|得分|分值|比)$/u.test(own))
  if (/总投资|概算|估算/u.test(own) && !/年度|完成/u.test(own)) return false
  if (level || inTurn) return true
  if (describes(figure)) return /(?:寿命|年限)$/u.test(own)
  if (/下|内/u.test(bound)) return rateNoun.test(own)
  return !unitOfMeasure.endsWith('元') || measureNoun.test(own) || /投[资入]|筹集|发放|募集|贷款|安排|支出|资金|补助|补贴/u.test(own)
}

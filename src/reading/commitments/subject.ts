/** The subject of a commitment: the noun phrase around the figure that says what is promised. */
import type { Span } from '../../notation'
import type { Commitment } from './commitment'
import type { StatedDeadline } from './deadlines'
import type { Figure } from './figures'
import { actionAnywhere, actionAtEnd, closing, measureNoun, opening, rateNoun } from './words'

/** A phrase without the words that open a clause (力争, 实现, 全市) and the adverbs behind it; `''` where nothing is left. */
export function stripped(phrase: string): string {
  let text = phrase.trim()
  for (;;) {
    // An opening word is taken off only where something stands behind it: 完成 alone is no subject, 实现率 is one.
    const next = withoutDoer(text.replace(opening, '').replace(leadIn, '').replace(closing, '').trim())
    if (next === text || startsNoun(text)) return text
    text = next
  }
}

/** 某市将新增床位: who is going to do it. */
function withoutDoer(text: string): string {
  const doer = /^[\p{Script=Han}]{2,8}?(?:将|拟|要)(?=.{2})/u.exec(text)
  return doer && actionAnywhere.exec(text.slice(doer[0].length))?.index === 0 ? text.slice(doer[0].length) : text
}

/** 其余12项主要包括, 规划提出: words that introduce the subject. */
const leadIn =
  /^[^,，、（(]{0,24}?(?:主要|具体)?(?:包括|包含)(?![^,]*在内)[:：]?(?=.{2})|^(?:《[^》]*》|本?规划|纲要|方案|报告|会议|意见)(?:中)?(?:还)?(?:提出|明确|指出|要求)(?=.{2})|^(?:将|把)(?=.{2})(?!军)|[(（][^()（）]{1,20}[局委办厅会院][)）]$|[:：]?(?:新增|完成|达到)$(?<=[:：].{2})/u

/** 开工建设: what is done, and not to what; 惠及 and 投入 name what is counted by themselves. */
export function isAction(name: string): boolean {
  let rest = countsItself.test(name) ? '' : name
  while (rest !== '' && actionAtEnd.test(rest)) rest = rest.replace(actionAtEnd, '')
  return rest === '' && !countsItself.test(name) && name !== ''
}

/** What tells how many without a noun: 惠及8987户, 投入30万元. */
export const countsItself = /^(?:惠及|受益|受惠|(?:总|计划)?投[入资](?:资金)?)$/u

/** 完成率, 基本医疗, 实现…: the opening word belongs to a noun. */
function startsNoun(text: string): boolean {
  return /^(?:完成率|实现率|基本(?:医疗|养老|公共|康复|生活|型|建设)|推动力|动态监测|动态新增|巩固率|持续率|到位|和谐|及时|与会|全面建成)/u.test(text)
    && closing.exec(text) === null
}

/**
 * The subjects that share a figure: `A率、B率和C率` are three where each is an indicator by itself, otherwise the phrase is one. What
 * a list promised before (学校全覆盖、…) is left off.
 */
export function subjectsOf(phrase: string): string[] {
  const parts = split(stripped(phrase), /、|和|与|以及|及/u)
  if (parts.length > 1 && parts.every((part) => measureNoun.test(part))) return parts.map(stripped)
  const list = split(phrase, /、/u)
  const said = list.findLastIndex((part, index) => index < list.length - 1 && /(?:覆盖|到位|达标|完成|见底|清零)$/u.test(part))
  return [stripped(list.slice(said + 1).join('、'))]
}

/**
 * The subjects of `A、B、C分别达35%、15%、15%`, or null where they are not as many as the figures; guessed where the noun that they
 * share (孕产妇、婴儿死亡率) is only taken to be the last word.
 */
export function subjectsInTurn(phrase: string, figures: number): { names: string[]; guessed: boolean } | null {
  const list = phrase.replace(/(?:分别|各)\s*$/u, '')
  const parts = split(list, /、|和|与|以及|及/u)
  if (parts.length === figures) return withNoun(parts.map((part, index) => index === 0 ? stripped(part) : part))
  const both = /^([^、,]*)城乡([^、,]+)$/u.exec(stripped(list))
  return figures === 2 && both ? { names: ['城镇', '农村'].map((place) => `${both[1]}${place}${both[2]}`), guessed: false } : null
}

/** 小学、初中辍学率; 洪涝灾害和干旱灾害损失率: what stands before the last noun may leave it out. */
function withNoun(parts: readonly string[]): { names: string[]; guessed: boolean } {
  const last = parts.at(-1)!
  const group = groups.find((word) => last.startsWith(word))
  let guessed = false
  const names = parts.map((part, index) => {
    if (index === parts.length - 1 || measureNoun.test(part)) return part
    if (group !== undefined && groups.includes(part)) return part + last.slice(group.length)
    // The word with which both begin or end: 洪涝灾害, 干旱灾害.
    const shared = part.length > 2 ? last.indexOf(part.slice(-2)) : -1
    if (shared > 0 && shared + 2 < last.length) return part + last.slice(shared + 2)
    const noun = lastNoun.exec(last)?.[0]
    guessed ||= noun !== undefined
    return part + (noun ?? '')
  })
  return { names: names.map(stripped), guessed }
}

const lastNoun = /.{2}(?:率|占比|比例|比重|水平|标准|总量|人数|数量|收入|年限|寿命|总值|增加值|余额|[量额]|面积)$/u

/** Per head of what the first of a list is told: 每千人口拥有医师3.2人、护士3.8人. */
const perHead = /^每[十百千万]+(?:名|个|户|位|张)?[^、,0-9]{0,8}?(?:人口|居民|学生|儿童|老年人|老人|家庭|户|企业|人(?![口员均]))(?:拥有|配备)?/u

/** A name with what it leaves out because the one before in the sentence has it: a group's noun (城市检查率…,农村…), per how many heads. */
export function completed(name: string, { value, unitOfMeasure }: Figure, before: Commitment): string {
  const group = groups.find((word) => before.subject.startsWith(word))
  if (before.unitOfMeasure !== unitOfMeasure) return name
  if (group !== undefined && group !== name && groups.includes(name)) return name + before.subject.slice(group.length)
  if (place.exec(name)?.[0] === name && rateNoun.test(before.subject)) return name + before.subject.replace(place, '')
  const head = perHead.exec(before.subject)?.[0]
  return head !== undefined && value.includes('.') && before.value.includes('.') && !/^(?:每|人均|新增|新建)/u.test(name) ? head + name : name
}

/** 东部地区, 市区: where a rate is told of. */
const place = /^(?:[东中西南北]部|沿海|内陆|革命老区|边远|贫困|牧|山|海岛|平原|市|城|县|主城|中心城|城镇|农村|县\([^)]*\)|县（[^）]*）|区县|县城|乡镇)(?:区|地区|县)?(?!率)/u

const groups = [
  '小学', '初中', '高中', '普高', '中职', '学前', '义务教育', '城镇', '农村', '城市', '乡村', '城乡居民', '居民', '职工', '男性', '女性', '国家级', '省级', '市级', '县级',
]

/** Splits outside parentheses and quotation marks. */
function split(phrase: string, at: RegExp): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (let index = 0; index < phrase.length;) {
    const rest = phrase.slice(index)
    const mark = depth === 0 ? new RegExp(`^(?:${at.source})`, 'u').exec(rest)?.[0] : undefined
    if ('(（“《'.includes(rest[0]!)) depth++
    if (')）”》'.includes(rest[0]!)) depth--
    if (mark === undefined) parts[parts.length - 1] += rest[0]!
    else parts.push('')
    index += mark?.length ?? 1
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

const pursuits = /^\s*(?:[0-9]{1,2}[.、])?\s*(?:持续|继续|大力|深入|全面|积极|广泛|加快|加强|提高|提升|扩大|降低|推进|开展|增加|优化|改善|稳步|深化|完善)+/u

/** 全县已建成公园26个: what is so already, without its figure. */
const achieved = /^[^,]{0,8}已(?:经|累计)*(?:建成|完成|创建|培育|改造|新增|开展|达到?)?|(?:位?居|位列|排名?)全.*$|[0-9][0-9.]*\D{1,3}$/gu

/** What a clause is about, for a figure behind it without a subject of its own: 提高…留用率,到2027年力争达到30%; '' where it is only a deadline. */
export function topicOf(text: string, clause: Span, stated: readonly StatedDeadline[]): string {
  const from = Math.max(clause.from, ...stated.filter(({ at }) => at.from <= clause.from + 4).map(({ at }) => at.to))
  const said = text.slice(from, clause.to)
  return said.length > 3 ? stripped(said.replace(achieved, '').replace(pursuits, '')).replace(/(?:新增|增加|净增|增长|提高|提升|上升|下降|降低|减少|缩小)$/u, '') : ''
}

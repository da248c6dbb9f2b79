/** What a document says of itself: title, number, issuer, date, region and years. */
import type { Region } from '../model'
import type { Place, SourceBlock } from './document'
import { meaningOf } from './heading'
import { regionsIn } from './regions'
import { bare, simplify } from './script'
import { yearsIn, type Years } from './years'

/** Something the document states, with the place where it does; null for a place that is only inferred. */
export interface Fact<T> {
  value: T
  place: Place | null
}

export interface DocumentFacts {
  /** The document's own title, not that of the notice by which it was issued. */
  title: Fact<string> | null
  /** 发文字号, 某政办发〔年〕号. */
  documentNumber: Fact<string> | null
  /** The signature, or 发布机构 where nobody signed. */
  issuer: Fact<string> | null
  /** 成文日期 where stated, otherwise the date of the signature, ISO. */
  date: Fact<string> | null
  /** Regions by their GB/T 2260 names, the likeliest first. */
  regions: Fact<Region>[]
  /** Years that the document covers by its title. */
  years: Fact<Years> | null
}

interface Line {
  text: string
  place: Place
}

/** Reads the facts from the paragraphs, and from tables of them that stand above the text. */
export function factsOf(blocks: readonly SourceBlock[], regions: Readonly<Record<string, string>>): DocumentFacts {
  const lines = linesOf(blocks)
  const title = titleOf(lines)
  const signature = signatureOf(lines)
  const issuer = signature?.issuer ?? underTitle(lines, title) ?? headOf(lines) ?? labelled(lines, /^(?:发布机构|发布单位|发文机关|发文单位|制发机关|制定机关|来源|信息来源)/u, (text) => (
    /\p{Script=Han}{3}/u.test(text) ? /^[\p{Script=Han}“”()（）]+/u.exec(text)?.[0] ?? null : null
  )) ?? aboveNotice(lines)
  const stated = labelled(lines, /^成文日期/u, dateOf)
  const published = labelled(lines, /^(?:印发日期|发文日期|生成日期|发布日期|发布时间|生成时间|日期)/u, dateOf)
  const years = title && yearsIn(title.value)
  return {
    title, issuer,
    documentNumber: numberOf(lines),
    date: stated ?? signature?.date ?? adopted(lines) ?? published ?? dateAlone(lines),
    regions: regionsIn([title, issuer, ...lines.slice(0, 30).map(({ text, place }) => ({ value: text, place }))], regions),
    years: years ? { value: years, place: title.place } : null,
  }
}

function linesOf(blocks: readonly SourceBlock[]): Line[] {
  return blocks.flatMap((block) => {
    const cells = block.kind === 'paragraph' ? [block] : block.rows.length <= 8 ? block.rows.flat() : []
    return cells.map(({ text, place }) => ({ text: unframed(text), place })).filter(({ text }) => text !== '')
  })
}

/** A line without the marks of a list or a frame at its ends. */
function unframed(text: string): string {
  let end = text.length
  while (end > 0 && /[\s|]/u.test(text[end - 1]!)) end--
  return text.slice(0, end).replace(/^[\s•·|]+/u, '')
}

/** What follows a label, in the same line or in the next. */
function labelled<T>(lines: readonly Line[], label: RegExp, read: (text: string) => T | null): Fact<T> | null {
  for (const [index, { text, place }] of lines.entries()) {
    for (const piece of piecesOf(text)) {
      const plain = simplify(piece)
      const found = label.exec(plain)
      if (!found) continue
      const rest = piece.slice(found[0].length).replace(/^[\s:：|]+/u, '')
      const own = rest === '' ? null : read(rest)
      if (own !== null) return { value: own, place }
      const next = lines[index + 1]
      const below = rest === '' && next && next.text.length < 60 ? read(next.text) : null
      if (below !== null) return { value: below, place: next!.place }
    }
  }
  return null
}

/** Header lines state several things, each after its label. */
function piecesOf(text: string): string[] {
  if (text.length > 200) return []
  const labels = /(?=(?:索引号|组配分类|主题分类|发文字号|文号|文件编号|发文日期|成文日期|公开方式|公开范围|发布机构|发布日期|发布时间|生成日期|生成时间|信息来源|来源|浏览量|点击数)[\s:：])/u
  return text.split(labels)
}

const titleEnds = /(?:规划|方案|计划|要点|意见|纲要|办法|清单|目标|任务|任务书|责任书|通知|行动|工程|报告|项目|实事|举措)(?:[(（][^()（）]*[)）])?$/u
/** A sheet that is sent round may have no title but its table's. */
const tableEnds = /(?:表|情况|指标|(?:指标|目标|任务)体系)(?:[(（][^()（）]*[)）])?$/u

function titleOf(lines: readonly Line[]): Fact<string> | null {
  const own = labelled(lines, /^(?:文件名称|文件标题|标题|名称)/u, (text) => /\p{Script=Han}{4}/u.test(text) ? text : null)
  const notice = noticeIn(lines)
  if (notice) return written(lines, notice.value) ?? namedInNotice(lines) ?? notice
  if (own) {
    const issued = issuedBy(own.value)
    return issued === null ? own : { value: issued, place: own.place }
  }
  const ending = (ends: RegExp) => lines.findIndex(({ text }) => (
    text.length >= 6 && text.length <= 60 && !/[。；;:：]/u.test(text) && ends.test(simplify(text)) && meaningOf(text) === null
  ))
  const at = ending(titleEnds) >= 0 ? ending(titleEnds) : ending(tableEnds)
  if (at < 0) return null
  const [above, head, below] = [lines[at - 1], lines[at]!, lines[at + 1]]
  const begun = above && titleBegins.test(simplify(above.text)) && !titleEnds.test(simplify(above.text)) && !isOfficeLine(above.text)
  const years = below && /^[(（](?:19|20)[0-9]{2}.{0,12}[)）]$/u.test(below.text) && !/[)）]$/u.test(head.text)
  return { value: `${begun ? above.text : ''}${head.text}${years ? below.text : ''}`, place: (begun ? above : head).place }
}

/** A first line that a title goes on from: 某县公共服务. */
const titleBegins = /^(?:(?:19|20)[0-9]{2}年(?:度)?)?\p{Script=Han}{1,12}(?:省|市|县|区|旗|州)[\p{Script=Han}“”"]{2,20}$/u

/** The notice's title: a line, or up to three lines that it is broken over. */
function noticeIn(lines: readonly Line[]): Fact<string> | null {
  for (const { text, place } of lines) {
    const issued = issuedBy(text)
    if (issued !== null) return { value: issued, place }
  }
  for (const [at, { text, place }] of lines.entries()) {
    if (!/关于(?:印发|下达|公布|发布|转发)[^。；;:：]{0,60}$/u.test(simplify(text)) || text.length > 60) continue
    for (const count of [2, 3]) {
      const issued = issuedBy(lines.slice(at, at + count).map((line) => line.text).join(''))
      if (issued !== null && issued.length <= 100) return { value: issued, place }
    }
  }
  return null
}

/** What a notice says that it issues, where that stands above its own text and is called otherwise in the notice's title: 现将《…》下达给你们. */
function namedInNotice(lines: readonly Line[]): Fact<string> | null {
  for (const { text } of lines) {
    const found = /现将《([^》]{4,60})》/u.exec(simplify(text))
    const own = found && written(lines, text.slice(found.index + 3, found.index + 3 + found[1]!.length))
    if (own) return own
  }
  return null
}

/** What a notice issues: 关于印发《…》的通知. */
function issuedBy(text: string): string | null {
  if (text.length > 400) return null
  const found = /(?:关于)?(?:印发|印發|公布|发布|發布|下达|下達|转发)《?(.+?)》?的通知/u.exec(text)
  const title = found?.[1]?.replace(/^《|》$/gu, '').trim()
  return title && title.length >= 4 ? title : null
}

/** The title as it stands above its own text, in one to three lines. */
function written(lines: readonly Line[], title: string): Fact<string> | null {
  const wanted = bare(title)
  for (let at = 0; at < lines.length; at++) {
    let text = ''
    for (const { text: next } of lines.slice(at, at + 3)) {
      text += next
      if (bare(text) === wanted) return { value: text, place: lines[at]!.place }
      if (!wanted.startsWith(bare(text))) break
    }
  }
  return null
}

const number = /\p{Script=Han}{2,14}\s*[〔[［(（【﹝](?:19|20)[0-9]{2}[〕\]］)）】﹞]\s*第?[0-9]{1,4}\s*号/u

/** A number that stands by itself or behind its label; one in running text is another document's. */
function numberOf(lines: readonly Line[]): Fact<string> | null {
  const read = (text: string) => {
    const found = number.exec(simplify(text))
    return found?.index === 0 ? text.slice(0, found[0].length) : null
  }
  const stated = labelled(lines, /^(?:发文字号|文号|文件编号|发文号)/u, read)
  if (stated) return stated
  const alone = lines.find(({ text }) => text.length <= 40 && read(text) === text)
  return alone ? { value: alone.text, place: alone.place } : null
}

const day = /((?:19|20)[0-9]{2})\s*[-年./]\s*([0-9]{1,2})\s*[-月./]\s*([0-9]{1,2})\s*日?/u
const numerals = '〇一二三四五六七八九'

/** The date that a text begins with, ISO; also 二〇二三年五月十六日. */
function dateOf(text: string): string | null {
  const arabic = text.replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) => [...year].map(digitOf).join(''))
    .replace(/([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=[月日])/gu, (spelled) => spelled === '' ? '' : String(smallNumber(spelled)))
  const found = day.exec(arabic)
  if (found?.index !== 0) return null
  const [year, month, date] = found.slice(1).map(Number) as [number, number, number]
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function digitOf(character: string): number {
  return Math.max(0, numerals.indexOf(character))
}

function smallNumber(spelled: string): number {
  const [tens, ones] = spelled.includes('十') ? spelled.split('十') as [string, string] : ['', spelled]
  return (spelled.includes('十') ? 10 * (tens === '' ? 1 : digitOf(tens)) : 0) + (ones === '' ? 0 : digitOf(ones))
}

/** A month (2023年8月) or a day as a line of its own. */
function isDateLine(text: string): boolean {
  return text.length <= 16 && (dateOf(text) !== null || /^(?:(?:19|20)[0-9]{2}|[〇○零一二三四五六七八九]{4})年(?:[0-9]{1,2}|十?[一二三四五六七八九十])月$/u.test(text))
}

/** An office directly below the title, with a date below it: a plan without a notice, signed on its first page. */
function underTitle(lines: readonly Line[], title: Fact<string> | null): Fact<string> | null {
  const at = lines.findIndex(({ place }) => place === title?.place)
  const [office, date] = at < 0 ? [] : lines.slice(at + 1, at + 3)
  return office && isOfficeLine(office.text) && (!date || isDateLine(date.text)) ? { value: office.text, place: office.place } : null
}

/** The heading of a document's first page: 某县人民政府办公室文件. */
function headOf(lines: readonly Line[]): Fact<string> | null {
  for (const { text, place } of lines.slice(0, 12)) {
    const plain = text.replace(/\s+/gu, '')
    const office = plain.slice(0, -2)
    if (/^\p{Script=Han}{6,32}$/u.test(plain) && plain.endsWith('文件') && isOfficeLine(office)) return { value: office, place }
  }
  return null
}

/** The day on which a congress or a meeting adopted the plan, in parentheses below the title. */
function adopted(lines: readonly Line[]): Fact<string> | null {
  for (const { text, place } of lines.slice(0, 30)) {
    const inside = /^[(（]\s*((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日).{4,60}(?:批准|通过)[)）]$/u.exec(simplify(text))?.[1]
    const date = inside === undefined ? null : dateOf(inside)
    if (date) return { value: date, place }
  }
  return null
}

/** Offices above a notice without a head: a line of them, several side by side, directly before its title or its number. */
function aboveNotice(lines: readonly Line[]): Fact<string> | null {
  for (const [at, { text, place }] of lines.slice(0, 12).entries()) {
    const offices = officesOf(text)
    const next = simplify(lines[at + 1]?.text ?? '')
    if (offices && (/^(?:关于|.{2,40}关于).{4,}/u.test(next) || number.test(next))) return { value: offices, place }
  }
  return null
}

/** The first day that is a line of its own, though nobody signed above it. */
function dateAlone(lines: readonly Line[]): Fact<string> | null {
  for (const { text, place } of lines) {
    const date = isDay(text) ? dateOf(text) : null
    if (date) return { value: date, place }
  }
  return null
}

/** Offices of regions, side by side on one line, as one text; null where the line is anything else. */
function officesOf(text: string): string | null {
  const offices = text.length <= 80 ? text.split(/[\s、]+/u) : ['']
  const isOffice = (one: string) => /^\p{Script=Han}{1,12}[省市县区旗州盟乡镇]\p{Script=Han}{1,20}$/u.test(simplify(one)) && isOfficeLine(one)
  return offices.every(isOffice) ? offices.join('、') : null
}

/** A date that is a line of its own, with who signed above it or beside it; or both at the end of a paragraph. */
function signatureOf(lines: readonly Line[]): { issuer: Fact<string>; date: Fact<string> } | null {
  for (const [index, { text, place }] of lines.entries()) {
    const date = isDay(text) ? dateOf(text) : null
    const above = lines.slice(Math.max(0, index - 3), index).reverse().find((line) => !/^[(（]/u.test(line.text))
    if (date && above && isOfficeLine(above.text)) return { issuer: signedBy(lines, above), date: { value: date, place } }
    const beside = text.length <= 80 ? /^(.{4,60}?)\s+(\S{8,11}|\S.{7,15})$/u.exec(text) : null
    const [offices, day] = beside ? [officesOf(beside[1]!), isDay(beside[2]!) ? dateOf(beside[2]!) : null] : []
    if (offices && day) return { issuer: { value: offices, place }, date: { value: day, place } }
    const inside = /。\s*(\p{Script=Han}{4,30})\s+((?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)/u.exec(text)
    const insideDate = inside && dateOf(inside[2]!)
    if (inside && insideDate) return { issuer: { value: inside[1]!, place }, date: { value: insideDate, place } }
  }
  return null
}

/** Who signed in a line, and the offices in the lines directly above it. */
function signedBy(lines: readonly Line[], last: Line): Fact<string> {
  let first = lines.indexOf(last)
  if (officesOf(last.text) === null) return { value: last.text, place: last.place }
  while (first > 0 && officesOf(lines[first - 1]!.text) !== null) first--
  return { value: lines.slice(first, lines.indexOf(last) + 1).map(({ text }) => officesOf(text)).join('、'), place: lines[first]!.place }
}

/** A day and nothing else. */
function isDay(text: string): boolean {
  return text.length <= 16 && /[日0-9]$/u.test(text) && dateOf(text) !== null
}

function isOfficeLine(text: string): boolean {
  return text.length <= 40 && /(?:政府|办公室|局|委员会|委|小组|专班|厅|部|会|中心|指挥部)$/u.test(simplify(text))
}

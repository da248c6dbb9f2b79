/** Finds a document's own title, not that of the notice by which it was issued. */
import { isOfficeLine, labelled, type Fact, type Line } from './lines'
import { meaningOf } from '../text/heading'
import { bare, simplify } from '../text/script'

const titleEnds = /(?:规划|方案|计划|要点|意见|纲要|办法|细则|标准|清单|目标|任务|任务书|责任书|任务分解|分解表|责任分工|通知|决定|行动|工程|报告|汇报|安排|部署|项目|实事|举措)(?:[(（][^()（）]*[)）])?$/u
/** A sheet that is sent round may have no title but its table's. */
const tableEnds = /(?:表|情况|指标|(?:指标|目标|任务)体系)(?:[(（][^()（）]*[)）])?$/u
/** A section's number or a table's: 一、 （一） 第一章 1. 表1. */
const numbered = /^(?:表\s|表[0-9一二三四五六七八九十]|专栏|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+[章节部]|[0-9]+[.．、](?![0-9]))/u
/** What tells a title from a section's heading: whose it is, for when, or that it is a report. */
const tells = /[省市县区旗州盟]|(?:19|20)[0-9]{2}|十[一二三四五六七八九]?五|工作报告$/u

/** The title, or null where no line looks like one. */
export function titleOf(lines: readonly Line[]): Fact<string> | null {
  const own = labelled(lines, /^(?:文件名称|文件标题|标题|名称)/u, (text) => /\p{Script=Han}{4}/u.test(text) ? text : null)
  const notice = noticeIn(lines)
  if (notice) return written(lines, notice.value) ?? namedInNotice(lines) ?? notice
  if (own) {
    const issued = issuedBy(own.value)
    return issued === null ? own : { value: issued, place: own.place }
  }
  const at = [titleEnds, tableEnds].map((ends) => likeliest(lines, ends)).find((found) => found >= 0) ?? -1
  if (at < 0) return null
  const [above, head, below] = [lines[at - 1], lines[at]!, lines[at + 1]]
  const begun = above && titleBegins.test(simplify(above.text)) && !titleEnds.test(simplify(above.text)) && !isOfficeLine(above.text)
  const years = below && /^[(（](?:19|20)[0-9]{2}.{0,12}[)）]$/u.test(below.text) && !/[)）]$/u.test(head.text)
  return { value: `${begun ? above.text : ''}${head.text}${years ? below.text : ''}`, place: (begun ? above : head).place }
}

/** What a page says of the document it shows, between its menus and the document. */
const catalogue = /^(?:索引号|组配分类|主题分类)/u
/** How far below it the document's title stands at most. */
const farthest = 14

/** The first line that may be a title; below what a page says of its document, before one in its menus. */
function likeliest(lines: readonly Line[], ends: RegExp): number {
  const first = lines.findIndex(({ text }) => mayBeTitle(text, ends))
  const catalogued = lines.findLastIndex(({ text }) => catalogue.test(simplify(text)))
  if (first < 0 || first > catalogued) return first
  const below = lines.slice(catalogued, catalogued + farthest).findIndex(({ text }) => mayBeTitle(text, ends))
  return below < 0 ? first : catalogued + below
}

/** Of a headline: 某县公共服务规划出炉. */
const news = /(?:正式)?(?:出炉|发布|公布|印发|亮相|来了)[!！]?$/u

function mayBeTitle(text: string, ends: RegExp): boolean {
  const plain = simplify(text).replace(news, '')
  return text.length >= 6 && text.length <= 60 && !/[。；;:：]/u.test(text) && ends.test(plain) && tells.test(plain)
    && !numbered.test(plain) && meaningOf(text) === null
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
  // 为贯彻《转发…的通知》: another notice, in running text.
  if (!found || /[，,。；;：:]|(?:贯彻|落实|根据|依据|按照)[^》]*《/u.test(text.slice(0, found.index))) return null
  // What is passed on may be another office's: 转发某局关于某计划的通知.
  const title = found?.[1]?.replace(/^\p{Script=Han}{1,16}[局委厅办部]关于/u, '').replace(/^《|》$/gu, '').trim()
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

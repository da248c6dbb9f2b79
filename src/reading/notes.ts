/** The note lines (注) of a table: what marks and brackets mean, base years, sources of figures. */
import type { SourceBlock } from './document'
import type { Sourced } from './table'
import { simplify } from './text/script'

const note = /^(?:[(（]?注[)）]?[\s:：1]|备注[:：]|说明[:：]|[标带有]?[“"']?[*★※☆＊▲#][”"']?.{0,12}(?:为|代表|表示|指|系|是)|标注?[“"]?[*★※☆＊▲]|[[［〔【][^0-9]{0,4}[\]］〕】].{0,12}(?:累计|合计|总数))/u
const further = /^(?:[(（]?[0-9]{1,2}[)）.、．]|[①-⑳])/u
const most = 12

/** Whether a line is a note to a table. */
export function isNote(text: string): boolean {
  return note.test(simplify(text.trim()))
}

/** Notes directly behind a table; a numbered line after one belongs to it. */
export function notesAfter(blocks: readonly SourceBlock[], to: number): { notes: Sourced[]; end: number } {
  const notes: Sourced[] = []
  let end = to
  for (let at = to; at < blocks.length && notes.length < most; at++) {
    const block = blocks[at]!
    if (block.kind !== 'paragraph') break
    const text = block.text.trim()
    if (text === '') continue
    const plain = simplify(text)
    if (!isNote(text) && !(notes.length > 0 && further.test(plain))) break
    notes.push({ text, places: [block.place] })
    end = at + 1
  }
  return { notes, end }
}

/** The caption (表1 …) above a table: a short line beginning with 表, or ending in what tables are called; with or without a line of units between. */
export function captionBefore(blocks: readonly SourceBlock[], from: number): Sourced | null {
  let looked = 0
  for (let at = from - 1; at >= 0 && looked < 3; at--) {
    const block = blocks[at]!
    if (block.kind !== 'paragraph') return null
    // 附件：某县公共服务主要指标
    const text = block.text.trim().replace(/^附件\s*[0-9一二三四五六七八九十]{0,2}\s*[:：]\s*/u, '')
    if (text === '') continue
    looked++
    const plain = simplify(text)
    if (/^(?:附?表|专栏)[\s\d一二三四五六七八九十\p{P}]|^附?表\p{Script=Han}/u.test(plain) && plain.length <= 60 && !plain.includes('。')) {
      return { text, places: [block.place] }
    }
    if (plain.length >= 6 && plain.length <= 50 && /(?:指标|目标|任务|情况)(?:表|一览表|体系|分解表|清单)?(?:[(（][^()（）]*[)）])?$/u.test(plain)
      && !/^[(（]?[一二三四五六七八九十]+[)）、]|[。；;，,:：]/u.test(plain)) return { text, places: [block.place] }
    if (!/^[(（]?单位[:：]/u.test(plain)) return null
  }
  return null
}

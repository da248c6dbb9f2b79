/** The lines in which a document states facts of itself, and what follows a label in them. */
import type { Place, SourceBlock } from '../document'
import { simplify } from '../text/script'

/** Something the document states, with the place where it does; null for a place that is only inferred. */
export interface Fact<T> {
  value: T
  place: Place | null
}

/** A line of the text, or a cell of a table of facts, without the marks of a frame. */
export interface Line {
  text: string
  place: Place
}

/** The lines of a document, and the cells of tables of facts. */
export function linesOf(blocks: readonly SourceBlock[]): Line[] {
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
export function labelled<T>(lines: readonly Line[], label: RegExp, read: (text: string) => T | null): Fact<T> | null {
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

/** 发文字号, 某政办发〔年〕号. */
export const documentNumber = /\p{Script=Han}{2,14}\s*[〔[［(（【﹝](?:19|20)[0-9]{2}[〕\]］)）】﹞]\s*第?[0-9]{1,4}\s*号/u

/** Whether a line ends as the names of offices do. */
export function isOfficeLine(text: string): boolean {
  return text.length <= 40 && !/[:：]/u.test(text) && /(?:政府|办公室|局|委员会|委|小组|专班|厅|部|会|中心|指挥部)$/u.test(simplify(text))
}

/** What a document's running text is made of: passages, and lists of tasks in tables, in delimited lines, and flattened to lines. */
import { withDelimited } from '../lines/delimited'
import type { SourceDocument, SourceParagraph } from '../document'
import { simplify } from '../text/script'
import { flattenedIn } from './flattened'
import { isListed, listedIn } from './listed'
import { passagesOf, type Passage } from './passages'
import type { ListedCell } from './task-cells'

/** A passage, or the cells of a list of tasks. */
export type Piece = Passage | { cells: ListedCell[] }

/** What a page says of itself: 发布时间, 来源, 浏览次数. */
const ofThePage = /^[\s·•]*(?:(?:发布|发文|成文|生成|更新|印发)(?:日期|时间|机构)|(?:信息)?来源|索引号|浏览次数|浏览量|点击数)[:：].{0,80}$/u

/** Passages, and the cells of each list of tasks, in order. */
export function piecesOf({ blocks }: SourceDocument): Piece[] {
  const pieces: Piece[] = []
  let paragraphs: SourceParagraph[] = []
  const flush = () => {
    pieces.push(...inRunningText(paragraphs.filter(({ text }) => !ofThePage.test(simplify(text)))))
    paragraphs = []
  }
  for (const { block, from, to, spaced } of withDelimited(blocks)) {
    if (block.kind === 'paragraph') {
      paragraphs.push(block)
      continue
    }
    const lines = blocks.slice(from, to).flatMap((one) => one.kind === 'paragraph' ? [one] : [])
    const table = { block, from, to }
    if (isListed(table, lines.length > 0)) {
      flush()
      pieces.push({ cells: listedIn(table, blocks) })
    } else if (!spaced) {
      // A line whose cells spaces part would read as a sentence.
      paragraphs.push(...lines)
    }
  }
  flush()
  return pieces
}

/** The pieces of paragraphs that follow each other. */
function inRunningText(paragraphs: readonly SourceParagraph[]): Piece[] {
  let read = 0
  const lists = flattenedIn(paragraphs).flatMap(({ cells, from, to }): Piece[] => {
    const before = passagesOf(paragraphs.slice(read, from))
    read = to
    return [...before, { cells }]
  })
  return [...lists, ...passagesOf(paragraphs.slice(read))]
}

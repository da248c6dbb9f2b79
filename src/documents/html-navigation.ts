/** Tells blocks of links, by which a page moves its reader about, from text. */
import { isElement, isText, type HtmlElement, type HtmlNode } from './html-tree'

const blocks = new Set(['ul', 'ol', 'dl', 'div', 'section', 'aside', 'header', 'footer', 'p'])
/** A menu has at least so many links, and most of them are short. */
const fewest = 4
const longest = 12

interface Share {
  text: number
  linked: number
  links: number
  /** Holds a table: links in it belong to what it says. */
  table: boolean
}

const known = new WeakMap<HtmlElement, Share>()

/** Whether nearly all of an element's text is in short links. */
export function isNavigation(element: HtmlElement): boolean {
  if (!blocks.has(element.tagName)) return false
  const { text, linked, links, table } = shareOf(element)
  return !table && links >= fewest && linked >= 0.8 * text && linked <= longest * links
}

function shareOf(element: HtmlElement): Share {
  let share = known.get(element)
  if (!share) {
    share = { text: 0, linked: 0, links: 0, table: element.tagName === 'table' }
    for (const node of element.childNodes) add(share, node)
    if (element.tagName === 'a') {
      share.links = 1
      share.linked = share.text
    }
    known.set(element, share)
  }
  return share
}

function add(share: Share, node: HtmlNode): void {
  // Marks that stand between links are not text.
  if (isText(node)) share.text += node.value.replace(/[\s|>/·»›-]/g, '').length
  if (!isElement(node) || node.tagName === 'script' || node.tagName === 'style') return
  const inner = shareOf(node)
  share.text += inner.text
  share.linked += inner.linked
  share.links += inner.links
  share.table ||= inner.table
}

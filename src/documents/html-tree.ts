/** Parses HTML into a tree of bounded size, in time that grows with the text and not faster. */
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type TreeAdapter } from 'parse5'
import { damaged, tooLarge } from '../archive'
import type { Fault } from '../model'

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

/** Elements, texts and comments of a page, those included that the parser adds by itself. */
const mostNodes = 500_000
/** Browsers stop nesting at this depth. */
const deepest = 512

/** What is in the body of a page. @throws Fault `file-too-large`, `file-damaged` for elements nested too deeply. */
export function parseBody(html: string, file: string): HtmlNode[] {
  const document = parse(html, { treeAdapter: boundedAdapter(file), scriptingEnabled: false })
  checkDepth(document.childNodes, file)
  const root = document.childNodes.find(isElement)
  return root?.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body')?.childNodes ?? []
}

/** Mending misnested formatting nests what is open no deeper, but what is closed already. */
function checkDepth(nodes: readonly HtmlNode[], file: string): void {
  let level = nodes.filter(isElement)
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep(file)
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement))
  }
}

function tooDeep(file: string): Fault {
  return damaged({ file, part: 'html' }, 'nests its elements too deeply')
}

export function isText(node: DefaultTreeAdapterTypes.Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node
}

/**
 * Misnested formatting makes the parser copy elements, once for each paragraph that follows: what is made is counted. Moving children
 * one by one costs as much as there are siblings, unless they are looked for where they mostly stand: at the ends.
 */
function boundedAdapter(file: string): TreeAdapter<DefaultTreeAdapterMap> {
  const base = defaultTreeAdapter
  let nodes = 0
  let depth = 0
  const count = () => {
    if (++nodes > mostNodes) throw tooLarge(file, mostNodes, 'elements')
  }
  return {
    ...base,
    createElement(tagName, namespace, attributes) {
      count()
      return base.createElement(tagName, namespace, attributes)
    },
    createCommentNode(text) {
      count()
      return base.createCommentNode(text)
    },
    insertText(parent, text) {
      count()
      base.insertText(parent, text)
    },
    insertBefore(parent, node, before) {
      parent.childNodes.splice(parent.childNodes.lastIndexOf(before), 0, node)
      node.parentNode = parent
    },
    insertTextBefore(parent, text, before) {
      count()
      const at = parent.childNodes.lastIndexOf(before)
      const previous = parent.childNodes[at - 1]
      if (previous && base.isTextNode(previous)) previous.value += text
      else this.insertBefore(parent, base.createTextNode(text), before)
    },
    detachNode(node) {
      const siblings = node.parentNode?.childNodes
      if (siblings?.[0] === node) siblings.shift()
      else siblings?.splice(siblings.lastIndexOf(node), 1)
      node.parentNode = null
    },
    onItemPush() {
      if (++depth > deepest) throw tooDeep(file)
    },
    onItemPop() {
      depth--
    },
  }
}

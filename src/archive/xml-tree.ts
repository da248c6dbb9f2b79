/** A small part as a tree whose nodes know where they stand, and edits of its text by splicing. */
import { heldElements, tooLarge, type Place } from './limits'
import { XmlScanner } from './xml-scanner'
import { escapeAttribute } from './xml-text'

/** An element. `start..openEnd` is its opening tag, `openEnd..contentEnd` what is in it, `contentEnd..end` its closing tag. */
export interface XmlNode {
  /** Without the root's prefix; a foreign element keeps its own. */
  name: string
  rawName: string
  start: number
  openEnd: number
  contentEnd: number
  end: number
  attributes: Map<string, string>
  children: XmlNode[]
  /** Its own text, without its children's. */
  text: string
}

/** Reads an element that is not wanted in the tree, from behind its opening tag to behind its close. */
export type Take = (scanner: XmlScanner) => void

/** How the children of a root element are read. */
export interface Reading {
  /** Elements that are handed over and have no children. */
  take?: ReadonlyMap<string, Take>
  /** Elements that are passed over until somebody asks for their children, and told damaged only then. */
  later?: ReadonlySet<string>
}

/** The root element of a part. @throws Fault `file-damaged`. */
export function parseXml(source: string, place: Place, reading: Reading = {}): XmlNode {
  const scanner = new XmlScanner(source, place)
  scanner.next()
  const root = openedNode(scanner)
  readWithin(root, scanner, reading)
  scanner.next()
  return root
}

/** Reads what is within the element just opened, and on behind its close. */
function readWithin(node: XmlNode, scanner: XmlScanner, { take, later }: Reading = {}): void {
  for (let token = scanner.next(); token !== 'close'; token = scanner.next()) {
    if (token === 'text') {
      node.text += scanner.text()
      continue
    }
    const inner = openedNode(scanner)
    node.children.push(inner)
    const taker = take?.get(inner.name)
    if (taker) {
      taker(scanner)
      ended(inner, scanner)
    } else if (later?.has(inner.name) && scanner.leap()) {
      readLater(inner, scanner)
      ended(inner, scanner)
    } else readWithin(inner, scanner)
  }
  ended(node, scanner)
}

/** The scanner stands behind the element's close. */
function ended(node: XmlNode, { start, end }: XmlScanner): void {
  node.contentEnd = start
  node.end = end
}

function readLater(node: XmlNode, { source, place }: XmlScanner): void {
  let children: XmlNode[] | undefined
  const read = () => {
    const scanner = new XmlScanner(source, place, node.start)
    scanner.next()
    const whole = openedNode(scanner)
    readWithin(whole, scanner)
    return whole.children
  }
  Object.defineProperty(node, 'children', { get: () => children ??= read() })
}

/** The node of the element just opened; where its content ends is not known yet. @throws Fault `file-too-large`. */
export function openedNode(scanner: XmlScanner): XmlNode {
  const { name, rawName, start, end, place } = scanner
  if (++scanner.kept > heldElements) throw tooLarge(place.file, heldElements, 'elements', place.part)
  return { name, rawName, start, openEnd: end, contentEnd: end, end, attributes: scanner.allAttributes(), children: [], text: '' }
}

/** The first child of this name. */
export function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((candidate) => candidate.name === name)
}

/** All children of this name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((candidate) => candidate.name === name) ?? []
}

/** A yes or no as files spell it (`1`, `true`, `on`); absent is `otherwise`. */
export function flag(node: XmlNode | undefined, attribute: string, otherwise = false): boolean {
  const value = node?.attributes.get(attribute)
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on'
}

/** A number; absent or not one is undefined. */
export function numeric(node: XmlNode | undefined, attribute: string): number | undefined {
  const value = node?.attributes.get(attribute)
  if (value === undefined || value.trim() === '') return undefined
  return Number.isFinite(Number(value)) ? Number(value) : undefined
}

/** Replaces `start..end` of a text; with both the same, an insertion. */
export interface Splice {
  start: number
  end: number
  text: string
}

/** The text with all splices made; they must not overlap. Insertions at one place keep their order. */
export function splice(source: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let at = 0
  // What is put before an element comes before what replaces its tag.
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(source.slice(at, start), text)
    at = end
  }
  pieces.push(source.slice(at))
  return pieces.join('')
}

/** Sets attributes of an element, or takes those away that are null; everything else in its tag stays. */
export function withAttributes(source: string, node: XmlNode, values: Record<string, string | null>): Splice {
  let tag = source.slice(node.start, node.openEnd)
  for (const [name, value] of Object.entries(values)) {
    const old = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`)
    const text = value === null ? '' : ` ${name}="${escapeAttribute(value)}"`
    tag = old.test(tag) ? tag.replace(old, () => text) : tag.replace(/\s*(\/?>)$/, (_, close: string) => `${text}${close}`)
  }
  return { start: node.start, end: node.openEnd, text: tag }
}

/** Appends XML to the content of an element, which may have closed itself; with `values`, sets attributes too. */
export function appended(source: string, node: XmlNode, xml: string, values: Record<string, string | null> = {}): Splice[] {
  const tag = withAttributes(source, node, values)
  if (node.openEnd !== node.end) return [tag, { start: node.contentEnd, end: node.contentEnd, text: xml }]
  return [{ ...tag, text: `${tag.text.replace(/\s*\/>$/, '>')}${xml}</${node.rawName}>` }]
}

/** XML written without prefixes, as it must stand in a part whose root has one. */
export function prefixed(xml: string, root: XmlNode): string {
  const colon = root.rawName.indexOf(':')
  return colon < 0 ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${root.rawName.slice(0, colon + 1)}`)
}

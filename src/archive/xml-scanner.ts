/** Walks through an XML text without building anything: elements, text, and where each stands. */
import { damaged, type Place } from './limits'
import { decodeXml } from './xml-text'

export type Token = 'open' | 'close' | 'text' | 'end'

const deepest = 128

/**
 * A pull parser for one part. Every `open` is followed by its `close`, also where the element closes itself. Names are
 * without the prefix of the root element; an element of another prefix keeps it (`x14:cfRule`), so that no foreign
 * element is taken for one of ours. Document types are refused: no entity is ever defined.
 */
export class XmlScanner {
  /** Of the current element. */
  name = ''
  /** As written, with its prefix. */
  rawName = ''
  /** Offsets of the current token: a tag from `<` to behind `>`, or text. */
  start = 0
  end = 0
  /** Elements that the reader has kept, to be held to a limit. */
  kept = 0
  private readonly open: string[] = []
  private readonly names = new Map<string, string>()
  /** Offsets of each attribute: its name from and to, its value from and to. */
  private readonly attributes: number[] = []
  private rootPrefix: string | null = null
  private selfClosed = false
  private literal = false

  /** Where the next comment or section stands, as far as that is known. */
  private mark = -1

  /** @param from where the root element begins, when it is one within a part. */
  constructor(readonly source: string, readonly place: Place, from = 0) {
    this.end = from
  }

  /** How many elements are open; after `close`, without the one just closed. */
  get depth(): number {
    return this.open.length
  }

  /** The next token. @throws Fault `file-damaged`. */
  next(): Token {
    const { source } = this
    if (this.selfClosed) {
      this.selfClosed = false
      this.start = this.end
      return this.close(this.open.at(-1)!)
    }
    for (;;) {
      const at = this.end
      if (at >= source.length) {
        if (this.open.length > 0 || this.rootPrefix === null) throw this.broken('ends too early')
        return 'end'
      }
      this.start = at
      const tag = source.indexOf('<', at)
      if (tag !== at) {
        this.end = tag < 0 ? source.length : tag
        this.literal = false
        if (this.open.length > 0) return 'text'
        if (source.slice(at, this.end).trim() !== '') throw this.broken('has text outside its elements')
        continue
      }
      const kind = source.charCodeAt(at + 1)
      if (kind === 0x2f) {
        this.end = this.after('>', at)
        return this.close(source.slice(at + 2, this.end - 1).trimEnd())
      }
      if (kind === 0x3f) {
        this.end = this.after('?>', at)
        continue
      }
      if (kind !== 0x21) return this.openTag(at)
      if (source.startsWith('<!--', at)) {
        this.end = this.after('-->', at + 4)
        continue
      }
      if (!source.startsWith('<![CDATA[', at) || this.open.length === 0) throw this.broken('defines a document type, which is not allowed')
      this.end = this.after(']]>', at)
      this.literal = true
      return 'text'
    }
  }

  /**
   * A whole element that stands next and is written exactly as a pattern (sticky, without prefixes, from `<` to `>`) says, taken in
   * one go; null for anything else, which `next` reads.
   */
  take(pattern: RegExp): RegExpExecArray | null {
    if (this.selfClosed || this.rootPrefix !== '') return null
    pattern.lastIndex = this.end
    const match = pattern.exec(this.source)
    if (match) {
      this.start = this.end
      this.end = pattern.lastIndex
    }
    return match
  }

  /** An attribute of the element just opened, decoded; by its name as written, prefix included. */
  attribute(name: string): string | undefined {
    const { attributes, source } = this
    for (let index = 0; index < attributes.length; index += 4) {
      const start = attributes[index]!
      if (attributes[index + 1]! - start === name.length && source.startsWith(name, start)) return this.valueAt(index)
    }
    return undefined
  }

  /** All attributes of the element just opened. */
  allAttributes(): Map<string, string> {
    const all = new Map<string, string>()
    for (let index = 0; index < this.attributes.length; index += 4) {
      all.set(this.source.slice(this.attributes[index], this.attributes[index + 1]), this.valueAt(index))
    }
    return all
  }

  /** The current text, decoded. */
  text(): string {
    const raw = this.source.slice(this.start, this.end)
    return this.literal ? raw.slice(9, -3).replace(/\r\n?/g, '\n') : decodeXml(raw, this.place)
  }

  /** Reads on behind the close of the element just opened. */
  skip(): void {
    const outside = this.depth - 1
    while (this.depth > outside) this.next()
  }

  /**
   * Reads on behind the close of the element just opened without looking at what is in it. False, and nothing read, where it is not
   * plain at once which close that is.
   */
  leap(): boolean {
    const { source, rawName, end } = this
    if (this.selfClosed) return false
    const close = source.indexOf(`</${rawName}>`, end)
    const again = source.indexOf(`<${rawName}`, end)
    if (this.mark < end) this.mark = source.indexOf('<!', end) < 0 ? source.length : source.indexOf('<!', end)
    if (close < 0 || this.mark < close || (again >= 0 && again < close)) return false
    this.start = close
    this.end = close + rawName.length + 3
    this.open.pop()
    return true
  }

  /** All text within the element just opened, children's included; reads on behind its close. */
  textWithin(): string {
    const outside = this.depth - 1
    let text = ''
    while (this.depth > outside) if (this.next() === 'text') text += this.text()
    return text
  }

  /** A fault that names this part. */
  broken(reason: string): Error {
    return damaged(this.place, reason)
  }

  private valueAt(index: number): string {
    return decodeXml(this.source.slice(this.attributes[index + 2], this.attributes[index + 3]), this.place)
  }

  private after(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from)
    if (at < 0) throw this.broken('ends too early')
    return at + mark.length
  }

  private close(rawName: string): Token {
    if (this.open.pop() !== rawName) throw this.broken(`closes <${rawName.slice(0, 40)}>, which is not open`)
    this.rawName = rawName
    this.name = this.known(rawName)
    return 'close'
  }

  private openTag(start: number): Token {
    const { source, attributes } = this
    attributes.length = 0
    let at = nameEnd(source, start + 1)
    const rawName = source.slice(start + 1, at)
    if (rawName === '') throw this.broken('has an element without a name')
    for (;;) {
      const before = at
      while (isSpace(source.charCodeAt(at))) at++
      const code = source.charCodeAt(at)
      if (code === 0x3e) break
      if (code === 0x2f && source.charCodeAt(at + 1) === 0x3e) {
        this.selfClosed = true
        at++
        break
      }
      if (Number.isNaN(code)) throw this.broken('ends too early')
      const end = nameEnd(source, at)
      let quote = end
      while (isSpace(source.charCodeAt(quote))) quote++
      const broken = `has a broken attribute in <${rawName.slice(0, 40)}>`
      if (at === before || end === at || source.charCodeAt(quote) !== 0x3d) throw this.broken(broken)
      quote++
      while (isSpace(source.charCodeAt(quote))) quote++
      const mark = source[quote]
      if (mark !== '"' && mark !== "'") throw this.broken(broken)
      const close = this.after(mark, quote + 1)
      attributes.push(at, end, quote + 1, close - 1)
      at = close
    }
    this.end = at + 1
    if (this.rootPrefix === null) this.rootPrefix = rawName.includes(':') ? rawName.slice(0, rawName.indexOf(':')) : ''
    else if (this.open.length === 0) throw this.broken('has two root elements')
    this.open.push(rawName)
    if (this.open.length > deepest) throw this.broken('nests its elements too deeply')
    this.rawName = rawName
    this.name = this.known(rawName)
    return 'open'
  }

  private known(rawName: string): string {
    let name = this.names.get(rawName)
    if (name === undefined) {
      const colon = rawName.indexOf(':')
      const prefix = colon < 0 ? '' : rawName.slice(0, colon)
      name = prefix === this.rootPrefix ? rawName.slice(colon + 1) : colon < 0 ? `:${rawName}` : rawName
      this.names.set(rawName, name)
    }
    return name
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** Where a name ends: at white space, `/`, `>`, `=`, `<`, a quote or the end of the text. */
function nameEnd(source: string, from: number): number {
  let at = from
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at)
    if (isSpace(code) || code === 0x2f || code === 0x3e || code === 0x3d || code === 0x3c || code === 0x22 || code === 0x27) break
  }
  return at
}

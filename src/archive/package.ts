/** An OPC package: parts by name, their relations and content types; only what changes is packed anew. */
import { damaged, type Limits, type Place } from './limits'
import { escapeAttribute } from './xml-text'
import { appended, childrenOf, parseXml, prefixed, splice, type Reading, type XmlNode } from './xml-tree'
import { pack, readZip, unpack, writeZip, type ZipEntry } from './zip'

/** A relation of a part. `type` is the last step of its URI, the same in strict and transitional files. */
export interface Relation {
  id: string
  type: string
  /** The part it leads to; null where it leads out of the package. */
  part: string | null
}

const contentTypes = '[Content_Types].xml'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Parts of an Office file (.xlsx, .docx). Part names have no leading slash and are found whatever their capitals. */
export class Package {
  private entries = new Map<string, ZipEntry>()
  private changed = new Map<string, string>()
  private readonly memo = new Map<string, Map<unknown, unknown>>()
  private readonly texts = new Map<string, string>()

  private constructor(
    private original: Uint8Array | null, readonly file: string, readonly limits: Limits, private readonly reading: Reading,
  ) {}

  /** `reading` says how parts are read as trees. @throws Fault `file-damaged`, `file-encrypted`, `file-too-large`. */
  static open(bytes: Uint8Array, file: string, limits: Limits, reading: Reading = {}): Package {
    const pkg = new Package(bytes, file, limits, reading)
    for (const entry of readZip(bytes, file, limits)) pkg.entries.set(entry.name.toLowerCase(), entry)
    return pkg
  }

  /** A package of these parts, in this order. */
  static create(parts: readonly (readonly [name: string, xml: string])[], file: string, limits: Limits, reading: Reading = {}): Package {
    const pkg = new Package(null, file, limits, reading)
    for (const [name, xml] of parts) pkg.set(name, xml)
    return pkg
  }

  place(part: string): Place {
    return { file: this.file, part }
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase())
  }

  /** Names of all parts, in the order of the file. */
  parts(): string[] {
    return [...this.entries.values()].map((entry) => entry.name)
  }

  /** A part as text. @throws Fault `file-damaged` where it is missing, broken or not text. */
  text(part: string): string {
    const key = part.toLowerCase()
    const known = this.changed.get(key) ?? this.texts.get(key)
    if (known !== undefined) return known
    const entry = this.entries.get(key)
    if (!entry) throw damaged(this.place(part), 'is missing')
    const text = decode(unpack(entry, this.file), this.place(part))
    this.texts.set(key, text)
    return text
  }

  /** What `parse` makes of a part, remembered until the part changes. */
  parsed<T>(part: string, parse: (text: string, place: Place) => T): T {
    const key = part.toLowerCase()
    const memo = this.memo.get(key) ?? new Map<unknown, unknown>()
    this.memo.set(key, memo)
    if (!memo.has(parse)) memo.set(parse, parse(this.text(part), this.place(part)))
    return memo.get(parse) as T
  }

  /** A part as a tree. */
  tree(part: string): XmlNode {
    return this.parsed(part, this.parseTree)
  }

  /** Replaces a part's text, or adds the part. */
  set(part: string, text: string): void {
    const key = part.toLowerCase()
    if (!this.entries.has(key)) this.entries.set(key, pack(part, new Uint8Array()))
    this.changed.set(key, text)
    this.memo.delete(key)
    this.texts.delete(key)
    this.original = null
  }

  /** The relations of a part (of the package itself for `''`); none where it has no relations part. */
  relations(part: string): Relation[] {
    const from = relationsPart(part)
    return this.has(from) ? this.parsed(from, readRelations) : []
  }

  /** Adds a relation from one part to another; returns its id. `type` is the whole URI. */
  relate(part: string, type: string, target: string): string {
    const from = relationsPart(part)
    if (!this.has(from)) this.set(from, `${xmlHead}<Relationships xmlns="${relationsNamespace}"/>`)
    const used = new Set(this.relations(part).map((relation) => relation.id))
    let number = used.size + 1
    while (used.has(`rId${number}`)) number++
    this.append(from, `<Relationship Id="rId${number}" Type="${type}" Target="/${escapeAttribute(target)}"/>`)
    return `rId${number}`
  }

  /** States the content type of a part. */
  setContentType(part: string, type: string): void {
    this.append(contentTypes, `<Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`)
  }

  /** The content type of a part, or undefined. */
  contentType(part: string): string | undefined {
    const root = this.tree(contentTypes)
    const own = childrenOf(root, 'Override').find((node) => samePart(node.attributes.get('PartName'), part))
    const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
    return (own ?? childrenOf(root, 'Default').find((node) => node.attributes.get('Extension')?.toLowerCase() === extension))
      ?.attributes.get('ContentType')
  }

  /** Takes a part away, with its content type, its relations, and every part that only it led to. */
  remove(part: string): void {
    this.removeRelationsOf(part)
    this.drop(part)
    this.splicePart(contentTypes, (root) => childrenOf(root, 'Override').filter((node) => samePart(node.attributes.get('PartName'), part)))
  }

  /** Takes a part's relations away, and every part that only they led to. */
  removeRelationsOf(part: string): void {
    const targets = this.relations(part).flatMap((relation) => relation.part ?? [])
    this.drop(relationsPart(part))
    for (const target of targets) if (this.has(target) && !this.isReached(target)) this.remove(target)
  }

  /** Takes away the relations from one part to another. */
  unrelate(part: string, target: string): void {
    const ids = this.relations(part).flatMap((relation) => relation.part?.toLowerCase() === target.toLowerCase() ? [relation.id] : [])
    this.splicePart(relationsPart(part), (root) => root.children.filter((node) => ids.includes(node.attributes.get('Id') ?? '')))
  }

  /** Runs a change; if it throws, the package is as before. */
  atomically<T>(change: () => T): T {
    const { entries, changed, original } = this
    this.entries = new Map(entries)
    this.changed = new Map(changed)
    try {
      return change()
    } catch (error) {
      this.entries = entries
      this.changed = changed
      this.original = original
      this.memo.clear()
      throw error
    }
  }

  /** The file. Bytes of parts that did not change are copied as they were packed; an unchanged file is the same bytes. */
  save(): Uint8Array {
    if (this.original) return this.original.slice()
    for (const [key, text] of this.changed) {
      const entry = this.entries.get(key)
      if (entry) this.entries.set(key, { ...pack(entry.name, new TextEncoder().encode(text)), rawName: entry.rawName, flags: entry.flags })
    }
    return writeZip([...this.entries.values()])
  }

  private isReached(part: string): boolean {
    return this.parts().some((name) => {
      const source = sourceOf(name)
      return source !== null && this.relations(source).some((relation) => relation.part?.toLowerCase() === part.toLowerCase())
    })
  }

  private drop(part: string): void {
    const key = part.toLowerCase()
    if (!this.entries.delete(key)) return
    this.changed.delete(key)
    this.memo.delete(key)
    this.texts.delete(key)
    this.original = null
  }

  private readonly parseTree = (text: string, place: Place): XmlNode => parseXml(text, place, this.reading)

  private append(part: string, xml: string): void {
    const text = this.text(part)
    const root = this.tree(part)
    this.set(part, splice(text, appended(text, root, prefixed(xml, root))))
  }

  private splicePart(part: string, gone: (root: XmlNode) => XmlNode[]): void {
    const nodes = gone(this.tree(part))
    if (nodes.length > 0) this.set(part, splice(this.text(part), nodes.map(({ start, end }) => ({ start, end, text: '' }))))
  }
}

function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

function samePart(name: string | undefined, part: string): boolean {
  return name?.replace(/^\//, '').toLowerCase() === part.toLowerCase()
}

/** The part whose relations a part holds, or null. */
function sourceOf(name: string): string | null {
  const match = /^(|.*\/)_rels\/([^/]*)\.rels$/i.exec(name)
  return match && `${match[1]}${match[2]}`
}

function readRelations(text: string, place: Place): Relation[] {
  const part = sourceOf(place.part) ?? ''
  return childrenOf(parseXml(text, place), 'Relationship').map(({ attributes }) => ({
    id: attributes.get('Id') ?? '',
    type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
    part: attributes.get('TargetMode') === 'External' ? null : resolvePart(part, attributes.get('Target') ?? ''),
  }))
}

/** The part that a target names, seen from the part whose relation it is. */
function resolvePart(from: string, target: string): string {
  const [path] = target.replaceAll('\\', '/').split('#') as [string]
  const steps = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Bytes to text by mark or declared encoding. What is not UTF-8 gets a new declaration, since it is written as UTF-8. */
function decode(bytes: Uint8Array, place: Place): string {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const marked = head.startsWith('\xff\xfe') ? 'utf-16le' : head.startsWith('\xfe\xff') ? 'utf-16be' : 'utf-8'
  const stated = marked === 'utf-8' ? /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/i.exec(head)?.[1] ?? 'utf-8' : marked
  try {
    if (/^utf-?8$/i.test(stated)) return utf8.decode(bytes)
    const text = new TextDecoder(stated, { fatal: true }).decode(bytes)
    return `${xmlHead}${text.replace(/^\s*<\?xml[^>]*\?>\s*/, '')}`
  } catch (error) {
    throw damaged(place, `is not text in ${stated}`, error)
  }
}

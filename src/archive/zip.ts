/** Reads and writes zip archives: nothing is unpacked unasked, and what is kept is copied as it stands. */
import { Inflate, deflateSync, inflateSync } from 'fflate'
import { Fault } from '../model'
import { crc32 } from './crc32'
import { damaged, tooLarge, type Limits, type Place } from './limits'

/** One entry, still packed. */
export interface ZipEntry {
  /** Forward slashes, no leading slash. */
  name: string
  rawName: Uint8Array
  /** 0 stored, 8 deflated. */
  method: number
  crc: number
  /** Unpacked, as the archive states; unpacking holds it to that. */
  size: number
  packed: Uint8Array
  /** DOS time and date. */
  time: number
  /** General purpose flags that describe the name. */
  flags: number
}

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
/** 1 January 1980: what we write says nothing of when. */
const epoch = 0x00210000
const utf8Flag = 0x0800
/** Packed bytes that are unpacked in one go: at the most they become 64 MB, which are counted, not kept. */
const small = 64 * 1024
const chunk = 16 * 1024
/** Above this, packing well takes longer than people wait. */
const large = 4 * 1024 * 1024

/**
 * The entries of an archive in the order of its directory.
 * @throws Fault `file-damaged` for an archive cut short, entries that overlap, stand twice or lie outside;
 * `file-encrypted`; `file-too-large` by the sizes it states.
 */
export function readZip(bytes: Uint8Array, file: string, limits: Limits): ZipEntry[] {
  const place = { file, part: 'zip' }
  if (bytes.length > limits.file) throw tooLarge(file, limits.file, 'bytes')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start, end } = findDirectory(view, place)
  if (count > limits.entries) throw tooLarge(file, limits.entries, 'entries')
  const entries: ZipEntry[] = []
  const ranges: [from: number, to: number][] = [[start, bytes.length]]
  const seen = new Set<string>()
  let total = 0
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw damaged(place, 'the directory of the archive is broken')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > end) throw damaged(place, 'the directory of the archive is broken')
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const name = partName(rawName, place)
    const flags = view.getUint16(at + 8, true)
    if (flags & 1) throw new Fault('file-encrypted', { file })
    const method = view.getUint16(at + 10, true)
    if (method !== 0 && method !== 8) throw damaged({ file, part: name }, `is packed in an unknown way (${method})`)
    const { size, packedSize, offset } = sizes(view, at, at + 46 + nameLength, extraLength)
    if (size > limits.part) throw tooLarge(file, limits.part, 'bytes', name)
    total += size
    if (total > limits.total) throw tooLarge(file, limits.total, 'bytes')
    const key = name.toLowerCase()
    if (seen.has(key)) throw damaged({ file, part: name }, 'stands twice in the archive')
    seen.add(key)
    const data = dataStart(view, offset, rawName, { file, part: name })
    if (data + packedSize > start) throw damaged({ file, part: name }, 'reaches beyond the archive')
    ranges.push([offset, data + packedSize])
    entries.push({
      name, rawName, method, size, flags: flags & utf8Flag, crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(data, data + packedSize), time: view.getUint32(at + 12, true),
    })
    at = next
  }
  ranges.sort(([a], [b]) => a - b)
  ranges.forEach(([from], index) => {
    if (index > 0 && from < ranges[index - 1]![1]) throw damaged(place, 'entries of the archive overlap')
  })
  return entries
}

/** Unpacks one entry, never beyond the size that it states. @throws Fault `file-damaged`. */
export function unpack(entry: ZipEntry, file: string): Uint8Array {
  const place = { file, part: entry.name }
  const bytes = entry.method === 0 ? entry.packed : inflate(entry, place)
  if (bytes.length !== entry.size) throw damaged(place, 'is shorter or longer than the archive states')
  if (crc32(bytes) !== entry.crc) throw damaged(place, 'its checksum is wrong')
  return bytes
}

/** fflate drops what goes beyond the room it is given: one byte more than stated tells. */
function inflate({ packed, size }: ZipEntry, place: Place): Uint8Array {
  try {
    return packed.length <= small ? inflateSync(packed, { out: new Uint8Array(size + 1) }) : inflateLarge(packed, size, place)
  } catch (error) {
    if (error instanceof Fault) throw error
    throw damaged(place, 'its packed data is broken', error)
  }
}

function inflateLarge(packed: Uint8Array, size: number, place: Place): Uint8Array {
  const out = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((data) => {
    if (length + data.length > size) throw damaged(place, 'is longer than the archive states')
    out.set(data, length)
    length += data.length
  })
  for (let at = 0; at < packed.length; at += chunk) stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length)
  return out.subarray(0, length)
}

/** Packs bytes as a new entry, without a time. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  const rawName = new TextEncoder().encode(name)
  const packed = deflateSync(bytes, { level: bytes.length > large ? 1 : 6 })
  return { name, rawName, method: 8, crc: crc32(bytes), size: bytes.length, packed, time: epoch, flags: utf8Flag }
}

/** An archive of these entries, in this order; packed data is copied as it stands. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const perEntry = entries.reduce((sum, { rawName, packed }) => sum + 76 + 2 * rawName.length + packed.length, 0)
  const bytes = new Uint8Array(perEntry + 22)
  const view = new DataView(bytes.buffer)
  const offsets: number[] = []
  let at = 0
  for (const entry of entries) {
    offsets.push(at)
    view.setUint32(at, localSignature, true)
    at = common(view, at + 4, entry)
    bytes.set(entry.rawName, at)
    bytes.set(entry.packed, at + entry.rawName.length)
    at += entry.rawName.length + entry.packed.length
  }
  const start = at
  entries.forEach((entry, index) => {
    view.setUint32(at, centralSignature, true)
    view.setUint16(at + 4, 20, true)
    const after = common(view, at + 6, entry)
    view.setUint32(after + 10, offsets[index]!, true)
    bytes.set(entry.rawName, after + 14)
    at = after + 14 + entry.rawName.length
  })
  view.setUint32(at, endSignature, true)
  view.setUint16(at + 8, entries.length, true)
  view.setUint16(at + 10, entries.length, true)
  view.setUint32(at + 12, at - start, true)
  view.setUint32(at + 16, start, true)
  return bytes
}

/** The fields that the local header and the directory share, from `version needed` to the lengths; returns where they end. */
function common(view: DataView, at: number, entry: ZipEntry): number {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, entry.flags, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint32(at + 6, entry.time, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.packed.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, entry.rawName.length, true)
  return at + 26
}

function findDirectory(view: DataView, place: Place): { count: number; start: number; end: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endSignature || at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue
    const count = view.getUint16(at + 10, true)
    const length = view.getUint32(at + 12, true)
    const start = view.getUint32(at + 16, true)
    if (start + length > at) throw damaged(place, 'the directory of the archive is broken')
    return { count, start, end: start + length }
  }
  throw damaged(place, 'the archive is cut short')
}

/** Sizes and place of an entry; programs that write as they go state them in its extra field (zip64), however small. */
function sizes(view: DataView, at: number, extra: number, extraLength: number): { size: number; packedSize: number; offset: number } {
  const values = [24, 20, 42].map((offset) => view.getUint32(at + offset, true)) as [number, number, number]
  for (let field = extra; field + 4 <= extra + extraLength; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue
    let from = field + 4
    values.forEach((value, index) => {
      if (value !== 0xffffffff || from + 8 > extra + extraLength) return
      values[index] = uint64(view, from)
      from += 8
    })
  }
  return { size: values[0], packedSize: values[1], offset: values[2] }
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}

function dataStart(view: DataView, offset: number, rawName: Uint8Array, place: Place): number {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localSignature) {
    throw damaged(place, 'is not where the archive states')
  }
  const nameLength = view.getUint16(offset + 26, true)
  const same = nameLength === rawName.length && offset + 30 + nameLength <= view.byteLength
    && rawName.every((byte, index) => view.getUint8(offset + 30 + index) === byte)
  if (!same) throw damaged(place, 'has two names in the archive')
  return offset + 30 + nameLength + view.getUint16(offset + 28, true)
}

function partName(raw: Uint8Array, place: Place): string {
  const name = new TextDecoder().decode(raw).replaceAll('\\', '/').replace(/^\//, '')
  if (name === '' || name.includes('\0') || name.split('/').some((step) => step === '..' || step === '.')) {
    throw damaged(place, `an entry has the impossible name ${JSON.stringify(name)}`)
  }
  return name
}

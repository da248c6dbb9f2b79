/** The checksum of zip archives. */

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
/** What a byte becomes when one, two and three more follow it: four bytes are taken in one step. */
const [table1, table2, table3] = [further(table), further(further(table)), further(further(further(table)))]

function further(from: Int32Array): Int32Array {
  return from.map((value) => (value >>> 8) ^ table[value & 0xff]!)
}

/** CRC-32 (IEEE 802.3) as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  let at = 0
  for (const last = bytes.length - 3; at < last; at += 4) {
    crc ^= bytes[at]! | bytes[at + 1]! << 8 | bytes[at + 2]! << 16 | bytes[at + 3]! << 24
    crc = table3[crc & 0xff]! ^ table2[crc >>> 8 & 0xff]! ^ table1[crc >>> 16 & 0xff]! ^ table[crc >>> 24]!
  }
  for (; at < bytes.length; at++) crc = table[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

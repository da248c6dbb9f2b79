/** Checks a compound file (复合文档, the container of .xls and .et) before it is read: one cut short must not pass as a shorter sheet. */
import { damaged } from '../../archive'

const headerSize = 512
/** Sectors of the allocation table that the header itself names. */
const listed = 109
/** From here on a number is no sector but says what an entry is. */
const special = 0xfffffffa

/** @throws Fault `file-damaged` where the tables lead to a sector that the file lacks. */
export function checkCompound(bytes: Uint8Array, file: string): void {
  const place = { file, part: 'compound file' }
  if (bytes.length < headerSize) throw damaged(place, 'is cut short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged(place, 'has an impossible sector size')
  const size = 2 ** shift
  const sectors = Math.ceil((bytes.length - size) / size)
  const check = (sector: number) => {
    if (sector < special && sector >= sectors) throw damaged(place, 'is cut short')
  }
  for (const offset of [48, 60, 68]) check(view.getUint32(offset, true))
  for (let index = 0; index < Math.min(listed, view.getUint32(44, true)); index++) {
    const table = view.getUint32(76 + index * 4, true)
    const start = (table + 1) * size
    if (table >= special || start + size > bytes.length) throw damaged(place, 'is cut short')
    for (let at = start; at < start + size; at += 4) check(view.getUint32(at, true))
  }
}

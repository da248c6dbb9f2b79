/** Tells by its first bytes which reader a file needs. */
import { defaultLimits, readZip, unpack, writeZip } from '../../archive'
import { withCells, type LegacyBook } from './book'
import { readCsv } from './csv'
import { readOds } from './ods'

/** What an .xlsb may unpack to: SheetJS makes many times as much of it. */
const binaryLimits = { ...defaultLimits, part: 64 * 1024 * 1024, total: 96 * 1024 * 1024 }

/**
 * Reads a compound file (.xls, .et), a packed one (.ods, .xlsb) or delimited text (.csv). The name says nothing but how faults call it.
 * @throws Fault `file-damaged`, `file-encrypted`, `file-too-large`, `file-not-workbook`, `file-without-cells`.
 */
export async function readLegacy(bytes: Uint8Array, file: string): Promise<LegacyBook> {
  return withCells(await read(bytes, file), file)
}

/** Whether SheetJS reads this file, so that time and memory have to be limited. @throws Fault as `readLegacy` does. */
export function needsLimits(bytes: Uint8Array, file: string): boolean {
  if (!isPacked(bytes)) return bytes[0] === 0xd0
  return !readZip(bytes, file, defaultLimits).some(({ name }) => name === 'content.xml')
}

async function read(bytes: Uint8Array, file: string): Promise<LegacyBook> {
  if (!needsLimits(bytes, file)) return (isPacked(bytes) ? readOds : readCsv)(bytes, file, defaultLimits)
  const { readBinary } = await import('./sheetjs')
  return readBinary(isPacked(bytes) ? repacked(bytes, file) : bytes, file, defaultLimits)
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** The archive as it unpacks within the limits: another reader of it can't find anything else there. */
function repacked(bytes: Uint8Array, file: string): Uint8Array {
  const entries = readZip(bytes, file, binaryLimits)
  for (const entry of entries) unpack(entry, file)
  return writeZip(entries)
}

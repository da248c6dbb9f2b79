/** Files of the command line: finds workbooks, reads them, and never overwrites without being told to. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defaultLimits } from '../../archive'
import { Fault, type FaultData } from '../../model'

const reasons: Record<string, FaultData['file-unreadable']['reason']> = {
  ENOENT: 'not-found', EACCES: 'no-permission', EPERM: 'no-permission', EROFS: 'no-permission', EISDIR: 'is-folder',
}

/** Anything a spreadsheet saves, so that a file of the wrong kind is named and not passed over; not the lock file of an open one. */
const spreadsheetName = /^(?!~\$|\.).*\.(xlsx|xlsm|xltx|xltm|xlsb|xls|et|ods|csv)$/i

/** A file to check, and the path under which a copy of it is kept. */
export interface Input {
  file: string
  name: string
}

/**
 * The files that an argument names: a file itself, the spreadsheets of a folder and of the folders in it, or those that
 * match `*` in the last part (some shells leave the pattern to us).
 * @throws Fault `file-unreadable`.
 */
export function inputsAt(path: string): Input[] {
  const pattern = basename(path)
  if (pattern.includes('*')) {
    const matches = new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i')
    return found(path, list(dirname(path), false).filter((name) => matches.test(name)), dirname(path))
  }
  return isFolder(path) ? found(path, list(path, true), path) : [{ file: path, name: pattern }]
}

function found(path: string, names: readonly string[], folder: string): Input[] {
  const inputs = names.filter((name) => spreadsheetName.test(basename(name))).sort().map((name) => ({ file: join(folder, name), name }))
  if (inputs.length === 0) throw new Fault('file-unreadable', { file: path, reason: 'no-workbooks' })
  return inputs
}

/** @throws Fault `file-unreadable`, `file-too-large`. */
export function readBytes(file: string): Uint8Array {
  return attempt(file, () => {
    if (statSync(file).size > defaultLimits.file) throw new Fault('file-too-large', { file, limit: defaultLimits.file, of: 'bytes' })
    return readFileSync(file)
  })
}

/** Writes a file and the folders it needs. @throws Fault `file-exists` unless `force`, `file-unreadable`. */
export function writeBytes(file: string, bytes: Uint8Array, force: boolean): void {
  attempt(file, () => {
    try {
      makeFolder(dirname(file))
      writeFileSync(file, bytes, { flag: force ? 'w' : 'wx' })
    } catch (error) {
      const { code, syscall } = error as NodeJS.ErrnoException
      if (code === 'EEXIST' && syscall === 'open') throw new Fault('file-exists', { file }, { cause: error })
      if (['ENOENT', 'ENOTDIR', 'EEXIST'].includes(code ?? '')) throw new Fault('file-unreadable', { file, reason: 'not-writable' }, { cause: error })
      throw error
    }
  })
}

/** One folder after the other: where none can be made, as in /proc, the recursive way of Node tries for ever. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another thread may have been faster.
    if (!isFolder(folder)) throw error
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function list(folder: string, recursive: boolean): string[] {
  return attempt(folder, () => readdirSync(folder, { recursive, encoding: 'utf8' }))
}

function attempt<T>(file: string, action: () => T): T {
  try {
    return action()
  } catch (cause) {
    if (cause instanceof Fault) throw cause
    const code = (cause as NodeJS.ErrnoException).code ?? ''
    const reason = reasons[code]
    throw new Fault('file-unreadable', reason ? { file, reason } : { file, reason: 'other', detail: code || String(cause) }, { cause })
  }
}

/** Files of the command line: finds workbooks, reads them, and never overwrites without being told to. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Fault, type FaultData } from '../../model'

const reasons: Record<string, FaultData['file-unreadable']['reason']> = {
  ENOENT: 'not-found', EACCES: 'no-permission', EPERM: 'no-permission', EROFS: 'no-permission', EISDIR: 'is-folder',
}

/** A workbook, and not the lock file that an open one leaves beside it. */
const workbookName = /^(?!~\$|\.).*\.xlsx$/i

/**
 * The files that an argument names: a file itself, the workbooks of a folder, or those that match `*` in the last part
 * (some shells leave the pattern to us).
 * @throws Fault `file-unreadable`.
 */
export function workbooksAt(path: string): string[] {
  const pattern = basename(path)
  const folder = pattern.includes('*') ? dirname(path) : isFolder(path) ? path : null
  if (folder === null) return [path]
  const matches = new RegExp(`^${(pattern.includes('*') ? pattern : '*').replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 'i')
  const found = list(folder).filter((name) => workbookName.test(name) && matches.test(name)).sort().map((name) => join(folder, name))
  if (found.length === 0) throw new Fault('file-unreadable', { file: path, reason: 'no-workbooks' })
  return found
}

/** @throws Fault `file-unreadable`. */
export function readBytes(file: string): Uint8Array {
  return attempt(file, () => readFileSync(file))
}

/** Writes a file and the folders it needs. @throws Fault `file-exists` unless `force`, `file-unreadable`. */
export function writeBytes(file: string, bytes: Uint8Array, force: boolean): void {
  attempt(file, () => {
    mkdirSync(dirname(file), { recursive: true })
    try {
      writeFileSync(file, bytes, { flag: force ? 'w' : 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new Fault('file-exists', { file }, { cause: error })
      throw error
    }
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function list(folder: string): string[] {
  return attempt(folder, () => readdirSync(folder))
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

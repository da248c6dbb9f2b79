/** A built WPS add-in small enough for a test: the shell as it is, and a pane that is one line. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Writes it to a folder. */
export function standIn(folder: string): string {
  cpSync(join(__dirname, '../../../src/apps/wps/shell'), folder, { recursive: true })
  mkdirSync(join(folder, 'ui'), { recursive: true })
  mkdirSync(join(folder, 'images'))
  writeFileSync(join(folder, 'ui/taskpane.html'), '<!doctype html><script src="./pane.js"></script>')
  writeFileSync(join(folder, 'ui/pane.js'), '/* 窗格 */')
  writeFileSync(join(folder, 'images/icon-32.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]))
  return folder
}

/** Finds LibreOffice, with which tests recalculate our workbooks and `npm run tour` prints them. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const usual = [
  '/usr/lib/libreoffice/program/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com', 'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
]

/**
 * The program's path, from the environment variable SOFFICE, the search path or the usual places; undefined where it is not installed.
 * @returns {string | undefined}
 */
export function libreOffice() {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => ['soffice', 'soffice.com'].map((name) => join(folder, name)))
  return [process.env.SOFFICE, ...onPath, ...usual].find((path) => path !== undefined && existsSync(path))
}

/** The names under which the task pane gives functions to ribbon buttons, read from the source: the manifest must use these. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'

const list = /\bcommandNames\s*=\s*\[([^\]]*)\]/

/**
 * The list `commandNames`, which src/apps/taskpane hands to `Office.actions.associate`.
 * @param {string} [folder] where to look, with the folders in it
 * @returns {string[]}
 * @throws {Error} where there is no such list
 */
export function commandNames(folder = join(root, 'src/pane')) {
  const sources = readdirSync(folder, { recursive: true }).filter((name) => /\.tsx?$/.test(name))
  const found = sources.map((name) => list.exec(readFileSync(join(folder, name), 'utf8'))?.[1]).find((names) => names !== undefined)
  if (found === undefined) throw new Error(`${folder} has no list commandNames: the names of the ribbon commands can't be checked`)
  return [...found.matchAll(/'([^']+)'/g)].map(([, name]) => name)
}

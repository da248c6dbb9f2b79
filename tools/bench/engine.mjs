/** The engine as one script for Node, built from the sources as they stand. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { nodeScript } from '../bundle.mjs'
import { root } from '../setup.mjs'

/**
 * Bundles rooms of src/ and loads what they export.
 * @param {string} folder to build in
 * @param {readonly string[]} files below src/, without `.ts`
 */
export async function engine(folder, files) {
  const entry = join(folder, 'entry.ts')
  writeFileSync(entry, files.map((file) => `export * from ${JSON.stringify(join(root, 'src', file))}`).join('\n'))
  await nodeScript(entry, join(folder, 'engine'), 'engine.mjs')
  return import(pathToFileURL(join(folder, 'engine/engine.mjs')).href)
}

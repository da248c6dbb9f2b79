/** Checks manifests of the Excel add-in offline: what Excel would refuse, or pass over in silence, is told with its line. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandNames } from './command-names.mjs'
import { checkAddresses } from './addresses.mjs'
import { walk } from './elements.mjs'
import { checkIdentity } from './identity.mjs'
import { checkOrder } from './order.mjs'
import { checkPictures } from './pictures.mjs'
import { checkResources } from './resources.mjs'
import { checkRuntime } from './runtime.mjs'
import { checkTexts } from './texts.mjs'
import { pngSize } from './png.mjs'
import { root } from '../setup.mjs'
import { parseXml } from './xml.mjs'

const rules = [checkOrder, checkIdentity, checkAddresses, checkTexts, checkResources, checkRuntime, checkPictures]

/**
 * Checks a manifest.
 * @param {string} xml
 * @param {object} place what the manifest speaks of; what is left out is not checked
 * @param {(path: string) => { width: number, height: number } | null} place.pictureSize size of a picture of the installation,
 * by its path (`assets/icon-16.png`); null where there is none
 * @param {(path: string) => boolean} [place.exists] whether the installation has a file
 * @param {string[]} [place.functions] names of the ribbon commands in the code
 * @param {string} [place.version] version of the package, three numbers
 * @returns {string[]} what is wrong, where, and what to do; nothing for a good manifest
 */
export function checkManifest(xml, place) {
  let top
  try {
    top = parseXml(xml)
  } catch (error) {
    return [error.message]
  }
  if (top.name !== 'OfficeApp') return [`line ${top.line}: the root is ${top.name}: it must be OfficeApp`]
  const manifest = { ...place, root: top, elements: [...walk(top)] }
  return rules.flatMap((rule) => rule(manifest))
}

/**
 * Checks a manifest file against the files beside it, the code and the package.
 * @param {string} file beside a built pane its addresses must lead to files; in the sources only its icons are there
 * @returns {string[]}
 */
export function checkManifestFile(file) {
  const folder = dirname(resolve(file))
  const there = (path) => existsSync(join(folder, path))
  return checkManifest(readFileSync(file, 'utf8'), {
    pictureSize: (path) => there(path) ? pngSize(readFileSync(join(folder, path))) : null,
    exists: there('taskpane.html') ? there : undefined,
    functions: commandNames(),
    version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = process.argv.length > 2 ? process.argv.slice(2) : [join(root, 'manifest.xml')]
  const problems = files.flatMap((file) => checkManifestFile(file).map((problem) => `${file}: ${problem}`))
  if (problems.length > 0) console.error(problems.join('\n'))
  process.exitCode = problems.length > 0 ? 1 : 0
}

/** Packs a folder as WPS wants an offline add-in: one .7z archive with the folder in it. */
import { chmodSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import sevenZip from '7z-wasm'

/**
 * Packs with 7-Zip itself, compiled to WebAssembly, at its usual settings, because WPS's own tool does so.
 * @param {string} folder
 * @param {string} file an archive that is there is replaced; the folder stands in it by its own name
 * @throws {Error} with what 7-Zip said
 */
export async function packFolder(folder, file) {
  const said = []
  const seven = await sevenZip({ print: () => {}, printErr: (line) => said.push(line) })
  const draft = join(dirname(folder), `.${basename(file)}`)
  rmSync(draft, { force: true })
  seven.FS.mkdir('/work')
  seven.FS.mount(seven.NODEFS, { root: dirname(folder) }, '/work')
  seven.FS.chdir('/work')
  const status = seven.callMain(['a', '-bb0', basename(draft), basename(folder)])
  if (status !== 0) throw new Error(`7-Zip could not pack ${folder} (${status}): ${said.join('\n')}`)
  renameSync(draft, file)
  // In WebAssembly it knows no umask.
  chmodSync(file, 0o644)
}

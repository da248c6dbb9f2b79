/** The folders of the WPS add-in for one place of installation: what a web server serves, and what is handed out without one. */
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'
import { packFolder } from './archive.mjs'
import { archiveName, offlineName, pluginsOffline, pluginsOnline, publishOffline, publishOnline } from './entries.mjs'
import { checkInstallPage, installPage } from './install-page.mjs'

/**
 * The version of the add-in.
 * @type {string}
 */
export const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** What a built folder must hold for WPS to load it, over http or from a disk. */
const needed = ['index.html', 'main.js', 'ribbon.xml', 'manifest.xml', 'ui/taskpane.html', 'ui/pane.js']

/**
 * Why a built folder would not load in WPS.
 * @param {string} folder
 * @returns {string[]} empty when nothing is known against it
 */
export function checkBuilt(folder) {
  const missing = needed.filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) return missing.map((file) => `${file} is missing`)
  const starts = readFileSync(join(folder, 'ribbon.xml'), 'utf8').startsWith('<customUI')
  return starts ? [] : ['ribbon.xml must begin with <customUI: nothing may stand before it, not even an XML declaration']
}

/**
 * Makes the folders `online` (for a web server) and `offline` (to hand out) from a built add-in.
 * @param {string} from the built folder
 * @param {string} to is emptied first
 * @param {{ baseUrl: string }} place
 * @throws {Error} when the built add-in or the install page is not fit to be handed out
 */
export async function installWps(from, to, { baseUrl }) {
  const page = installPage({ baseUrl, version })
  const problems = [...checkBuilt(from), ...checkInstallPage(page)]
  if (problems.length > 0) throw new Error(problems.join('\n'))

  rmSync(to, { recursive: true, force: true })
  const online = join(to, 'online')
  const offline = join(to, 'offline')
  const name = offlineName(version)
  cpSync(from, online, { recursive: true })
  cpSync(from, join(offline, name), { recursive: true })
  // Of an add-in on the disk WPS makes index.html itself, from main.js.
  rmSync(join(offline, name, 'index.html'))
  await packFolder(join(offline, name), join(online, archiveName))

  const write = (folder, files) => Object.entries(files).forEach(([file, text]) => writeFileSync(join(folder, file), text))
  write(online, {
    'install.html': page, 'jsplugins.xml': pluginsOnline(baseUrl), 'jsplugins-offline.xml': pluginsOffline(baseUrl, version),
  })
  write(offline, { 'publish.xml': publishOffline(version), 'publish-online.xml': publishOnline(baseUrl) })
  cpSync(join(root, 'src/apps/wps/install/install-linux.sh'), join(offline, 'install-linux.sh'))
  chmodSync(join(offline, 'install-linux.sh'), 0o755)
}

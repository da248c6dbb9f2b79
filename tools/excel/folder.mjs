/** The folder of the Excel add-in: what stands beside the bundled pane, and a copy of it for one place of installation. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { manifestFor } from '../manifest/for-place.mjs'
import { root } from '../setup.mjs'

/** The files of Office.js that Excel on the web, on Windows and on the Mac load, in the layout that its loader expects. */
export const officeFiles = [
  'office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js',
  'en-us/office_strings.js', 'zh-cn/office_strings.js',
]
const officeLicense = 'office-js-license.md'

/** Where the pane can take Office.js from: the files beside it, Microsoft's network, or the one for Office 365 in China. */
export const officeScripts = {
  'local': './office.js',
  'cdn': 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  'cdn-21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
}

/**
 * Puts beside the bundled pane what is not bundled: Office.js, unmodified, because its licence allows neither bundling nor
 * committing it; the icons, the help page, and the manifest of development.
 * @param {string} folder
 */
export function addExcelFiles(folder) {
  const office = join(root, 'node_modules/@microsoft/office-js')
  for (const file of officeFiles) cpSync(join(office, 'dist', file), join(folder, file))
  cpSync(join(office, 'LICENSE.md'), join(folder, officeLicense))
  const icons = readdirSync(join(root, 'assets')).filter((name) => /^icon-.*\.png$/.test(name))
  for (const icon of icons) cpSync(join(root, 'assets', icon), join(folder, 'assets', icon))
  cpSync(join(root, 'assets/help.html'), join(folder, 'help.html'))
  cpSync(join(root, 'manifest.xml'), join(folder, 'manifest.xml'))
}

/**
 * Copies a built folder for one place of installation.
 * @param {string} from the built folder
 * @param {string} to is emptied first
 * @param {{ baseUrl: string, id?: string, officeJs: keyof typeof officeScripts }} place see `manifestFor`; unless Office.js is
 * `local`, its files are left out
 */
export function installExcel(from, to, { baseUrl, id, officeJs }) {
  rmSync(to, { recursive: true, force: true })
  const left = officeJs === 'local' ? [] : [...new Set([...officeFiles.map((file) => file.split('/')[0]), officeLicense])]
  cpSync(from, to, { recursive: true, filter: (path) => !left.includes(relative(from, path)) })
  rewrite(join(to, 'taskpane.html'), (html) => withOfficeScript(html, officeScripts[officeJs]))
  rewrite(join(to, 'manifest.xml'), (xml) => manifestFor(xml, { baseUrl, id }))
}

function withOfficeScript(html, address) {
  const own = `src="${officeScripts.local}"`
  if (html.split(own).length !== 2) throw new Error(`taskpane.html must load ${officeScripts.local} once`)
  return html.replace(own, `src="${address}"`)
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

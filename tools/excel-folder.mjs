/** The folder of the Excel add-in: what stands beside the bundled pane, and a copy of it for one place of installation. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifestFor } from './manifest-for.mjs'
import { root } from './setup.mjs'

/** The files of Office.js that Excel on the web, on Windows and on the Mac load, in the layout that its loader expects. */
export const officeFiles = [
  'office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js',
  'en-us/office_strings.js', 'zh-cn/office_strings.js',
]
const officeLicense = 'office-js-license.md'
const officeScripts = { local: './office.js', cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' }

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
 * @param {{ baseUrl: string, id?: string, officeJs: 'local' | 'cdn' }} place see `manifestFor`; `cdn`: Office.js comes from Microsoft
 */
export function installExcel(from, to, { baseUrl, id, officeJs }) {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  const left = officeJs === 'cdn' ? [...officeFiles, officeLicense] : []
  cpSync(from, to, { recursive: true })
  for (const file of left) rmSync(join(to, file))
  for (const locale of officeJs === 'cdn' ? ['en-us', 'zh-cn'] : []) rmSync(join(to, locale), { recursive: true })
  rewrite(join(to, 'taskpane.html'), (html) => html.replace(`src="${officeScripts.local}"`, `src="${officeScripts[officeJs]}"`))
  rewrite(join(to, 'manifest.xml'), (xml) => manifestFor(xml, { baseUrl, id }))
}

function rewrite(file, change) {
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

/** What stands beside the bundled pane in the folder that WPS loads: the ribbon's shell, its pictures, and the pane's page. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'

/** In development the page loads modules; those are what WPS can't load from a folder. */
const moduleScript = '<script type="module" src="./main.ts"></script>'
const classicScript = '<script src="./pane.js"></script>'

/**
 * Adds them; `ui/pane.js` is there already.
 * @param {string} folder
 */
export function addWpsFiles(folder) {
  const app = join(root, 'src/apps/wps')
  cpSync(join(app, 'shell'), folder, { recursive: true })
  const icons = readdirSync(join(root, 'assets')).filter((name) => /^icon-.*\.png$/.test(name))
  for (const icon of icons) cpSync(join(root, 'assets', icon), join(folder, 'images', icon))
  writeFileSync(join(folder, 'ui/taskpane.html'), withClassicScript(readFileSync(join(app, 'taskpane.html'), 'utf8')))
}

function withClassicScript(html) {
  if (html.split(moduleScript).length !== 2) throw new Error(`taskpane.html must have ${moduleScript} once`)
  return html.replace(moduleScript, classicScript)
}

/** The install page as one file that also works when saved to a disk: the sources of src/apps/wps/install put together for one place. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup.mjs'
import { addin } from './entries.mjs'

const source = (name) => readFileSync(join(root, 'src/apps/wps/install', name), 'utf8').trimEnd()

/** What the page must say: in practice people press 允许, see nothing, and take the installation for failed. */
const mustSay = ['点“允许”后必须重新启动 WPS', 'After 允许 (Allow) you must restart WPS']

/**
 * Puts the page together.
 * @param {{ baseUrl: string, version: string }} place
 * @returns {string}
 */
export function installPage({ baseUrl, version }) {
  const entry = { name: addin.name, addonType: addin.type, online: 'true', url: baseUrl, version }
  // `<` would let an address end the script.
  const json = JSON.stringify(entry).replaceAll('<', '\\u003c')
  return put(source('install.html'), [
    ['<!--style-->', `<style>\n${source('install.css')}\n</style>`],
    ['<!--script-->', `<script>\n${source('install.js')}\n</script>`],
    [/(<script type="application\/json" id="addin">).*(<\/script>)/, `<script type="application/json" id="addin">${json}</script>`],
  ]) + '\n'
}

function put(html, replacements) {
  return replacements.reduce((text, [what, by]) => {
    if (text.split(what).length < 2) throw new Error(`install.html lacks ${what}`)
    return text.replace(what, () => by)
  }, html)
}

/**
 * What is wrong with an install page, by what people need to be told and by what it needs to run from a disk.
 * @param {string} html
 * @returns {string[]} empty when it is good
 */
export function checkInstallPage(html) {
  const shown = html.replace(/<(script|style)\b[^]*?<\/\1>|<!--[^]*?-->/g, '').replace(/<[^>]*>/g, '')
  return [
    ...mustSay.filter((sentence) => !shown.includes(sentence)).map((sentence) => `the install page does not say “${sentence}”`),
    ...[...html.matchAll(/<(?:script|img|iframe)\b[^>]*\bsrc=|<link\b[^>]*\brel="stylesheet"/g)].map(([tag]) => `the install page loads another file: ${tag}`),
  ]
}

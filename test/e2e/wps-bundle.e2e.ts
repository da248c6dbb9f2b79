/** The built folder for WPS: scripts that its old browser can load over file:// and plain http, and nothing in them that it lacks. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, posix } from 'node:path'

const root = join(__dirname, '../..')
const folder = join(root, 'dist/wps')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
const pages = files.filter((file) => file.endsWith('.html'))
const pane = read('ui/pane.js')

test('the folder has what WPS loads, and no more', () => {
  expect(files.filter((file) => !file.startsWith('images/')).sort()).toEqual([
    'index.html', 'licenses.md', 'main.js', 'manifest.xml', 'ribbon.xml', 'ui/pane.js', 'ui/taskpane.html',
  ])
  expect(files.filter((file) => file.startsWith('images/') && !file.endsWith('.png'))).toEqual([])
})

test('WPS finds its two files by their first characters', () => {
  expect(read('ribbon.xml')).toMatch(/^<customUI /)
  expect(read('manifest.xml')).toMatch(/^<JsPlugin>/)
})

test.each(pages)('%s loads classic scripts beside it, which a page from a folder can', (page) => {
  const html = read(page)
  expect(html).not.toMatch(/type="?module|crossorigin|modulepreload|\bimport\(/)
  const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => posix.join(posix.dirname(page), address!))
  expect(loaded.length).toBeGreaterThan(0)
  expect(loaded.filter((address) => !files.includes(address))).toEqual([])
  expect(html).toMatch(/<meta charset="utf-8">/)
})

test('the pane has its place in the page before its script runs', () => {
  const html = read('ui/taskpane.html')
  expect(html.indexOf('id="root"')).toBeGreaterThan(0)
  expect(html.indexOf('<script')).toBeGreaterThan(html.indexOf('id="root"'))
})

/** ESLint's parser alone: the rest of ESLint takes ten times as long over a script of this size. */
const { parse } = createRequire(require.resolve('eslint'))('espree') as { parse: (code: string, options: { ecmaVersion: number }) => unknown }

test.each([
  ['ui/pane.js', 2018, ['a?.b', 'a ?? b', 'import("./lazy.js")', 'class Row { cells = [] }', 'import.meta.url']],
  ['main.js', 5, ['async function OnAction() {}', 'const id = 1', 'panes.map(pane => pane.ID)', '`pane ${id}`']],
] as const)('%s is a script of ECMAScript %i', (file, ecmaVersion, newer) => {
  for (const code of newer) expect(() => parse(code, { ecmaVersion })).toThrow(SyntaxError)
  expect(() => parse(read(file), { ecmaVersion })).not.toThrow()
})

/** What Chromium 104 lacks, what a page over plain http is refused, and what is known to fail in panes of WPS. */
const lacking: [what: RegExp, example: string][] = [
  [/\bcrypto\.(randomUUID\(|subtle\.)/, 'crypto.randomUUID()'],
  [/\bnavigator\.clipboard\./, 'navigator.clipboard.writeText(json)'],
  [/\bwindow\.open\(|[^.\w]open\(["'`]/, 'window.open("help.html")'],
  [/\bnew (Shared)?Worker\(/, 'new Worker("read.js")'],
  [/\bfetch\(|\bnew EventSource\(/, 'fetch("plans.json")'],
  [/\bnew (TextDecoderStream|CompressionStream|DecompressionStream)\(/, 'new TextDecoderStream()'],
  [/\.(toSorted|toReversed|toSpliced|fromAsync|withResolvers)\(/, 'rows.toSorted()'],
  [/\b(Object|Map)\.groupBy\(|\bPromise\.try\(|\bRegExp\.escape\(|\bAbortSignal\.any\(/, 'Object.groupBy(rows, unit)'],
  [/\.(isWellFormed|toWellFormed|isSubsetOf|isSupersetOf|isDisjointFrom|symmetricDifference)\(/, 'ours.isSubsetOf(theirs)'],
  [/\.(checkVisibility|showPopover|hidePopover|togglePopover|moveBefore)\(/, 'dialog.showPopover()'],
  [/\bIterator\.(from|prototype)\b|\.values\(\)\.(map|filter|toArray)\(/, 'cells.values().map(print)'],
  [/:has\(|@container [^$]|\blight-dark\(/, '"li:has(> button)"'],
]

test.each(lacking)('nothing in the pane needs %s', (what, example) => {
  expect(example).toMatch(what)
  expect([...pane.matchAll(new RegExp(what, 'g'))].map(({ index }) => pane.slice(index - 60, index + 100))).toEqual([])
})

test('the pane is whole, and says nothing of where it was built', () => {
  expect(pane).not.toMatch(/sourceMappingURL|import\.meta|__vitePreload|process\.env/)
  expect(pane).not.toContain(root)
  expect(pane).not.toMatch(/univerjs/i)
})

test('the licences of what is in the pane stand beside it', () => {
  const licenses = read('licenses.md')
  for (const name of ['react', 'react-dom', '@fluentui/react-components', 'zod', 'big.js', '@noble/hashes']) {
    expect(licenses).toMatch(new RegExp(`^## ${name} `, 'm'))
  }
})

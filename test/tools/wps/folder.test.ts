/** The folders that an administrator puts on a server and hands out. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Linter } from 'eslint'
import { ArchiveReader, libarchiveWasm } from 'libarchive-wasm'
import { checkBuilt, installWps, version } from '../../../tools/wps/folder.mjs'
import { checkInstallPage, installPage } from '../../../tools/wps/install-page.mjs'
import { standIn } from './stand-in'

const scratch = mkdtempSync(join(tmpdir(), 'duibiao-wps-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const baseUrl = 'http://intranet.example:8080/plans&more/duibiao/'
const built = standIn(join(scratch, 'built'))
const out = join(scratch, 'out')
beforeAll(() => installWps(built, out, { baseUrl }))

const read = (file: string) => readFileSync(join(out, file), 'utf8')
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort()

/** The attributes of the only add-in in a list. */
function entryOf(list: string): Record<string, string> {
  const [, kind, attributes] = /<jsplugins>\s*<(jsplugin|jspluginonline) ([^<>]*)\/>\s*<\/jsplugins>\s*$/.exec(read(list))!
  return { kind: kind!, ...Object.fromEntries([...attributes!.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!])) }
}

test('the server gets all that was built, the install page, the lists of an organisation, and the archive', () => {
  expect(filesOf(join(out, 'online')))
    .toEqual([...filesOf(built), 'install.html', 'jsplugins.xml', 'jsplugins-offline.xml', 'duibiao.7z'].sort())
})

test('what is handed out has no index.html: WPS makes it from main.js', () => {
  expect(filesOf(join(out, `offline/duibiao_${version}`))).toEqual(filesOf(built).filter((file) => file !== 'index.html'))
  expect(readdirSync(join(out, 'offline')).sort()).toEqual([`duibiao_${version}`, 'install-linux.sh', 'publish-online.xml', 'publish.xml'])
})

test('another program finds the same files in the archive, in the folder of this version', async () => {
  const reader = new ArchiveReader(await libarchiveWasm(), new Int8Array(readFileSync(join(out, 'online/duibiao.7z'))))
  const found = new Map<string, Buffer>()
  for (const entry of reader.entries()) {
    const bytes = entry.readData()
    if (bytes) found.set(entry.getPathname(), Buffer.from(bytes))
  }
  reader.free()
  const handedOut = join(out, `offline/duibiao_${version}`)
  expect([...found.keys()].sort()).toEqual(filesOf(handedOut).map((file) => `duibiao_${version}/${file}`))
  for (const file of filesOf(handedOut)) expect(found.get(`duibiao_${version}/${file}`)!.equals(readFileSync(join(handedOut, file)))).toBe(true)
})

const address = 'http://intranet.example:8080/plans&amp;more/duibiao/'
test('the lists name the add-in with its address', () => {
  const ours = { name: 'duibiao', type: 'et' }
  const published = { enable: 'enable', install: 'null', customDomain: '' }
  expect(entryOf('online/jsplugins.xml')).toEqual({ kind: 'jspluginonline', ...ours, url: address })
  expect(entryOf('online/jsplugins-offline.xml')).toEqual({ kind: 'jsplugin', ...ours, url: `${address}duibiao.7z`, version })
  expect(entryOf('offline/publish.xml')).toEqual({ kind: 'jsplugin', ...ours, url: `duibiao_${version}`, version, ...published })
  expect(entryOf('offline/publish-online.xml')).toEqual({ kind: 'jspluginonline', ...ours, url: address, ...published })
})

test('the manifest has the name by which the lists know the add-in', () => {
  expect(read('online/manifest.xml')).toContain('<Name>duibiao</Name>')
})

describe('what is not fit to be handed out is not', () => {
  test.each([
    ['a file that is missing', 'ui/pane.js', undefined, 'ui/pane.js is missing'],
    ['a declaration before the ribbon', 'ribbon.xml', '<?xml version="1.0"?>\n<customUI/>', 'ribbon.xml must begin with <customUI'],
    ['a byte order mark before the ribbon', 'ribbon.xml', '\ufeff<customUI/>', 'ribbon.xml must begin with <customUI'],
  ])('%s', async (_, file, content, problem) => {
    const broken = standIn(mkdtempSync(join(scratch, 'broken-')))
    if (content === undefined) rmSync(join(broken, file))
    else writeFileSync(join(broken, file), content)
    expect(checkBuilt(broken)).toEqual([expect.stringContaining(problem)])
    const nothing = join(scratch, 'nothing')
    await expect(installWps(broken, nothing, { baseUrl })).rejects.toThrow(problem)
    expect(() => readdirSync(nothing)).toThrow('ENOENT')
  })
})

describe('the install page', () => {
  const page = installPage({ baseUrl, version })

  test('is good, and stands alone', () => {
    expect(checkInstallPage(page)).toEqual([])
    expect(checkInstallPage(`${page}<script src="more.js"></script>`)).toEqual([expect.stringContaining('loads another file')])
  })

  test.each([['点“允许”后必须重新启动 WPS'], ['After 允许 (Allow) you must restart WPS']])('is refused when it does not say: %s', (sentence) => {
    expect(checkInstallPage(page.replaceAll(sentence, ''))).toEqual([`the install page does not say “${sentence}”`])
    // In a comment nobody reads it.
    expect(checkInstallPage(`${page.replaceAll(sentence, '')}<!-- ${sentence} -->`)).toHaveLength(1)
  })

  test('holds the address as data, whatever is in it', () => {
    const tricky = installPage({ baseUrl: 'http://a.example/$&</script>/', version })
    const [, json] = /<script type="application\/json" id="addin">(.*)<\/script>/.exec(tricky)!
    expect(JSON.parse(json!)).toEqual({ name: 'duibiao', addonType: 'et', online: 'true', url: 'http://a.example/$&</script>/', version })
    expect(tricky.match(/<\/script>/g)).toHaveLength(page.match(/<\/script>/g)!.length)
  })

  test('runs in old browsers: ECMAScript 5', () => {
    const script = readFileSync(join(__dirname, '../../../src/apps/wps/install/install.js'), 'utf8')
    const judge = (code: string) => new Linter().verify(code, { languageOptions: { ecmaVersion: 5, sourceType: 'script' } })
    expect(judge(script)).toEqual([])
    expect(judge('var f = () => 1')).toHaveLength(1)
  })
})

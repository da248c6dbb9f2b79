/** An installation of the Excel add-in: what an administrator may say about it, and the manifest that follows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readPlace } from '../../../tools/excel/place.mjs'
import { manifestFor, stableId } from '../../../tools/manifest/for-place.mjs'

const manifest = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8')
const idOf = (xml: string) => /<Id>(.*)<\/Id>/.exec(xml)![1]
const guid = '12345678-1234-4123-8123-123456789abc'

const good: [string[], object][] = [
  [['--base-url', 'https://intranet.example/duibiao/'], { baseUrl: 'https://intranet.example/duibiao/', host: 'intranet.example', officeJs: 'local' }],
  [['--base-url', 'https://Intranet.Example:8443/'], { baseUrl: 'https://intranet.example:8443/', host: 'intranet.example-8443', officeJs: 'local' }],
  [['--base-url', 'https://内网.example/规划/'], { baseUrl: 'https://xn--v6q792i.example/%E8%A7%84%E5%88%92/', host: 'xn--v6q792i.example', officeJs: 'local' }],
  [['--base-url', 'https://a.example/', '--office-js', 'cdn', '--id', guid.toUpperCase(), '--out', 'x'],
    { baseUrl: 'https://a.example/', host: 'a.example', officeJs: 'cdn', id: guid, out: 'x' }],
  [['--base-url', 'https://a.example/', '--office-js', 'cdn-21vianet'], { baseUrl: 'https://a.example/', host: 'a.example', officeJs: 'cdn-21vianet' }],
]
test.each(good)('%j is understood', (args, place) => {
  expect(readPlace(args)).toEqual({ place })
})

const bad: [string, string[], RegExp][] = [
  ['no address', [], /请用 --base-url[^]*Give the address/],
  ['an empty address', ['--base-url', ''], /请用 --base-url/],
  ['http', ['--base-url', 'http://intranet.example/duibiao/'], /只从 https 载入[^]*over https only/],
  ['a folder of the disk', ['--base-url', 'file:///srv/duibiao/'], /只从 https 载入/],
  ['a share', ['--base-url', '\\\\server\\share'], /不是网址[^]*is not an address/],
  ['half an address', ['--base-url', 'intranet.example/duibiao/'], /不是网址/],
  ['no slash at the end', ['--base-url', 'https://intranet.example/duibiao'], /请写成 https:\/\/intranet\.example\/duibiao\/[^]*Write https:/],
  ['a host without slash', ['--base-url', 'https://intranet.example'], /请写成 https:\/\/intranet\.example\/。/],
  ['a query', ['--base-url', 'https://intranet.example/?a=/'], /带有 \? 或 #[^]*has a \? or #/],
  ['a fragment', ['--base-url', 'https://intranet.example/#/'], /带有 \? 或 #/],
  ['a password', ['--base-url', 'https://me:secret@intranet.example/'], /密码[^]*password/],
  ['another source of Office.js', ['--base-url', 'https://a.example/', '--office-js', 'npm'], /只能是 local、cdn、cdn-21vianet[^]*one of local/],
  ['an inherited name as source', ['--base-url', 'https://a.example/', '--office-js', 'toString'], /只能是/],
  ['an id that is none', ['--base-url', 'https://a.example/', '--id', `{${guid}}`], /不是 GUID[^]*no GUID/],
  ['an option that is unknown', ['--url', 'https://a.example/'], /看不懂[^]*can't be read/],
  ['a word too many', ['https://a.example/'], /看不懂/],
]
test.each(bad)('%s is refused in both languages', (_, args, expected) => {
  const { problem } = readPlace(args) as { problem: string }
  expect(problem).toMatch(expected)
  expect(problem).not.toContain('secret')
})

test('all addresses of a manifest move, and nothing else but the id', () => {
  const moved = manifestFor(manifest, { baseUrl: 'https://intranet.example/a&b/' })
  expect(moved).not.toContain('localhost')
  expect(moved.replaceAll('https://intranet.example/a&amp;b/', 'https://localhost:3000/').replace(idOf(moved)!, idOf(manifest)!)).toBe(manifest)
})

test('an id that is given stands', () => {
  expect(idOf(manifestFor(manifest, { baseUrl: 'https://a.example/', id: guid }))).toBe(guid)
})

test('an id made from an address is a GUID, always the same, and no other address has it', () => {
  // The example of RFC 9562 for version 5.
  expect(stableId('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
  fc.assert(fc.property(fc.webUrl(), fc.webUrl(), (one, other) => {
    expect(stableId(guid, one)).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    expect(stableId(guid, one) === stableId(guid, other)).toBe(one === other)
  }))
})

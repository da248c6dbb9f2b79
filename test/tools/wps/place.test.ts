/** An installation of the WPS add-in: what an administrator may say about it. */
import { readPlace } from '../../../tools/wps/place.mjs'

const good: [string[], object][] = [
  [['--base-url', 'http://intranet/duibiao/'], { baseUrl: 'http://intranet/duibiao/', host: 'intranet' }],
  [['--base-url', 'https://Intranet.Example:8443/', '--out', 'x'], { baseUrl: 'https://intranet.example:8443/', host: 'intranet.example-8443', out: 'x' }],
  [['--base-url', 'http://10.0.0.8:81/规划/'], { baseUrl: 'http://10.0.0.8:81/%E8%A7%84%E5%88%92/', host: '10.0.0.8-81' }],
]
test.each(good)('%j is understood', (args, place) => {
  expect(readPlace(args)).toEqual({ place })
})

test('--help asks for nothing else', () => {
  expect(readPlace(['--help'])).toEqual({ help: true })
})

const bad: [string, string[], RegExp][] = [
  ['no address', [], /请用 --base-url[^]*Give the address/],
  ['an empty address', ['--base-url', ''], /请用 --base-url/],
  ['a folder of the disk', ['--base-url', 'file:///srv/duibiao/'], /要以 http:\/\/ 或 https:\/\/ 开头[^]*begin with http:\/\/ or https:\/\//],
  ['a share', ['--base-url', '\\\\server\\share'], /不是网址[^]*is not an address/],
  ['half an address', ['--base-url', 'intranet/duibiao/'], /不是网址/],
  ['no slash at the end', ['--base-url', 'http://intranet/duibiao'], /请写成 http:\/\/intranet\/duibiao\/[^]*Write http:/],
  ['a host without slash', ['--base-url', 'http://intranet'], /请写成 http:\/\/intranet\/。/],
  ['a query', ['--base-url', 'http://intranet/?a=/'], /带有 \? 或 #[^]*has a \? or #/],
  ['a fragment', ['--base-url', 'http://intranet/#/'], /带有 \? 或 #/],
  ['a password', ['--base-url', 'http://me:secret@intranet/'], /密码[^]*password/],
  ['an option that is unknown', ['--url', 'http://intranet/'], /看不懂[^]*can't be read/],
  ['a word too many', ['http://intranet/'], /看不懂/],
]
test.each(bad)('%s is refused in both languages', (_, args, expected) => {
  const { problem } = readPlace(args) as { problem: string }
  expect(problem).toMatch(expected)
  expect(problem).not.toContain('secret')
})

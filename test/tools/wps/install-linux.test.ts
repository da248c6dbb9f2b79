/** The script for 统信 and 麒麟, run for real in home folders of the test. */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { installWps, version } from '../../../tools/wps/folder.mjs'
import { standIn } from './stand-in'

const scratch = mkdtempSync(join(tmpdir(), 'duibiao-linux-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const baseUrl = 'http://intranet.example/a&b/duibiao/'
const offline = join(scratch, 'out/offline')
beforeAll(() => installWps(standIn(join(scratch, 'built')), join(scratch, 'out'), { baseUrl }))

const fresh = (name: string) => mkdtempSync(join(scratch, `${name}-`))
const jsaddons = (home: string, vendor = 'Kingsoft') => join(home, '.local/share', vendor, 'wps/jsaddons')
const listOf = (home: string, vendor?: string) => readFileSync(join(jsaddons(home, vendor), 'publish.xml'), 'utf8')
const put = (home: string, list: string) => {
  mkdirSync(jsaddons(home), { recursive: true })
  writeFileSync(join(jsaddons(home), 'publish.xml'), list)
}

/** Runs the script; PATH is that of the test, with more before it. */
function run(args: string[], { from = offline, env = {}, path = '' }: { from?: string; env?: Record<string, string>; path?: string } = {}) {
  const { status, stdout, stderr } = spawnSync('sh', [join(from, 'install-linux.sh'), ...args], {
    encoding: 'utf8', env: { PATH: `${path}:${process.env.PATH}`, ...env },
  })
  return { status, stdout, stderr }
}

/** Runs it for a home folder, and expects it to go well. */
function runAt(home: string, ...args: string[]) {
  const result = run(['--home', home, ...args])
  expect(result).toMatchObject({ status: 0, stderr: '' })
  return result.stdout
}

/** Every path below a folder, with what is in it. */
const snapshot = (folder: string) => Object.fromEntries(readdirSync(folder, { recursive: true }).map(String).sort()
  .map((path) => [path, lstatSync(join(folder, path)).isFile() ? readFileSync(join(folder, path), 'base64') : 'folder']))

const ours = {
  offline: `<jsplugin name="duibiao" type="et" url="duibiao_${version}" version="${version}" enable="enable" install="null" customDomain=""/>`,
  online: '<jspluginonline name="duibiao" type="et" url="http://intranet.example/a&amp;b/duibiao/" enable="enable" install="null" customDomain=""/>',
}

describe('for one user', () => {
  test('files and list go to both folders, and the words say what to do next', () => {
    const home = fresh('home')
    expect(runAt(home)).toMatch(/点“允许”后必须重新启动 WPS[^]*restart WPS/)
    for (const vendor of ['Kingsoft', 'kingsoft']) {
      expect(listOf(home, vendor)).toBe(readFileSync(join(offline, 'publish.xml'), 'utf8'))
      expect(snapshot(join(jsaddons(home, vendor), `duibiao_${version}`))).toEqual(snapshot(join(offline, `duibiao_${version}`)))
      expect(readdirSync(jsaddons(home, vendor)).sort()).toEqual([`duibiao_${version}`, 'publish.xml'])
    }
  })

  test('a second run changes nothing', () => {
    const home = fresh('home')
    runAt(home)
    const before = snapshot(home)
    expect(runAt(home)).not.toMatch(/written|put|deleted/)
    expect(snapshot(home)).toEqual(before)
  })

  test('removing leaves nothing of ours, and removing again changes nothing', () => {
    const home = fresh('home')
    runAt(home)
    runAt(home, '--remove')
    expect(readdirSync(jsaddons(home))).toEqual(['publish.xml'])
    expect(listOf(home)).toMatch(/<jsplugins>\s*<\/jsplugins>/)
    const before = snapshot(home)
    runAt(home, '--remove')
    expect(snapshot(home)).toEqual(before)
  })

  test('removing where nothing is makes nothing', () => {
    const home = fresh('home')
    runAt(home, '--remove')
    expect(readdirSync(home)).toEqual([])
  })

  test('the home of whoever runs it is the default', () => {
    const home = fresh('home')
    const result = run([], { env: { HOME: home }, path: users('id') })
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(listOf(home)).toContain(ours.offline)
  })

  test('--dry-run tells and touches nothing', () => {
    const home = fresh('home')
    expect(runAt(home, '--dry-run')).toMatch(/将放入 \/ would put[^]*将改写 \/ would write/)
    expect(readdirSync(home)).toEqual([])
    runAt(home)
    const before = snapshot(home)
    expect(runAt(home, '--remove', '--dry-run')).toMatch(/would write[^]*would delete/)
    expect(snapshot(home)).toEqual(before)
  })

  test('with --online only the address is registered, and the files of before go', () => {
    const home = fresh('home')
    runAt(home)
    runAt(home, '--online')
    expect(listOf(home)).toContain(ours.online)
    expect(listOf(home)).not.toContain(ours.offline)
    expect(readdirSync(jsaddons(home))).toEqual(['publish.xml'])
    runAt(home)
    expect(listOf(home)).toBe(readFileSync(join(offline, 'publish.xml'), 'utf8'))
  })

  test('a new version takes the place of the old one; folders of others with such a name stay', () => {
    const home = fresh('home')
    const folders = { ours: join(jsaddons(home), 'duibiao_0.0.9'), other: join(jsaddons(home), 'duibiao_2_helper') }
    cpSync(join(offline, `duibiao_${version}`), folders.ours, { recursive: true })
    mkdirSync(folders.other, { recursive: true })
    writeFileSync(join(folders.other, 'ribbon.xml'), '<customUI/>')
    put(home, '<jsplugins><jsplugin name="duibiao" type="et" url="duibiao_0.0.9" version="0.0.9"/></jsplugins>')
    runAt(home)
    expect(readdirSync(jsaddons(home)).sort()).toEqual([`duibiao_${version}`, 'duibiao_2_helper', 'publish.xml'].sort())
    expect(listOf(home)).toBe(`<jsplugins>${ours.offline}</jsplugins>\n`)
  })

  test('where one folder is a link to the other, both are served', () => {
    const home = fresh('home')
    mkdirSync(join(home, '.local/share/Kingsoft'), { recursive: true })
    symlinkSync('Kingsoft', join(home, '.local/share/kingsoft'))
    runAt(home)
    expect(listOf(home, 'kingsoft').match(/name="duibiao"/g)).toHaveLength(1)
    runAt(home, '--remove')
    expect(readdirSync(jsaddons(home))).toEqual(['publish.xml'])
  })
})

describe('other add-ins stay as they are', () => {
  const lists: [string, string][] = [
    ['as WPS writes them', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n    <jspluginonline name="Oa" type="wps" url="http://oa/" enable="enable" install="null"/>\n</jsplugins>\n'],
    ['on one line', '<jsplugins><jsplugin name="Oa" type="et" url="Oa_1.0" version="1.0"/></jsplugins>\n'],
    ['with lines of Windows and a byte order mark', '\ufeff<?xml version="1.0"?>\r\n<jsplugins>\r\n\t<jspluginonline name="Oa" type="et" url="http://oa/"/>\r\n</jsplugins>\r\n'],
    ['in pairs of tags, over several lines, in single quotes', '<jsplugins>\n<jspluginonline\n  name = \'Oa\'\n  type=\'et\'\n  url=\'http://oa/?a>b\'\n></jspluginonline>\n</jsplugins>\n'],
    ['with comments that hold tags, and something more inside', '<!-- <jsplugins></jsplugins> -->\n<jsplugins>\n<!-- <jsplugin name="duibiao" type="et"/> </jsplugins> -->\n<jsplugin name="Oa" type="et"><ribbon file="x"/></jsplugin>\n</jsplugins>\n<!-- end -->\n'],
    ['of our name for 文字, or with our name elsewhere', '<jsplugins>\n  <jsplugin name="duibiao" type="wps" url="x"/>\n  <jsplugin name="duibiao2" type="et" desc=\' name="duibiao"\' url="x"/>\n</jsplugins>\n'],
  ]
  test.each(lists)('%s', (_, list) => {
    const home = fresh('others')
    put(home, list)
    runAt(home)
    const merged = listOf(home)
    expect(merged.split(`\n  ${ours.offline}`)).toHaveLength(2)
    expect(merged.replace(`\n  ${ours.offline}`, '')).toBe(list)
    expect(merged.indexOf(ours.offline)).toBeLessThan(merged.lastIndexOf('</jsplugins>'))
    runAt(home)
    expect(listOf(home)).toBe(merged)
    runAt(home, '--online')
    expect(listOf(home)).toBe(merged.replace(ours.offline, ours.online))
    runAt(home, '--remove')
    expect(listOf(home)).toBe(list)
  })

  const renewed: [string, string, string][] = [
    ['an entry in a pair of tags', '<jsplugins><a/><jsplugin type="et" name="duibiao"><ribbon/></jsplugin><b/></jsplugins>\n', '<jsplugins><a/>OURS<b/></jsplugins>\n'],
    ['one of the tool for development, in single quotes', '<jsplugins>\n<jspluginonline url=\'http://127.0.0.1:3889/\' name=\'duibiao\' type=\'et\' debug=\'\'/>\n</jsplugins>\n', '<jsplugins>\nOURS\n</jsplugins>\n'],
    ['two of ours', '<jsplugins>\n  <jsplugin name="duibiao" type="et"/>\n  <b/>\n  <jspluginonline name="duibiao" type="et"/>\n</jsplugins>\n', '<jsplugins>\n  OURS\n  <b/>\n</jsplugins>\n'],
    ['an empty list', '<jsplugins/>\n', '<jsplugins>\n  OURS\n</jsplugins>\n'],
    ['a list without the last line end', '<jsplugins></jsplugins>', '<jsplugins>\n  OURS</jsplugins>\n'],
    ['a file of no length', '', '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  OURS\n</jsplugins>\n'],
  ]
  test.each(renewed)('%s becomes ours', (_, list, expected) => {
    const home = fresh('renewed')
    put(home, list)
    runAt(home)
    expect(listOf(home)).toBe(expected.replace('OURS', ours.offline))
  })

  const word = fc.stringMatching(/^[\w .:/'&;-]{0,12}$/)
  const others = fc.array(fc.record({
    kind: fc.constantFrom('jsplugin', 'jspluginonline'), name: word, url: word, pair: fc.boolean(), space: fc.constantFrom('', ' ', '\n  ', '\r\n'),
  }), { maxLength: 4 })
  test('whatever others have written comes back after installing and removing', () => {
    const home = fresh('any')
    fc.assert(fc.property(others, (entries) => {
      const list = `<jsplugins>${entries.map(({ kind, name, url, pair, space }) =>
        `${space}<${kind} name="${name}" type="et" url="${url}"${pair ? `></${kind}>` : '/>'}`).join('')}</jsplugins>\n`
      put(home, list)
      runAt(home)
      expect(listOf(home)).toContain(ours.offline)
      runAt(home, '--remove')
      expect(listOf(home)).toBe(list)
    }), { numRuns: 15 })
  })

  test.each([
    ['half a file', '<jsplugins><jsplugin name="Oa"'],
    ['a tag that is not closed', '<jsplugins><jsplugin name="duibiao" type="et"></jsplugins>\n'],
    ['a quote that is not closed', '<jsplugins><jsplugin name="Oa/></jsplugins>\n'],
    ['two lists', '<jsplugins/><jsplugins/>\n'],
    ['another document', '<html></html>\n'],
    ['text', 'jsplugins\n'],
    ['a comment that is not closed', '<jsplugins><!-- </jsplugins>\n'],
  ])('%s is no list: it is left alone, and told', (_, list) => {
    const home = fresh('broken')
    put(home, list)
    const { status, stderr } = run(['--home', home])
    expect(status).toBe(1)
    expect(stderr).toMatch(/不是 WPS 的加载项清单[^]*no list of add-ins/)
    expect(listOf(home)).toBe(list)
    expect(readdirSync(join(home, '.local/share'), { recursive: true })).toEqual(['Kingsoft', 'Kingsoft/wps', 'Kingsoft/wps/jsaddons', 'Kingsoft/wps/jsaddons/publish.xml'])
    expect(run(['--home', home, '--remove']).status).toBe(1)
    expect(listOf(home)).toBe(list)
  })
})

/** Commands that play other users, in a folder for PATH: who one is, who there is, and acting as another. */
function users(id: string, more: Record<string, string> = {}) {
  const folder = fresh('commands')
  const commands: Record<string, string> = {
    id: `echo ${id === 'root' ? 0 : 1000}`,
    getent: `f='${join(scratch, 'passwd')}'; if [ $# = 1 ]; then cat "$f"; else awk -F: -v k="$2" '$1 == k || $3 == k' "$f"; fi`,
    runuser: 'echo "as $2"; shift 3; exec "$@"',
    loginctl: 'true',
    who: 'true',
    ...more,
  }
  for (const [name, line] of Object.entries(commands)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${line}\n`)
    chmodSync(join(folder, name), 0o755)
  }
  return folder
}

describe('as root', () => {
  const homes = { li: join(scratch, 'home/li'), wang: join(scratch, 'home/wang'), gone: join(scratch, 'home/gone'), daemon: join(scratch, 'home/daemon') }
  beforeEach(() => {
    rmSync(join(scratch, 'home'), { recursive: true, force: true })
    for (const home of [homes.li, homes.wang, homes.daemon]) mkdirSync(home, { recursive: true })
    writeFileSync(join(scratch, 'passwd'), [
      'root:x:0:0::/root:/bin/sh', `daemon:x:1:1::${homes.daemon}:/bin/sh`, `li:x:1000:1000:Li:${homes.li}:/bin/bash`,
      `wang:x:1001:1001::${homes.wang}:/bin/bash`, `gone:x:1002:1002::${homes.gone}:/bin/bash`,
      `robot:x:1003:1003::${homes.daemon}:/usr/sbin/nologin`, `nobody:x:65534:65534::${homes.daemon}:/bin/sh`, '',
    ].join('\n'))
  })
  const installed = () => Object.entries(homes).filter(([, home]) => existsSync(jsaddons(home))).map(([name]) => name)

  const found: [string, Record<string, string>, Record<string, string>, string[]][] = [
    ['sudo tells', { SUDO_USER: 'wang' }, {}, ['wang']],
    ['the dialogue for the password tells', { PKEXEC_UID: '1000' }, {}, ['li']],
    ['the session at the seat tells', {}, { loginctl: 'echo "  c1 111 lightdm seat0"; echo " 2 1001 wang seat0 tty2"; echo " 3 1000 li - pts/0"' }, ['wang']],
    ['the list of who is there tells', {}, { who: 'echo "root tty1 2026-01-01 08:00"; echo "li tty7 2026-01-01 08:00 (:0)"; echo "li pts/0 2026-01-01 08:00 (:0)"' }, ['li']],
  ]
  test.each(found)('the user at the desktop is found where %s', (_, env, commands, expected) => {
    const result = run([], { env, path: users('root', commands) })
    expect(result).toMatchObject({ status: 0, stderr: '' })
    expect(result.stdout).toContain(`as ${expected[0]}`)
    expect(installed()).toEqual(expected)
    expect(run(['--remove'], { env, path: users('root', commands) }).status).toBe(0)
    expect(listOf(homes[expected[0] as 'li'])).not.toContain('duibiao')
  })

  test.each([
    ['nobody is there', {}, /--user[^]*Nobody is at the desktop/],
    ['several are there', { loginctl: 'echo "1 1000 li seat0 tty2"; echo "2 1001 wang seat0 tty3"' }, /li wang[^]*Several users/],
  ])('it asks for the user when %s', (_, commands, words) => {
    const { status, stderr } = run([], { path: users('root', commands) })
    expect(status).toBe(1)
    expect(stderr).toMatch(words)
    expect(installed()).toEqual([])
  })

  test('--user installs for that one, and a name that is unknown is told', () => {
    expect(run(['--user', 'li', '--online'], { path: users('root') }).status).toBe(0)
    expect(installed()).toEqual(['li'])
    expect(listOf(homes.li)).toContain(ours.online)
    expect(run(['--user', 'zhao'], { path: users('root') })).toMatchObject({ status: 1, stderr: expect.stringMatching(/没有用户 zhao/) as unknown })
  })

  test('--all-users installs for everybody who can log in and has a home', () => {
    expect(run(['--all-users'], { path: users('root') }).status).toBe(0)
    expect(installed()).toEqual(['li', 'wang'])
  })

  test('when it fails for one user it goes on, and says so at the end', () => {
    put(homes.li, 'broken')
    const { status, stderr } = run(['--all-users'], { path: users('root') })
    expect(status).toBe(1)
    expect(stderr).toContain(homes.li)
    expect(listOf(homes.wang)).toContain(ours.offline)
  })

  test('others may not', () => {
    const { status, stderr } = run(['--all-users'], { path: users('li') })
    expect(status).toBe(1)
    expect(stderr).toMatch(/要用 root 运行[^]*as root/)
  })
})

describe('what is not understood', () => {
  test.each([
    [['--install']], [['offline']], [['--online', '--remove']], [['--remove', '--remove']], [['--user']], [['--home', '']],
    [['--user', 'li', '--all-users']],
  ])('%j ends with 2 and the usage', (args) => {
    const { status, stdout, stderr } = run(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--dry-run')
  })

  test('--help explains', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--all-users') as unknown, stderr: '' })
  })

  test('without the files beside it, it says what is missing', () => {
    const lonely = fresh('lonely')
    cpSync(join(offline, 'install-linux.sh'), join(lonely, 'install-linux.sh'))
    const home = fresh('home')
    const { status, stderr } = run(['--home', home], { from: lonely })
    expect(status).toBe(1)
    expect(stderr).toMatch(/文件不全[^]*Files are missing/)
    // Taking away needs no files.
    runAt(home)
    expect(run(['--home', home, '--remove'], { from: lonely }).status).toBe(0)
    expect(listOf(home)).not.toContain('duibiao')
  })

  test('a home that does not exist is told', () => {
    expect(run(['--home', join(scratch, 'nowhere')])).toMatchObject({ status: 1, stderr: expect.stringMatching(/没有文件夹/) as unknown })
  })
})

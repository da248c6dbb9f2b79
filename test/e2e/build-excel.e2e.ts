/** `npm run build:excel`: what an administrator puts on a server, and that it runs there, under a path and with the headers we advise. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkManifestFile } from '../../tools/manifest/check.mjs'
import { installExcel, officeFiles, officeScripts } from '../../tools/excel/folder.mjs'
import { launchBrowser } from './harness'

const root = join(__dirname, '../..')
const office = join(root, 'node_modules/@microsoft/office-js/dist')
const baseUrl = 'https://intranet.example/plans/duibiao/'
const scratch = mkdtempSync(join(tmpdir(), 'duibiao-excel-'))
const local = join(scratch, 'local')
const cdn = join(scratch, 'cdn')

beforeAll(() => {
  installExcel(join(root, 'dist/excel'), local, { baseUrl, officeJs: 'local' })
  installExcel(join(root, 'dist/excel'), cdn, { baseUrl, officeJs: 'cdn' })
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const filesOf = (folder: string) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))

test.each([['local', () => local], ['cdn', () => cdn]])('%s: the manifest is good and each of its addresses leads to a file', (_, folder) => {
  expect(checkManifestFile(join(folder(), 'manifest.xml'))).toEqual([])
  const addresses = [...read(folder(), 'manifest.xml').matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, address]) => address!)
  expect(addresses.length).toBeGreaterThan(40)
  expect(addresses.filter((address) => !address.startsWith(baseUrl))).toEqual([])
  const files = filesOf(folder())
  expect(addresses.filter((address) => !files.includes(address.slice(baseUrl.length)))).toEqual([])
})

test('nothing of development is left', () => {
  const ours = filesOf(local).filter((file) => !officeFiles.includes(file) && /\.(html|xml|json|js)$/.test(file))
  expect(ours).toEqual(expect.arrayContaining(['taskpane.html', 'manifest.xml', 'help.html']))
  expect(ours.filter((file) => /localhost:\d/.test(read(local, file)))).toEqual([])
})

test('Office.js stands beside the pane as Microsoft made it, with its licence', () => {
  for (const file of officeFiles) expect(readFileSync(join(local, file)).equals(readFileSync(join(office, file)))).toBe(true)
  expect(read(local, 'office-js-license.md')).toBe(readFileSync(join(office, '../LICENSE.md'), 'utf8'))
  expect(read(local, 'taskpane.html')).toContain('src="./office.js"')
})

test('with --office-js cdn the pane loads it from Microsoft, and nothing of it lies in the folder', () => {
  expect(read(cdn, 'taskpane.html')).toContain(`src="${officeScripts.cdn}"`)
  expect(read(cdn, 'taskpane.html')).not.toContain('src="./office.js"')
  const dropped = [...officeFiles, 'office-js-license.md']
  expect(filesOf(cdn).sort()).toEqual(filesOf(local).filter((file) => !dropped.includes(file)).sort())
})

test('two places have two ids, and the same place has the same one again', () => {
  const idAt = (url: string) => {
    const folder = join(scratch, 'again')
    installExcel(join(root, 'dist/excel'), folder, { baseUrl: url, officeJs: 'local' })
    return /<Id>(.*)<\/Id>/.exec(read(folder, 'manifest.xml'))![1]
  }
  expect(idAt(baseUrl)).toBe(/<Id>(.*)<\/Id>/.exec(read(local, 'manifest.xml'))![1])
  expect(idAt('https://intranet.example/other/')).not.toBe(idAt(baseUrl))
})

/** The command as an administrator types it. */
function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/excel/build.mjs'), ...args], {
    cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: scratch },
  })
  return { status, stdout, stderr }
}

test('the command writes where it was told, relative to where it was typed, and says what to do next', () => {
  const { status, stdout, stderr } = command('--base-url', baseUrl, '--out', 'typed')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(baseUrl)
  expect(stdout).toMatch(/manifest\.xml/)
  expect(filesOf(join(scratch, 'typed'))).toEqual(expect.arrayContaining(['taskpane.html', 'manifest.xml', 'office.js']))
  // Writing again replaces its own folder.
  writeFileSync(join(scratch, 'typed/old.js'), '')
  expect(command('--base-url', baseUrl, '--out', 'typed').status).toBe(0)
  expect(filesOf(join(scratch, 'typed'))).not.toContain('old.js')
}, 300_000)

test('the command touches no folder of somebody else', () => {
  mkdirSync(join(scratch, 'mine'))
  writeFileSync(join(scratch, 'mine/letter.txt'), 'keep')
  const { status, stderr } = command('--base-url', baseUrl, '--out', 'mine')
  expect(status).toBe(2)
  expect(stderr).toMatch(/里有别的文件[^]*holds other files/)
  expect(read(scratch, 'mine/letter.txt')).toBe('keep')
})

test('wrong arguments end with 2 and the usage, before anything is built', () => {
  const { status, stdout, stderr } = command('--base-url', 'http://intranet.example/')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/只从 https 载入[^]*over https only[^]*--office-js FROM/)
})

/**
 * Opens the pane at its place, with a policy, as Excel on the web would; there is no Excel around it.
 * @returns what the policy forbade, and what the page asked for in vain
 */
async function openWith(policy: string): Promise<string[]> {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    const refused: string[] = []
    await page.exposeFunction('refuse', (what: string) => refused.push(what))
    await page.addInitScript(() => {
      const { refuse } = window as unknown as { refuse: (what: string) => void }
      addEventListener('securitypolicyviolation', (event) => refuse(`${event.violatedDirective} ${event.blockedURI}`))
    })
    await page.route('**/*', (route) => {
      const path = route.request().url().split(/[?#]/)[0]!.replace(baseUrl, '')
      if (!filesOf(local).includes(path)) {
        refused.push(path)
        return route.abort()
      }
      const contentType = { html: 'text/html', js: 'text/javascript', json: 'application/json', png: 'image/png' }[path.split('.').at(-1)!]
      return route.fulfill({ path: join(local, path), contentType, headers: { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' } })
    })
    await page.goto(`${baseUrl}taskpane.html?_host_Info=Excel$Web$16.01$zh-CN$corr$$disableLogging$1#&_xdm_Info=conversation|add-in|https://intranet.example`)
    await page.getByRole('heading', { name: '对表' }).first().waitFor()
    await page.waitForFunction(() => 'Excel' in window)
    return refused
  } finally {
    await browser.close()
  }
}

/** The policies that a chapter advises, for nginx and for IIS. */
const policiesIn = (readme: string) => [...read(join(root, 'src/apps/taskpane'), readme)
  .matchAll(/Content-Security-Policy"?\s+(?:value=)?"([^"]+)"/g)].map(([, policy]) => policy!)

test('both chapters advise one policy, for nginx and for IIS', () => {
  const policies = ['README.md', 'README.zh-CN.md'].flatMap(policiesIn)
  expect(policies).toHaveLength(4)
  expect(new Set(policies).size).toBe(1)
})

test('the pane runs under a path below the host, with the policy that we advise', async () => {
  expect(await openWith(policiesIn('README.md')[0]!)).toEqual([])
})

test('a policy that forbids what the pane needs is noticed', async () => {
  expect(await openWith(policiesIn('README.md')[0]!.replace(' \'unsafe-inline\'', ''))).toContainEqual(expect.stringMatching(/^style-src/))
})

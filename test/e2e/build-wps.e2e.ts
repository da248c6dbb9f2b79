/** `npm run build:wps`, as an administrator types it, over what the build left in dist/. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const scratch = mkdtempSync(join(tmpdir(), 'duibiao-wps-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const baseUrl = 'http://intranet.example/duibiao/'

function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/wps/build.mjs'), ...args], {
    cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: scratch },
  })
  return { status, stdout, stderr }
}

test('it writes where it was told, relative to where it was typed, and says what to do next', () => {
  const { status, stdout, stderr } = command('--base-url', baseUrl, '--out', 'typed')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain(`${baseUrl}install.html`)
  expect(stdout).toMatch(/点“允许”后必须重新启动 WPS[^]*restart WPS/)
  const folder = join(scratch, 'typed')
  expect(readdirSync(folder).sort()).toEqual(['offline', 'online'])
  expect(readFileSync(join(folder, 'online/ui/pane.js'))).toEqual(readFileSync(join(root, 'dist/wps/ui/pane.js')))
  // Writing again replaces its own folder.
  writeFileSync(join(folder, 'online/old.js'), '')
  expect(command('--base-url', baseUrl, '--out', 'typed').status).toBe(0)
  expect(existsSync(join(folder, 'online/old.js'))).toBe(false)
}, 300_000)

test('it touches no folder of somebody else', () => {
  mkdirSync(join(scratch, 'mine/online'), { recursive: true })
  writeFileSync(join(scratch, 'mine/online/letter.txt'), 'keep')
  const { status, stderr } = command('--base-url', baseUrl, '--out', 'mine')
  expect(status).toBe(2)
  expect(stderr).toMatch(/里有别的文件[^]*holds other files/)
  expect(readFileSync(join(scratch, 'mine/online/letter.txt'), 'utf8')).toBe('keep')
})

test('wrong arguments end with 2 and the usage, before anything is built', () => {
  const { status, stdout, stderr } = command('--base-url', 'ftp://intranet.example/')
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toMatch(/要以 http:\/\/ 或 https:\/\/ 开头[^]*--out DIR/)
})

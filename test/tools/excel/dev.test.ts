/** `npm run dev:excel` and `npm run validate:manifest`: what they run, and what they say where they can't. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { certificateFiles, platformProblem, readDevOptions, sideloadArgs } from '../../../tools/excel/dev-options.mjs'
import { excelTools, networkProblem, npmArgs } from '../../../tools/excel/microsoft-tools.mjs'

test('each tool is fetched in one exact version', () => {
  for (const { packages } of Object.values(excelTools)) for (const name of packages) expect(name).toMatch(/^[a-z-]+@\d+\.\d+\.\d+$/)
})

test('a tool is fetched without peers and run with its arguments as they are', () => {
  expect(npmArgs('debugging', ['start', 'a b/manifest.xml'])).toEqual([
    'exec', '--yes', '--legacy-peer-deps', '--package=office-addin-debugging@7.0.0', '--package=semver@7.7.3', '--',
    'office-addin-debugging', 'start', 'a b/manifest.xml',
  ])
})

test('the add-in is loaded into desktop Excel, and taken out by the same manifest', () => {
  const { start, stop } = sideloadArgs('dist/excel-dev/manifest.xml')
  expect(start).toEqual(['start', 'dist/excel-dev/manifest.xml', 'desktop', '--app', 'excel', '--no-debug'])
  expect(stop).toEqual(['stop', 'dist/excel-dev/manifest.xml'])
})

test('the certificate is where office-addin-dev-certs puts it', () => {
  expect(certificateFiles('home')).toEqual({
    key: join('home', '.office-addin-dev-certs', 'localhost.key'), cert: join('home', '.office-addin-dev-certs', 'localhost.crt'),
  })
})

test.each([[[], 3000], [['--port', '3001'], 3001]])('%j serves on port %d', (args, port) => {
  expect(readDevOptions(args)).toEqual({ port })
})

test.each(['abc', '3000x', '30.5', '0', '65536', '-1', ''])('the port %j is refused', (port) => {
  expect(() => readDevOptions([`--port=${port}`])).toThrow(/应为 1 到 65535[^]*whole number/)
})

test('Windows and the Mac have Excel; elsewhere both languages say what to do instead', () => {
  expect(['win32', 'darwin'].map(platformProblem)).toEqual([undefined, undefined])
  expect(platformProblem('linux')).toMatch(/只能在 Windows 和 Mac 上用[^]*npm start[^]*上传我的加载项[^]*works on Windows and the Mac[^]*Upload My Add-in/)
})

test.each([
  'npm error code ENOTFOUND', 'request to https://example.com failed, reason: getaddrinfo EAI_AGAIN',
  'Unable to contact the manifest validation service.', 'npm error code E404',
])('%s is told as a matter of the network', (output) => {
  expect(networkProblem(output)).toMatch(/要连互联网[^]*needs the internet/)
})

test('what the service finds wrong is not taken for the network', () => {
  expect(networkProblem('Error #1: XML Schema Violation: the manifest is not valid')).toBeUndefined()
})

const root = join(__dirname, '../../..')
const run = (code: string) => spawnSync(process.execPath, ['--input-type=module', '-e', code], {
  cwd: root, encoding: 'utf8', env: { ...process.env, npm_execpath: '' },
})

test('without npm the tools can\'t be fetched, which is said and not passed over', () => {
  const { status, stderr } = run('await import(\'./tools/manifest/validate.mjs\')')
  expect(status).toBe(1)
  expect(stderr).toMatch(/请用 npm run[^]*Run this command with npm run/)
})

test('dev:excel ends with 1 where there is no Excel', () => {
  const { status, stderr } = run('Object.defineProperty(process, \'platform\', { value: \'linux\' }); await import(\'./tools/excel/dev.mjs\')')
  expect(status).toBe(1)
  expect(stderr).toContain('npm start')
})

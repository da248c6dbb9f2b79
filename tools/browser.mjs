/** Finds a Chromium for the browser tests and prints, as JSON, how to start it: an installed one, else the one in node_modules. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './setup.mjs'

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge']
const macApps = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
const windowsApps = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Path of an installed Chrome, Edge or Chromium, if there is one; CHROME_PATH goes before all. */
function installed() {
  const { CHROME_PATH, PATH = '', ProgramFiles, LOCALAPPDATA } = process.env
  if (CHROME_PATH) {
    if (!existsSync(CHROME_PATH)) throw new Error(`CHROME_PATH points to ${CHROME_PATH}, which does not exist`)
    return CHROME_PATH
  }
  const programs = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(Boolean)
  const candidates = {
    darwin: macApps,
    win32: programs.flatMap((folder) => windowsApps.map((app) => join(folder, app))),
  }[process.platform] ?? PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return candidates.find((path) => existsSync(path))
}

/** Unpacks the packaged Chromium once, with the libraries and the font that a bare Linux lacks. */
async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chrome, Edge or Chromium was found: install one, or set CHROME_PATH to one')
  }
  const cache = join(root, 'node_modules/.cache/duibiao')
  const home = join(cache, 'chromium')
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true })
    const draft = mkdtempSync(join(cache, 'unpacking-'))
    // The package unpacks into the temporary folder, and its libraries only where it takes itself to be on Amazon Linux.
    process.env.TMPDIR = draft
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
    const { default: chromium } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    writeFileSync(join(draft, 'fonts.conf'), fontsConfig(home))
    renameSync(draft, home)
  }
  const env = { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') }
  return { executablePath: join(home, 'chromium'), env }
}

/** The system's fonts, if it has any, and the packaged one, without which Chromium would have none on a bare system. */
function fontsConfig(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`
}

const path = installed()
process.stdout.write(JSON.stringify(path ? { executablePath: path, env: {} } : await packaged()))

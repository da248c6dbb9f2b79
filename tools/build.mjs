/** `npm run build`: the workbench, the Excel task pane and the command line, into dist/. */
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { markBuilt, sourceHash } from './fresh.mjs'
import { root } from './setup.mjs'

/** Intranet machines lag behind: the oldest browser that the pages are built for. */
const oldestBrowser = 'chrome104'

/** The files of Office.js that Excel on the web, on Windows and on the Mac load, in the layout that its loader expects. */
const officeFiles = [
  'office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js',
  'en-us/office_strings.js', 'zh-cn/office_strings.js',
]

const dist = (...path) => join(root, 'dist', ...path)
const shared = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
}

/** A page with its lazily loaded files; addresses are relative, so that it can be put in any folder of any server. */
function page(folder, html, outDir) {
  return build({
    ...shared,
    root: join(root, 'src/apps', folder),
    base: './',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: oldestBrowser,
      reportCompressedSize: false,
      chunkSizeWarningLimit: Infinity,
      license: { fileName: 'licenses.md' },
      rolldownOptions: { input: join(root, 'src/apps', folder, html), output: { comments: { legal: true } } },
    },
  })
}

/** The command line as one file that needs nothing but Node. */
async function commandLine(outDir) {
  const file = join(outDir, 'duibiao.js')
  await build({
    ...shared,
    root,
    ssr: { noExternal: true },
    build: {
      ssr: 'src/apps/cli/main.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20',
      license: { fileName: 'licenses.md' },
      rolldownOptions: { output: { entryFileNames: 'duibiao.js', codeSplitting: false } },
    },
  })
  const code = readFileSync(file, 'utf8')
  if (!code.startsWith('#!')) writeFileSync(file, `#!/usr/bin/env node\n${code}`)
  chmodSync(file, 0o755)
  linkCommand()
}

/** npm links the bins of dependencies only; this lets `npx --no-install duibiao` find the project's own. */
function linkCommand() {
  const bin = join(root, 'node_modules/.bin')
  const command = join(bin, 'duibiao')
  mkdirSync(bin, { recursive: true })
  rmSync(command, { force: true })
  if (process.platform === 'win32') writeFileSync(`${command}.cmd`, '@node "%~dp0\\..\\..\\dist\\cli\\duibiao.js" %*\r\n')
  else symlinkSync('../../dist/cli/duibiao.js', command)
}

/** Copies Office.js unmodified beside the task pane: its licence allows neither bundling nor committing it. */
function copyOffice(outDir) {
  for (const file of officeFiles) cpSync(join(root, 'node_modules/@microsoft/office-js/dist', file), join(outDir, file))
  cpSync(join(root, 'node_modules/@microsoft/office-js/LICENSE.md'), join(outDir, 'office-js-license.md'))
}

const hash = sourceHash()
await page('workbench', 'index.html', dist('workbench'))
await page('taskpane', 'taskpane.html', dist('excel'))
copyOffice(dist('excel'))
cpSync(join(root, 'assets'), dist('excel/assets'), { recursive: true })
cpSync(join(root, 'manifest.xml'), dist('excel/manifest.xml'))
await commandLine(dist('cli'))
markBuilt(hash)

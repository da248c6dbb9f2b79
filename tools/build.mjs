/** `npm run build`: the workbench, the add-ins for Excel and WPS and the command line, into dist/. */
import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeScript, page, pageScript, wpsSyntax } from './bundle.mjs'
import { addExcelFiles } from './excel/folder.mjs'
import { markBuilt, sourceHash } from './fresh.mjs'
import { functionsMetadata } from './functions-metadata.mjs'
import { root } from './setup.mjs'
import { addWpsFiles } from './wps/shell.mjs'

const dist = (...path) => join(root, 'dist', ...path)

/** The command line as one file that can be run. */
async function commandLine(outDir) {
  const file = join(outDir, 'duibiao.js')
  await nodeScript('src/apps/cli/main.ts', outDir, 'duibiao.js')
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

const hash = sourceHash()
await page('workbench', 'index.html', dist('workbench'))
await page('taskpane', 'taskpane.html', dist('excel'))
addExcelFiles(dist('excel'))
await pageScript('src/apps/functions/main.ts', dist('excel'), 'functions.js')
writeFileSync(dist('excel/functions.json'), JSON.stringify(await functionsMetadata(), null, 2))
rmSync(dist('wps'), { recursive: true, force: true })
await pageScript('src/apps/wps/main.ts', dist('wps'), 'ui/pane.js', { target: wpsSyntax, licenses: 'licenses.md' })
addWpsFiles(dist('wps'))
await commandLine(dist('cli'))
markBuilt(hash)

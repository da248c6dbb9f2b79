/** `npm run dev:excel [-- --port N]`: builds, serves over https with a trusted certificate, and opens Excel with the add-in. */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from '../build-if-stale.mjs'
import { installExcel } from './folder.mjs'
import { networkProblem, runTool } from './microsoft-tools.mjs'
import { serve } from '../serve.mjs'
import { root, setup } from '../setup.mjs'

setup()
// Packages are there only now.
const { logErrorMessage } = await import('office-addin-cli')
const { certificateFiles, platformProblem, readDevOptions, sideloadArgs } = await import('./dev-options.mjs')

const problem = platformProblem(process.platform)
if (problem) {
  console.error(problem)
  process.exit(1)
}

try {
  await develop(readDevOptions(process.argv.slice(2)))
} catch (error) {
  logErrorMessage(error)
  process.exitCode = 1
}

async function develop({ port }) {
  buildIfStale()
  await must('certificates', ['install'])
  const files = certificateFiles(homedir())
  const folder = join(root, 'dist/excel-dev')
  installExcel(join(root, 'dist/excel'), folder, { baseUrl: `https://localhost:${port}/`, officeJs: 'local' })
  const tls = { key: readFileSync(files.key), cert: readFileSync(files.cert) }
  const { url, close } = await serve(folder, { port, host: 'localhost', tls }).catch((error) => {
    throw new Error(`端口 ${port} 不能用，请用 --port 另选一个。/ Port ${port} can't be used; choose another with --port. (${error.message})`)
  })
  const { start, stop } = sideloadArgs(join(folder, 'manifest.xml'))
  let ending
  const end = () => {
    ending ??= runTool('debugging', stop).finally(close)
    return ending
  }
  try {
    await must('debugging', start)
  } catch (error) {
    await end()
    throw error
  }
  console.log(`对表在 Excel 的“对表”选项卡里，文件来自 ${url}。改了源码后重新运行本命令。按 Ctrl-C 结束，并从 Excel 里去掉加载项。
Duibiao is on its tab in Excel, served from ${url}. Run this again after a change. Ctrl-C ends and takes the add-in out of Excel.`)
  process.on('SIGINT', () => void end())
}

/** Runs a tool without which there is no going on. */
async function must(tool, args) {
  const { status, output } = await runTool(tool, args)
  if (status !== 0) throw new Error(networkProblem(output) ?? `${tool} 失败，原因见上。/ ${tool} failed; the reason is above.`)
}

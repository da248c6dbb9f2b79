/** `npm run validate:manifest [-- FILE]`: lets Microsoft's service judge a manifest. Needs the internet. */
import { resolve } from 'node:path'
import { networkProblem, runTool } from '../excel/microsoft-tools.mjs'

const file = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? 'manifest.xml')
const { status, output } = await runTool('manifest', ['validate', file])
if (status !== 0) {
  const why = networkProblem(output)
  if (why) console.error(`\n${why}`)
  process.exitCode = 1
}

/** `npm run build:excel`: the Excel add-in for one place of installation: a folder for a web server, and the manifest to hand out. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildIfStale } from '../build-if-stale.mjs'
import { checkManifestFile } from '../manifest/check.mjs'
import { installExcel } from './folder.mjs'
import { readPlace, usage } from './place.mjs'
import { root, setup } from '../setup.mjs'

const { help, place, problem } = readPlace(process.argv.slice(2))
if (help) {
  console.log(usage)
  process.exit(0)
}
if (problem) stop(problem, usage)

setup()
// npm changes into the project's folder; a relative --out is meant from where the command was typed.
const out = place.out === undefined ? join(root, 'dist', `excel-${place.host}`) : resolve(process.env.INIT_CWD ?? '.', place.out)
if (!isOurs(out)) {
  stop(`文件夹 ${out} 里有别的文件，为免误删没有写入。请用 --out 另选一个空文件夹。`,
    `The folder ${out} holds other files, and nothing was written so as not to delete them. Choose an empty one with --out.`)
}
buildIfStale()
installExcel(join(root, 'dist/excel'), out, place)

const manifest = join(out, 'manifest.xml')
const problems = checkManifestFile(manifest)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
const [, id] = /<Id>(.*)<\/Id>/.exec(readFileSync(manifest, 'utf8'))
console.log(`已生成 ${out}
1. 把整个文件夹的内容放到网页服务器，使其网址为 ${place.baseUrl}
2. 把 manifest.xml 交给管理中心或共享文件夹（编号 ${id}）
怎样放、怎样发、怎样更新，见 src/apps/taskpane/README.zh-CN.md。

Written: ${out}
1. Put all of it on a web server, so that its address is ${place.baseUrl}
2. Hand manifest.xml to the admin centre or the shared folder (id ${id})
Where, how and how to update: src/apps/taskpane/README.md.`)

/** Whether a folder may be emptied: there is none, it is empty, or it holds what this command wrote before. */
function isOurs(folder) {
  if (!existsSync(folder)) return true
  try {
    const names = readdirSync(folder)
    return names.length === 0 || names.includes('taskpane.html') && names.includes('manifest.xml')
  } catch {
    return false
  }
}

function stop(...lines) {
  console.error(lines.join('\n\n'))
  process.exit(2)
}

/** `npm run build:wps`: the WPS add-in for one place of installation: a folder for a web server, and one to hand out without a server. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildIfStale } from '../build-if-stale.mjs'
import { root, setup } from '../setup.mjs'
import { readPlace, usage } from './place.mjs'

const { help, place, problem } = readPlace(process.argv.slice(2))
if (help) {
  console.log(usage)
  process.exit(0)
}
if (problem) stop(problem, usage)

setup()
// 7-Zip is there only now.
const { installWps } = await import('./folder.mjs')
// npm changes into the project's folder; a relative --out is meant from where the command was typed.
const out = place.out === undefined ? join(root, 'dist', `wps-${place.host}`) : resolve(process.env.INIT_CWD ?? '.', place.out)
if (!isOurs(out)) {
  stop(`文件夹 ${out} 里有别的文件，为免误删没有写入。请用 --out 另选一个空文件夹。`,
    `The folder ${out} holds other files, and nothing was written so as not to delete them. Choose an empty one with --out.`)
}
buildIfStale()
try {
  await installWps(join(root, 'dist/wps'), out, place)
} catch (error) {
  console.error(`没有生成，原因如下。 / Nothing was made, because:\n${error.message}`)
  process.exit(1)
}
console.log(`已生成 ${out}
1. 把 online 里的全部文件放到网页服务器，使其网址为 ${place.baseUrl}
2. 让用户打开 ${place.baseUrl}install.html 安装。点“允许”后必须重新启动 WPS
   企业版可改用 ${place.baseUrl}jsplugins.xml；统信、麒麟可改用 offline 里的 install-linux.sh。只用一种办法
怎样选、怎样放、怎样更新，见 src/apps/wps/README.zh-CN.md。

Written: ${out}
1. Put all files of its folder online on a web server, so that their address is ${place.baseUrl}
2. Let users open ${place.baseUrl}install.html. After 允许 (Allow) they must restart WPS
   Enterprise editions may take ${place.baseUrl}jsplugins.xml instead; 统信 and 麒麟 install-linux.sh in the folder offline. Use one way only
Which, where and how to update: src/apps/wps/README.md.`)

/** Whether a folder may be emptied: there is none, it is empty, or it holds what this command wrote before. */
function isOurs(folder) {
  if (!existsSync(folder)) return true
  try {
    const names = readdirSync(folder)
    return names.length === 0 || names.every((name) => name === 'online' || name === 'offline') && existsSync(join(folder, 'online/ribbon.xml'))
  } catch {
    return false
  }
}

function stop(...lines) {
  console.error(lines.join('\n\n'))
  process.exit(2)
}

/** What `npm run dev:excel` is asked for, and whether this machine can do it. */
import { join } from 'node:path'
import util from 'node:util'
import { parseNumber } from 'office-addin-cli'

/** The port that manifest.xml names. */
const usualPort = 3000

/**
 * Reads the arguments.
 * @param {string[]} args
 * @returns {{ port: number }}
 * @throws {Error} in both languages
 */
export function readDevOptions(args) {
  const { values } = util.parseArgs({ args, options: { port: { type: 'string' } } })
  const wrong = `--port 应为 1 到 65535 的整数，如 --port ${usualPort}。/ --port is a whole number from 1 to 65535, such as --port ${usualPort}.`
  const port = parseNumber(values.port, wrong) ?? usualPort
  // parseNumber takes what a number begins with for the number: 3000x.
  if (values.port !== undefined && String(port) !== values.port || !Number.isInteger(port) || port < 1 || port > 65535) throw new Error(wrong)
  return { port }
}

/**
 * Why Excel can't be started here, and what to do instead.
 * @param {string} platform as in `process.platform`
 * @returns {string | undefined} in both languages; nothing on Windows and the Mac
 */
export function platformProblem(platform) {
  if (platform === 'win32' || platform === 'darwin') return undefined
  return `这台电脑（${platform}）上没有桌面版 Excel，dev:excel 只能在 Windows 和 Mac 上用。在这里可以：
- npm start：网页工作台，用的是同一个任务窗格和同一套引擎；
- npm test：用微软原样的 Office.js 测试 Excel 部分；
- 在网页版 Excel 里手工加载：npm run build:excel -- --base-url https://你的服务器/文件夹/，把文件放上去，
  再在网页版 Excel 里选“插入 → Office 加载项 → 我的加载项 → 管理我的加载项 → 上传我的加载项”，选 manifest.xml。

There is no desktop Excel on this machine (${platform}): dev:excel works on Windows and the Mac. Here you can use
- npm start: the workbench, with the same task pane and the same engine;
- npm test: tests the Excel part with Microsoft's unmodified Office.js;
- Excel on the web, by hand: npm run build:excel -- --base-url https://your.server/folder/, put the files there, and in Excel on the web
  choose Insert, Office Add-ins, My Add-ins, Manage My Add-ins, Upload My Add-in, and take manifest.xml.`
}

/** Where office-addin-dev-certs puts the key and the certificate of localhost. */
export function certificateFiles(home) {
  const folder = join(home, '.office-addin-dev-certs')
  return { key: join(folder, 'localhost.key'), cert: join(folder, 'localhost.crt') }
}

/** The arguments of office-addin-debugging that load the add-in into Excel, and those that take it out. */
export function sideloadArgs(manifest) {
  return { start: ['start', manifest, 'desktop', '--app', 'excel', '--no-debug'], stop: ['stop', manifest] }
}

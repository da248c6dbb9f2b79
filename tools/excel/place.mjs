/** Reads where the Excel add-in is to be installed, as an administrator says it on the command line. */
import util from 'node:util'
import { readBaseUrl, wrong } from '../base-url.mjs'
import { officeScripts } from './folder.mjs'

const guid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i
const example = 'https://intranet.example/duibiao/'

/** What to type, in both languages. */
export const usage = `npm run build:excel -- --base-url ${example} [选项 / options]

  --base-url URL    安装网址：放这些文件的文件夹，https 开头，斜杠结尾
                    where the files will be served: a folder, over https, with a slash at its end
  --office-js FROM  Office.js 从哪里载入：local（默认，随文件一起放在内网）、cdn（微软公网）、cdn-21vianet（世纪互联）
                    where Office.js comes from: local (default, beside the other files), cdn (Microsoft), cdn-21vianet (China)
  --id GUID         加载项的编号；不写时由安装网址算出，同一网址每次相同
                    id of the add-in; without it, made from the address, and the same at each build
  --out DIR         写到哪个文件夹；不写时为 dist/excel-主机名
                    folder to write; without it, dist/excel-HOST`

const options = {
  'base-url': { type: 'string' }, 'office-js': { type: 'string', default: 'local' }, 'id': { type: 'string' }, 'out': { type: 'string' },
  'help': { type: 'boolean', default: false },
}

/**
 * @typedef {{ baseUrl: string, host: string, officeJs: keyof typeof officeScripts, id?: string, out?: string }} Place
 * `baseUrl` in its normal form; `host` fit for the name of a folder
 */

/**
 * Reads the arguments of `npm run build:excel`.
 * @param {string[]} args
 * @returns {{ help: true } | { place: Place } | { problem: string }} a problem is told in both languages
 */
export function readPlace(args) {
  let values
  try {
    ({ values } = util.parseArgs({ args, options }))
  } catch (error) {
    return wrong('看不懂这些参数。', `The arguments can't be read. (${error.message})`)
  }
  if (values.help) return { help: true }
  const { 'base-url': text, 'office-js': officeJs, id, out } = values
  const address = readBaseUrl(text, {
    protocols: ['https:'], example, why: ['Excel 只从 https 载入加载项，请给服务器装上证书。', ' Excel loads add-ins over https only: give the server a certificate.'],
  })
  if (address.problem) return address
  if (!Object.hasOwn(officeScripts, officeJs)) {
    const choices = Object.keys(officeScripts)
    return wrong(`--office-js 不能是“${officeJs}”，只能是 ${choices.join('、')}。`, `--office-js can't be “${officeJs}”; it is one of ${choices.join(', ')}.`)
  }
  if (id !== undefined && !guid.test(id)) {
    return wrong(`--id 的“${id}”不是 GUID。请写成 12345678-1234-4123-8123-123456789abc 的样子，不带花括号。`,
      `--id “${id}” is no GUID. Write it like 12345678-1234-4123-8123-123456789abc, without braces.`)
  }
  return { place: { baseUrl: address.url.href, host: address.url.host.replace(/[^\w.-]/g, '-'), officeJs, id: id?.toLowerCase(), out } }
}

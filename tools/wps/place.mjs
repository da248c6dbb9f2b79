/** Reads where the WPS add-in is to be installed, as an administrator says it on the command line. */
import util from 'node:util'
import { readBaseUrl, wrong } from '../base-url.mjs'

const example = 'http://intranet/duibiao/'

/** What to type, in both languages. */
export const usage = `npm run build:wps -- --base-url ${example} [选项 / options]

  --base-url URL    安装网址：放这些文件的文件夹，http 或 https 开头，斜杠结尾
                    where the files will be served: a folder, over http or https, with a slash at its end
  --out DIR         写到哪个文件夹；不写时为 dist/wps-主机名
                    folder to write; without it, dist/wps-HOST`

const options = { 'base-url': { type: 'string' }, 'out': { type: 'string' }, 'help': { type: 'boolean', default: false } }

/** @typedef {{ baseUrl: string, host: string, out?: string }} Place `baseUrl` in its normal form; `host` fit for the name of a folder */

/**
 * Reads the arguments of `npm run build:wps`.
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
  const address = readBaseUrl(values['base-url'], { protocols: ['http:', 'https:'], example })
  if (address.problem) return address
  return { place: { baseUrl: address.url.href, host: address.url.host.replace(/[^\w.-]/g, '-'), out: values.out } }
}

/** The manifest for one place of installation: its addresses and its id. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

/** Where manifest.xml says that the add-in is served, for development. */
export const developmentUrl = 'https://localhost:3000/'

const idElement = /(<Id>)([^<]*)(<\/Id>)/

/**
 * A manifest whose addresses all lie under a base URL.
 * @param {string} xml the manifest of development
 * @param {{ baseUrl: string, id?: string }} place `baseUrl` as `readBaseUrl` gives it; `id`: a GUID, otherwise `stableId`
 * @returns {string}
 */
export function manifestFor(xml, { baseUrl, id }) {
  const own = id ?? stableId(idElement.exec(xml)[2], baseUrl)
  const escaped = baseUrl.replaceAll('&', '&amp;').replaceAll('\'', '&apos;')
  return xml.replaceAll(developmentUrl, () => escaped).replace(idElement, (_, open, __, close) => `${open}${own}${close}`)
}

/**
 * The id of an installation, a GUID of version 5 (RFC 9562) made from its address: the same place has the same id at each
 * build, so that an update replaces what is there, and two places never get into each other's way.
 * @param {string} namespace the id of the add-in
 * @param {string} baseUrl
 * @returns {string}
 */
export function stableId(namespace, baseUrl) {
  const bytes = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex')).update(baseUrl).digest().subarray(0, 16)
  bytes[6] = bytes[6] & 0x0f | 0x50
  bytes[8] = bytes[8] & 0x3f | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * Reads the address of an installation.
 * @param {string | undefined} text as typed
 * @returns {{ url: string } | { problem: { chinese: string, english: string } }} the normal form, or why it can't be one
 */
export function readBaseUrl(text) {
  if (text === undefined || text === '') {
    return wrong('请用 --base-url 给出安装网址，如 https://intranet.example/duibiao/。',
      'Give the address of the installation with --base-url, such as https://intranet.example/duibiao/.')
  }
  let url
  try {
    url = new URL(text)
  } catch {
    return wrong(`“${text}”不是网址。请写完整，如 https://intranet.example/duibiao/。`,
      `“${text}” is not an address. Write it in full, such as https://intranet.example/duibiao/.`)
  }
  if (url.protocol !== 'https:') {
    return wrong(`“${text}”不是 https 网址。Excel 只从 https 载入加载项，请给服务器装上证书，改用 https://。`,
      `“${text}” is not https. Excel loads add-ins over https only: give the server a certificate and use https://.`)
  }
  if (url.username || url.password) {
    return wrong(`“${text}”含有用户名或密码。它会写进发给所有人的清单，请去掉。`,
      `“${text}” holds a user name or password. It would stand in the manifest that everybody gets: leave it out.`)
  }
  if (url.search || url.hash || /[?#]/.test(text)) {
    return wrong(`“${text}”带有 ? 或 #。请只写文件夹的网址。`, `“${text}” has a ? or #. Give the address of the folder only.`)
  }
  if (!url.pathname.endsWith('/')) {
    return wrong(`“${text}”不是文件夹：结尾要有斜杠，写成 ${url.href}/。`, `“${text}” is no folder: end it with a slash, ${url.href}/.`)
  }
  return { url: url.href }
}

function wrong(chinese, english) {
  return { problem: { chinese, english } }
}

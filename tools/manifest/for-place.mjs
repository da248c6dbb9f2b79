/** The manifest for one place of installation: its addresses and its id. */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

/** Where manifest.xml says that the add-in is served, for development. */
export const developmentUrl = 'https://localhost:3000/'

const idElement = /(<Id>)([^<]*)(<\/Id>)/

/**
 * A manifest whose addresses all lie under a base URL.
 * @param {string} xml the manifest of development
 * @param {{ baseUrl: string, id?: string }} place `baseUrl` as `readPlace` gives it; `id`: a GUID, otherwise `stableId`
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

/** The lists of add-ins that WPS reads: publish.xml of one user, and jsplugins.xml of an organisation. */

/** Name and kind (et: 表格, spreadsheets) under which WPS knows the add-in; WPS asks for trust again when the name or the address changes. */
export const addin = { name: 'duibiao', type: 'et' }

/** Name of the folder of an add-in on the disk: what WPS looks for below `jsaddons`. */
export const offlineName = (version) => `${addin.name}_${version}`

/** Name of the archive that holds this folder; it has no version, because that of WPS's own tool has none. */
export const archiveName = `${addin.name}.7z`

const attributes = (pairs) => Object.entries(pairs).map(([name, value]) => `${name}="${escape(value)}"`).join(' ')
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

// WPS's own tool writes enable_dev while debugging; packages in use on 统信 and 麒麟 write enable.
const published = { enable: 'enable', install: 'null', customDomain: '' }

const list = (comment, entry) => `<?xml version="1.0" encoding="UTF-8"?>
${comment && `<!-- ${comment} -->\n`}<jsplugins>
  ${entry}
</jsplugins>
`

/**
 * `publish.xml` of a user without other add-ins, who has the files in `jsaddons` (offline).
 * @param {string} version of the add-in
 */
export function publishOffline(version) {
  return list('', `<jsplugin ${attributes({ ...addin, url: offlineName(version), version, ...published })}/>`)
}

/** `publish.xml` of a user without other add-ins, whose WPS loads the files from a server. */
export function publishOnline(baseUrl) {
  return list('', `<jspluginonline ${attributes({ ...addin, url: baseUrl, ...published })}/>`)
}

/** `jsplugins.xml` for WPS that loads the files from a server at each start. */
export function pluginsOnline(baseUrl) {
  return list('在线：WPS 每次从服务器载入。与 jsplugins-offline.xml 只用其一 / online; use this or jsplugins-offline.xml, not both',
    `<jspluginonline ${attributes({ ...addin, url: baseUrl })}/>`)
}

/** `jsplugins.xml` for WPS that downloads the archive from a server once per version, and then needs no server. */
export function pluginsOffline(baseUrl, version) {
  return list('离线：WPS 下载一次压缩包，以后不用服务器。与 jsplugins.xml 只用其一 / offline; use this or jsplugins.xml, not both',
    `<jsplugin ${attributes({ ...addin, url: `${baseUrl}${archiveName}`, version })}/>`)
}

/** Writes JSON to files that the user finds: the browser of WPS may do nothing about a download. */
import type { WpsApplication } from '../../hosts/wps'
import type { About } from '../../pane'

/** Writes to the desktop, or else to the folder of downloads; undefined in a WPS that reaches no files. */
export function jsonSaver(application: WpsApplication): About['saveJson'] {
  // Older ones lack them, which the types do not say.
  const { Env: env, FileSystem: files } = application as Partial<Pick<WpsApplication, 'Env' | 'FileSystem'>>
  if (!env || !files) return undefined
  return async (name, json) => {
    let cause: unknown
    for (const folderOf of [() => env.GetDesktopPath(), () => env.GetDownloadPath()]) {
      try {
        const folder = folderOf()
        const path = `${folder.replace(/[\\/]$/, '')}${folder.includes('\\') ? '\\' : '/'}${name}`
        files.WriteFile(path, inAscii(json))
        // Not by what writing answers: only a file that is there can be sent to anyone.
        if (files.Exists(path)) return path
      } catch (error) {
        cause = error
      }
    }
    throw new Error(`${name} could not be written`, { cause })
  }
}

/** The same JSON, whatever encoding WPS writes texts in. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

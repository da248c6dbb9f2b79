/** What WPS is and what its browser offers, as they tell it themselves; nothing about the file that is open. */
import type { WpsApplication } from '../../hosts/wps'
import type { HostFacts } from '../../selfcheck'
import { answer } from './answer'

/** Members of WPS beyond the object model, some of which only some versions have. */
const members = ['Enum', 'ApiEvent', 'PluginStorage', 'FileSystem', 'Env', 'OAAssist', 'FileDialog', 'LanguageSettings', 'AddCustomFunction'] as const

/** What a page may find missing in an old browser, or over plain http; each as a question, since asking may be forbidden. */
const browserParts: Record<string, () => unknown> = {
  fetch: () => window.fetch,
  XMLHttpRequest: () => window.XMLHttpRequest,
  ReadableStream: () => window.ReadableStream,
  DecompressionStream: () => window.DecompressionStream,
  Worker: () => window.Worker,
  indexedDB: () => window.indexedDB,
  localStorage: () => window.localStorage,
  'crypto.getRandomValues': () => window.crypto.getRandomValues,
  'crypto.randomUUID': () => window.crypto.randomUUID,
  'crypto.subtle': () => window.crypto.subtle,
  'navigator.clipboard': () => navigator.clipboard,
  'TextDecoder gb18030': () => new TextDecoder('gb18030'),
}

/** Calls of which the time of one is told. */
const calls = 200

/** The name and version that the page 关于 shows, and more for the record of a self-check. */
export async function wpsFacts(application: WpsApplication): Promise<HostFacts> {
  return {
    name: 'WPS 表格',
    version: String(application.Version),
    platform: navigator.platform,
    details: {
      build: answer(() => application.Build),
      operatingSystem: answer(() => application.OperatingSystem),
      uiLanguage: answer(() => application.LanguageSettings.LanguageID(2)),
      members: members.filter((name) => there(() => application[name])),
      millisecondsPerCall: answer(() => millisecondsPerCall(application)),
      browser: browserFacts(),
    },
  }
}

/** What the page runs in. */
export function browserFacts(): Readonly<Record<string, unknown>> {
  return {
    userAgent: navigator.userAgent,
    languages: navigator.languages,
    devicePixelRatio: window.devicePixelRatio,
    // The address itself may hold the user's name.
    protocol: location.protocol,
    secureContext: window.isSecureContext,
    offers: Object.keys(browserParts).filter((name) => there(browserParts[name]!)),
  }
}

function there(ask: () => unknown): boolean {
  try {
    return Boolean(ask())
  } catch {
    return false
  }
}

function millisecondsPerCall(application: WpsApplication): number {
  const begin = performance.now()
  for (let call = 0; call < calls; call++) void application.Version
  return Math.round((performance.now() - begin) / calls * 1000) / 1000
}

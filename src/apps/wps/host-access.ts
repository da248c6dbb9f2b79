/** What the self-check needs of WPS beyond the port, and what it may ask of it. */
import { inspectSheet, removeSheets, toldProtection, toldRules, type WpsApplication } from '../../hosts/wps'
import { Fault } from '../../model'
import type { HostAccess } from '../../selfcheck'
import { browserFacts, wpsFacts } from './host-facts'
import { probeValues } from './probes'

/** Reaches the workbook in front, which is the one whose pane the tester uses. */
export function wpsAccess(application: WpsApplication): HostAccess {
  return {
    facts: () => wpsFacts(application),
    removeSheets: (names) => removeSheets(application, names),
    inspect: async (sheet) => ({ sheet: await inspectSheet(application, sheet), values: probeValues(application) }),
    protection: (sheet) => toldProtection(application, sheet),
    rules: (sheet) => toldRules(application, sheet),
  }
}

/** The page somewhere else than in WPS: only the browser is told. */
export const outsideAccess: HostAccess = {
  facts: async () => ({ name: 'WPS 表格', details: { browser: browserFacts() } }),
  removeSheets: () => Promise.reject(outside()),
}

/** What the pane says outside of WPS. */
export function outside(): Fault {
  return new Fault('host-lacks', { capability: 'WPS JSAPI' })
}

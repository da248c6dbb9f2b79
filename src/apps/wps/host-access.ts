/** What the self-check needs of WPS beyond the port, and what it may ask of it. */
import { inspectSheet, removeSheets, toldProtection, toldRules, type WpsApplication } from '../../hosts/wps'
import { Fault } from '../../model'
import type { HostAccess } from '../../selfcheck'
import { browserFacts, wpsFacts } from './host-facts'
import { probeValues } from './probes'

/** Reaches the workbook beside the pane, also while another is in front: the tester may look at one meanwhile. Null stands for no workbook. */
export function wpsAccess(application: WpsApplication, workbook: Et.Workbook | null): HostAccess {
  const facts = () => wpsFacts(application)
  if (!workbook) return { facts, removeSheets: () => Promise.reject(new Fault('workbook-missing', {})) }
  return {
    facts,
    removeSheets: (names) => removeSheets(application, workbook, names),
    inspect: async (sheet) => ({ sheet: await inspectSheet(workbook, sheet), values: probeValues(application, workbook) }),
    protection: (sheet) => toldProtection(workbook, sheet),
    rules: (sheet) => toldRules(workbook, sheet),
  }
}

/** The page somewhere else than in WPS: only the browser is told. */
export const outsideAccess: HostAccess = {
  facts: async () => ({ name: 'WPS 表格', details: { browser: browserFacts() } }),
  removeSheets: () => Promise.reject(outside()),
}

/** What the pane says outside of WPS. */
export function outside(): Fault {
  return new Fault('host-lacks', { capability: 'WPS 表格' })
}

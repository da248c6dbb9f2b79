/** What Excel is, as Office.js and the browser tell it; nothing about the file that is open. */
import type { HostFacts } from '../../selfcheck'

/** Requirement sets to ask for, each up to a minor version that Office.js may one day have. */
const requirementSets: [name: string, versions: number][] = [
  ['ExcelApi', 25], ['ExcelApiDesktop', 5], ['CustomFunctionsRuntime', 6], ['SharedRuntime', 4], ['RibbonApi', 4], ['DialogApi', 4],
]

/** Asks once Office.js is ready. Outside of Office only the browser is told. */
export async function officeFacts(): Promise<HostFacts> {
  await Office.onReady()
  const browser = { userAgent: navigator.userAgent, languages: navigator.languages }
  // Outside of Office these are missing, which the types do not say.
  const { diagnostics, requirements, displayLanguage, contentLanguage, touchEnabled } = Office.context as Partial<Office.Context>
  if (!diagnostics) return { name: 'Office.js', details: { browser } }
  return {
    name: `Microsoft ${diagnostics.host}`,
    version: diagnostics.version,
    platform: String(diagnostics.platform),
    details: {
      browser,
      displayLanguage,
      contentLanguage,
      touchEnabled,
      requirementSets: Object.fromEntries(requirementSets.map(([name, versions]) => [name, supported(requirements, name, versions)])),
      onlineOnly: requirements?.isSetSupported('ExcelApiOnline', '1.1'),
    },
  }
}

/** The versions of a set that are there, such as `1.13`. */
function supported(requirements: Office.RequirementSetSupport | undefined, name: string, versions: number): string[] {
  return Array.from({ length: versions }, (_, index) => `1.${index + 1}`).filter((version) => requirements?.isSetSupported(name, version))
}

/** What every rule file uses: typed definition, and the name of a row in words. */
import type { Language } from '../messages'
import type { FindingData, Rule } from './finding'

/** The indicator and component a finding is about; data of most rules. */
export type RowName = {
  name: string
  component: string | null
}

/** Checks a rule's data, words and parameters against each other, then forgets their types. */
export function defineRule<D extends FindingData, P extends string = never>(rule: Rule<D, P>): Rule {
  return rule as unknown as Rule
}

/** `“住院报销比例”（职工）`: how a row is called in words. */
export function label({ name, component }: RowName, language: Language): string {
  const quoted = `“${name.replaceAll('“', '‘').replaceAll('”', '’')}”`
  if (component === null) return quoted
  return language === 'en' ? `${quoted} (${component})` : `${quoted}（${component}）`
}

/** The name of a submission's row, as finding data. */
export function rowName(row: { name: { bareName: string }; component: string | null }): RowName {
  return { name: row.name.bareName, component: row.component }
}

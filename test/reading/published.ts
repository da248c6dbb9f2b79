/** The published documents beside the tests, and the plans made of them by eye. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlanFile } from '../../src/model'
import type { ReadingLibrary, SourceDocument } from '../../src/reading'
import { seedSources } from '../support/library'

const folder = join(__dirname, '../fixtures/documents')
const sources = seedSources()

export const library: ReadingLibrary = {
  regions: sources.regions.json as Record<string, string>,
}

/** The plans made by eye of documents whose tables are there as text. */
export const byEye = sources.plans.map(({ json }) => json as PlanFile).filter(({ indicators }) => indicators.length > 0)

export const documents = [...new Set(byEye.map(({ source }) => source))]

/** A document as the lines of its text. */
export function published(file: string): SourceDocument {
  return fromText(readFileSync(join(folder, file), 'utf8'), file)
}

export function fromText(text: string, file: string | null = null): SourceDocument {
  return { file, blocks: text.split(/\r?\n/u).map((line, index) => ({ kind: 'paragraph', text: line, place: { kind: 'line', line: index + 1 } })) }
}

/** An indicator without its measure, which is a proposal of its own. */
export function row(indicator: PlanFile['indicators'][number]) {
  return without(indicator, 'measure')
}

/** A copy without some of the fields. */
export function without<T extends object, K extends keyof T>(object: T, ...fields: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([field]) => !fields.includes(field as K))) as Omit<T, K>
}

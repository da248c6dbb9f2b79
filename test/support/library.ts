/** The real seeds for tests: read from disk once, shared by every test of a file. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLibrary, type Library, type SeedSources } from '../../src/model'

const root = join(__dirname, '../..')
let cached: Library | undefined

/** The library of the published plans in seeds/. */
export function seedLibrary(): Library {
  cached ??= loadLibrary(seedSources())
  return cached
}

/** The seed files as parsed JSON, read afresh: a caller may change what it gets. */
export function seedSources(): SeedSources {
  const plans = readdirSync(join(root, 'seeds/plans')).filter((name) => name.endsWith('.json')).sort()
  return {
    measures: source('seeds/measures.json'),
    regions: source('seeds/regions.json'),
    plans: plans.map((name) => source(`seeds/plans/${name}`)),
  }
}

function source(file: string): { file: string; json: unknown } {
  return { file, json: JSON.parse(readFileSync(join(root, file), 'utf8')) as unknown }
}

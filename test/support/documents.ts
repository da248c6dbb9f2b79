/** The published documents as files. */
import { join } from 'node:path'
import { seedLibrary } from './library'

/** The document of a region's plan, by the region's code. */
export function documentFile(region: string): string {
  return join(__dirname, '../fixtures/documents', seedLibrary().plans.find((plan) => plan.region.code === region)!.source)
}

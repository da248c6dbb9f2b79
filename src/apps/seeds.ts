/** The published plans in seeds/, bundled with every app. */
import measures from '../../seeds/measures.json'
import regions from '../../seeds/regions.json'
import { loadLibrary, type Library } from '../model'

const plans = import.meta.glob<unknown>('../../seeds/plans/*.json', { eager: true, import: 'default' })
let loaded: Library | undefined

/**
 * Every plan that ships with the app, validated at the first call.
 * @throws Fault `seed-invalid`.
 */
export function library(): Library {
  loaded ??= loadLibrary({
    measures: { file: 'seeds/measures.json', json: measures },
    regions: { file: 'seeds/regions.json', json: regions },
    plans: Object.entries(plans).map(([path, json]) => ({ file: path.replace(/^(\.\.\/)+/, ''), json })),
  })
  return loaded
}

/** A plan file that is not among the seeds, checked like one of them. */
import regions from '../../seeds/regions.json'
import { loadLibrary, type Library, type Plan } from '../model'

/**
 * The plan of a parsed plan file (`.json`), with the measures of a library.
 * @param file as shown in messages; the file may have another name than its plan.
 * @throws Fault `seed-invalid` naming the file and the field.
 */
export function loadPlan(file: string, json: unknown, { measures }: Pick<Library, 'measures'>): Plan {
  const id = typeof json === 'object' && json !== null && 'id' in json && typeof json.id === 'string' ? json.id : null
  const { plans: [plan] } = loadLibrary({
    measures: { file: 'seeds/measures.json', json: [...measures.values()] },
    regions: { file: 'seeds/regions.json', json: regions },
    plans: [{ file: id === null ? file : `${file.replace(/[^/\\]*$/, '').replaceAll('\\', '/')}${id}.json`, json }],
  })
  return plan!
}

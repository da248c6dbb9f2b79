/** The metadata of the custom functions (自定义函数), generated from their docstrings. */
import { join } from 'node:path'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'
import { root } from './setup.mjs'

const source = join(root, 'src/apps/functions/functions.ts')

/**
 * What functions.json says. Error cells reach the functions, which tell a broken formula from a missed target.
 * @throws {Error} with everything that the generator found wrong; by itself it would go on
 */
export async function functionsMetadata(file = source) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(file)
  if (errors.length > 0) throw new Error(`${file}:\n${errors.join('\n')}`)
  return { allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) }
}

/** For Vite: `import { metadata } from './functions.ts?metadata'` is what functions.json says. */
export function metadataImport() {
  return {
    name: 'functions-metadata',
    async load(id) {
      const [file, query] = id.split('?')
      return query === 'metadata' ? { code: `export const metadata = ${JSON.stringify(await functionsMetadata(file))}`, moduleType: 'js' } : null
    },
  }
}

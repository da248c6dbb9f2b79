/** What Excel is told about the functions: generated from the docstrings, complete, and in step with what is associated. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cellFunctions } from '../../../src/apps/functions/table'

interface Parameter {
  name: string
  description: string
  type: string
  optional?: boolean
}

interface Metadata {
  allowErrorForDataTypeAny: boolean
  allowCustomDataForDataTypeAny: boolean
  functions: { id: string; name: string; description: string; parameters: Parameter[] }[]
}

const script = `
  const { functionsMetadata } = await import(process.argv[1])
  console.log(JSON.stringify(await functionsMetadata(process.argv[2])))
`

/** In a process of its own, because the tools are ES modules. */
async function generate(file?: string): Promise<Metadata> {
  const tool = join(__dirname, '../../../tools/functions-metadata.mjs')
  const args = ['--input-type=module', '-e', script, tool, ...file === undefined ? [] : [file]]
  const { stdout } = await promisify(execFile)(process.execPath, args, { encoding: 'utf8' })
  return JSON.parse(stdout) as Metadata
}

const folder = mkdtempSync(join(tmpdir(), 'duibiao-metadata-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('every function and parameter is named and described in Chinese', async () => {
  const { functions, ...rest } = await generate()
  expect(rest).toEqual({ allowErrorForDataTypeAny: true, allowCustomDataForDataTypeAny: true })
  expect(functions.map(({ name, parameters }) => [name, ...parameters.map((one) => one.optional ? `[${one.name}]` : one.name)].join(' '))).toEqual([
    'TARGET plan indicator period',
    'STATUS actual target [direction]',
    'GAP actual target [direction]',
    'READ text [part]',
    'PACE actual target base asOf [direction]',
  ])
  for (const { id, name, description, parameters } of functions) {
    expect(id).toBe(name)
    for (const text of [description, ...parameters.map((parameter) => parameter.description)]) expect(text).toMatch(/\p{Script=Han}/u)
    // Any kind of cell is taken, so that the function itself says what is wrong with it.
    expect(parameters.every(({ type }) => type === 'any')).toBe(true)
  }
})

test('what is described is what there is', async () => {
  const { functions } = await generate()
  expect(functions.map(({ id }) => id).sort()).toEqual(cellFunctions.map(({ id }) => id).sort())
})

const faults: [string, string, string][] = [
  ['a type that Excel does not know', '/**\n * 函数。\n * @customfunction A\n * @param a 甲\n */\nexport function a(a: Date): string { return String(a) }', 'Date'],
  ['two functions of one name', '/** @customfunction A */\nexport function a(): number { return 1 }\n/** @customfunction A */\nexport function b(): number { return 1 }', 'duplicate'],
]

test.each(faults)('%s stops the build', async (_, source, says) => {
  const file = join(folder, 'functions.ts')
  writeFileSync(file, source)
  await expect(generate(file)).rejects.toThrow(says)
})

/** The core knows neither a browser nor Node: its own tsconfig refuses their globals. */
import { join } from 'node:path'
import ts from 'typescript'

// Each question compiles with the whole standard library.
jest.setTimeout(60_000)

const root = join(__dirname, '../..')
const config = ts.getParsedCommandLineOfConfigFile(join(root, 'tsconfig.core.json'), {}, {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: (diagnostic) => { throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')) },
})!

/** Names that the compiler can't find in a file of the core. */
function unknownNames(code: string): string[] {
  const path = join(root, 'src/model/virtual.ts')
  const host = ts.createCompilerHost(config.options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === path || fileExists(name)
  host.getSourceFile = (name, options, ...rest) => name === path
    ? ts.createSourceFile(name, code, options) : getSourceFile.call(host, name, options, ...rest)
  const program = ts.createProgram([path], config.options, host)
  return ts.getPreEmitDiagnostics(program).map((found) => {
    const text = ts.flattenDiagnosticMessageText(found.messageText, '\n')
    return /Cannot find name '(\w+)'/.exec(text)?.[1] ?? text
  })
}

test('browser, Node and Office globals are unknown', () => {
  const names = ['document', 'window', 'fetch', 'localStorage', 'process', 'Buffer', 'require', 'setTimeout', 'console', 'Office', 'Excel']
  expect(unknownNames(names.map((name) => `export const ${name}_ = ${name}`).join('\n'))).toEqual(names)
})

test('the language itself is known', () => {
  expect(unknownNames('export const sorted = new Map([[1, [3, 2].toSorted()]])')).toEqual([])
})

test('every core room is compiled so', () => {
  const rooms = new Set(config.fileNames.map((name) => /src\/(\w+)\//.exec(name)![1]))
  expect([...rooms].sort()).toEqual(['align', 'assess', 'lint', 'messages', 'model', 'notation', 'plans', 'reading', 'report', 'rules', 'template', 'workbook'])
})

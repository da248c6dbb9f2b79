/** Types and habits: what TypeScript and ESLint find fault with, over one program, which is most of what either of them costs. */
import { ESLint } from 'eslint'
import ts from 'typescript'
import { root } from './setup.mjs'

const program = programOf('tsconfig.json')
const diagnostics = ts.getPreEmitDiagnostics(program)
const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => root, getNewLine: () => '\n' }
process.stdout.write(ts.formatDiagnostics(diagnostics, host))

const eslint = new ESLint({
  cwd: root,
  // In place of the language service, which serves editors; what it would have to find out again is known by now.
  overrideConfig: { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { projectService: false, programs: [program] } } },
})
const results = await eslint.lintFiles(process.argv.length > 2 ? process.argv.slice(2) : ['.'])
process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results))
const complaints = results.reduce((sum, { errorCount, warningCount }) => sum + errorCount + warningCount, 0)
process.exitCode = diagnostics.length + complaints === 0 ? 0 : 1

function programOf(config) {
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(ts.readConfigFile(config, ts.sys.readFile).config, ts.sys, root)
  return ts.createProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors })
}

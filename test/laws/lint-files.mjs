/** Lints the virtual files given on standard input with the project's own configuration; prints the rules that each one breaks. */
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const files = JSON.parse(await text(process.stdin))
// A file that is not on disk has no types; the rules that need them are not what is asked about here.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] })
const results = []
for (const { path, code } of files) {
  const [{ messages }] = await eslint.lintText(code, { filePath: path })
  results.push(messages.map(({ ruleId, message }) => ruleId ?? message))
}
process.stdout.write(JSON.stringify(results))

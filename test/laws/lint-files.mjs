/** Lints the virtual files given on standard input with rules of the project's own configuration; prints those that each one breaks. */
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const { files, rules } = JSON.parse(await text(process.stdin))
// A file that is not on disk has no types; the rules that need them are not what is asked about here.
const eslint = new ESLint({
  overrideConfig: [tseslint.configs.disableTypeChecked],
  ruleFilter: ({ ruleId }) => rules.some((rule) => ruleId.startsWith(rule)),
})
const results = []
for (const { path, code } of files) {
  const [{ messages }] = await eslint.lintText(code, { filePath: path })
  results.push(messages.map(({ ruleId, message }) => ruleId ?? message))
}
process.stdout.write(JSON.stringify(results))

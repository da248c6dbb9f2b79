/** Microsoft's lint rules for Office.js are on where Excel is spoken to, and each bites. */
import { lint } from './lint'

// ESLint starts afresh.
jest.setTimeout(60_000)

const inBatch = (lines: string) => `export const run = () => Excel.run(async (context) => {\n${lines}\n})\n`
const range = 'const range = context.workbook.worksheets.getItem("a").getRange("A1")\n'

const seeded: [rule: string, code: string][] = [
  ['load-object-before-read', inBatch(`${range}await context.sync()\nreturn range.values`)],
  ['call-sync-after-load', inBatch(`${range}range.load("values")\nreturn range.values`)],
  ['call-sync-before-read', inBatch(`${range}range.load("values")\nreturn range.values`)],
  ['no-context-sync-in-loop', inBatch('for (let row = 0; row < 3; row++) await context.sync()')],
  ['no-empty-load', inBatch(`${range}range.load()\nawait context.sync()`)],
  ['no-office-initialize', 'Office.initialize = () => undefined\n'],
  ['test-for-null-using-isNullObject', inBatch(
    'const item = context.workbook.names.getItemOrNullObject("a")\nawait context.sync()\nif (item === null) return 1',
  )],
]

const places = ['src/hosts/excel/a.ts', 'src/apps/taskpane/a.ts']
/** The rules that each piece of code breaks in each place. */
let broken: string[][][]
beforeAll(() => {
  const answers = lint(places.flatMap((path) => seeded.map(([, code]) => ({ path, code }))), ['office-addins/'])
  broken = places.map(() => answers.splice(0, seeded.length))
})

test.each(places)('in %s', (path) => {
  const silent = seeded.filter(([rule], index) => !broken[places.indexOf(path)]![index]!.includes(`office-addins/${rule}`)).map(([rule]) => rule)
  expect(silent).toEqual([])
})

/** The import law bites: every forbidden direction is refused by the project's ESLint, every allowed one passes. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { law } from '../../tools/import-law.mjs'
import { lint, type VirtualFile } from './lint'

// All questions are put to ESLint at once, which takes long to start.
jest.setTimeout(60_000)

const src = join(__dirname, '../../src')

/** Stated apart from the table, so that a slip in the table is seen. */
const forbidden: [file: string, source: string][] = [
  ['model/a.ts', '../notation'],
  ['model/a.ts', '../messages'],
  ['notation/a.ts', '../assess'],
  ['notation/a.ts', '../rules/finding'],
  ['assess/a.ts', '../rules'],
  ['assess/a.ts', '../template/layout'],
  ['rules/a.ts', '../workbook'],
  ['rules/a.ts', '../tasks'],
  ['lint/a.ts', '../rules'],
  ['lint/a.ts', '../reading/read-plan'],
  ['template/a.ts', '../assess'],
  ['template/a.ts', '../hosts/xlsx'],
  ['report/a.ts', '../workbook'],
  ['report/a.ts', '../hosts/memory'],
  ['workbook/a.ts', '../template'],
  ['workbook/a.ts', '../notation'],
  ['tasks/a.ts', '../hosts/memory'],
  ['tasks/a.ts', '../pane'],
  ['hosts/xlsx/a.ts', '../memory'],
  ['hosts/xlsx/deep/a.ts', '../../univer'],
  ['hosts/univer/a.ts', '../excel'],
  ['hosts/excel/a.ts', '../../tasks'],
  ['hosts/memory/a.ts', '../../template'],
  ['pane/a.ts', '../hosts/univer'],
  ['pane/a.ts', '../apps/seeds'],
  ['pane/parts/a.ts', '../../workbook'],
  ['messages/a.ts', '../notation'],
  ['model/a.ts', '../../seeds/regions.json'],
  ['model/a.ts', 'react'],
  ['notation/a.ts', 'node:fs'],
  ['rules/a.ts', 'fflate'],
  ['report/a.ts', 'fs'],
  ['tasks/a.ts', '@univerjs/core'],
  ['hosts/excel/a.ts', 'fflate'],
  ['hosts/xlsx/a.ts', 'node:fs'],
  ['hosts/xlsx/a.ts', '../legacy'],
  ['hosts/legacy/a.ts', '../xlsx'],
  ['hosts/xlsx/a.ts', 'fflate'],
  ['archive/a.ts', '../hosts/xlsx'],
  ['documents/a.ts', '../hosts/xlsx'],
  ['reading/a.ts', '../documents'],
  ['hosts/xlsx/a.ts', '@e965/xlsx'],
  ['hosts/legacy/a.ts', '../univer'],
  ['hosts/legacy/a.ts', '../../notation'],
  ['hosts/xlsx/a.ts', '@univerjs/core'],
  ['pane/a.ts', 'commander'],
  ['pane/a.ts', '@univerjs/core'],
  ['apps/taskpane/a.ts', '@univerjs/core'],
  ['apps/workbench/a.ts', 'fflate'],
]

const allowed: [file: string, source: string][] = [
  ['notation/a.ts', '../model'],
  ['notation/a.ts', 'big.js'],
  ['assess/a.ts', '../notation'],
  ['rules/a.ts', '../assess'],
  ['lint/a.ts', '../reading/commitments'],
  ['model/a.ts', 'zod'],
  ['report/a.ts', '@noble/hashes/sha2'],
  ['workbook/a.ts', '../template/layout'],
  ['tasks/a.ts', '../workbook'],
  ['hosts/xlsx/a.ts', '../../workbook'],
  ['hosts/xlsx/a.ts', './reader/zip'],
  ['hosts/xlsx/a.ts', '../../archive/zip'],
  ['hosts/legacy/a.ts', '../../archive'],
  ['archive/a.ts', 'fflate'],
  ['hosts/univer/a.ts', '@univerjs/core/facade'],
  ['pane/a.ts', '../tasks'],
  ['pane/template/a.ts', '../report/b'],
  ['pane/a.ts', '@fluentui/react-components'],
  ['apps/seeds.ts', '../../seeds/regions.json'],
  ['apps/workbench/a.ts', '../../hosts/univer'],
  ['apps/cli/a.ts', 'node:fs'],
]

/** Every way to write an import must be seen. */
const forms: ((source: string) => string)[] = [
  (source) => `import { x } from '${source}'\nx()\n`,
  (source) => `import '${source}'\n`,
  (source) => `import type { X } from '${source}'\nexport type Y = X\n`,
  (source) => `export { x } from '${source}'\n`,
  (source) => `export * from '${source}'\n`,
  (source) => `export const x = () => import('${source}')\n`,
  (source) => `export type X = import('${source}').X\n`,
]

const file = ([path, source]: readonly [string, string], form = forms[0]!): VirtualFile => ({ path: `src/${path}`, code: form(source) })
const rooms = Object.keys(law).filter((room) => !room.startsWith('apps'))
const pairs = rooms.flatMap((from) => rooms.filter((to) => to !== from).map((to) => ({ from, to })))
const impure = ['export const x = new Date()', 'export const x = Date.now()', 'export const x = Math.random()', 'export default 1']
const young = ['export const x = (a: number[]) => a.with(0, 1)', 'export const x = (a: number[]) => a.toSorted()']

const questions = {
  forbidden: forbidden.map((pair) => file(pair)),
  allowed: allowed.map((pair) => file(pair)),
  forbiddenForms: forms.map((form) => file(['model/a.ts', '../notation'], form)),
  allowedForms: forms.map((form) => file(['notation/a.ts', '../model'], form)),
  pairs: pairs.map(({ from, to }) => file([`${from}/a.ts`, `${'../'.repeat(from.split('/').length)}${to}/b`])),
  impure: impure.map((code): VirtualFile => ({ path: 'src/assess/a.ts', code: `${code}\n` })),
  young: young.flatMap((code) => ['src/assess/a.ts', 'src/pane/a.ts'].map((path): VirtualFile => ({ path, code: `${code}\n` }))),
}
type Question = keyof typeof questions

/** The rules that each file breaks. */
let broken: Record<Question, string[][]>
beforeAll(() => {
  const answers = lint(Object.values(questions).flat(), ['law/', 'no-restricted-'])
  broken = Object.fromEntries(Object.entries(questions).map(([question, files]) => [question, answers.splice(0, files.length)])) as typeof broken
})

const breaksLaw = (question: Question) => broken[question].map((rules) => rules.includes('law/import'))
const bitten = (question: Question, asked: [string, string][]) => asked.filter((_, index) => breaksLaw(question)[index]).map(String)

test('each forbidden import is refused', () => {
  expect(bitten('forbidden', forbidden)).toEqual(forbidden.map(String))
})

test('each allowed import passes', () => {
  expect(breaksLaw('allowed')).toHaveLength(allowed.length)
  expect(bitten('allowed', allowed)).toEqual([])
})

test('each way to write an import is seen', () => {
  expect(breaksLaw('forbiddenForms')).toEqual(forms.map(() => true))
  expect(breaksLaw('allowedForms')).toEqual(forms.map(() => false))
})

test('between any two rooms, what the table does not allow is refused', () => {
  const passed = pairs.filter((_, index) => !breaksLaw('pairs')[index]).map(({ from, to }) => `${from} -> ${to}`)
  const stated = pairs.filter(({ from, to }) => law[from]!.rooms.includes(to)).map(({ from, to }) => `${from} -> ${to}`)
  expect(passed).toEqual(stated)
})

test('rooms depend on each other in one direction', () => {
  const visit = (room: string, path: string[]): string[] => path.includes(room)
    ? [[...path, room].join(' -> ')]
    : (law[room]?.rooms ?? []).flatMap((next) => visit(next, [...path, room]))
  expect(Object.keys(law).flatMap((room) => visit(room, []))).toEqual([])
})

test('the law names the rooms that there are', () => {
  const folders = (path: string) => readdirSync(join(src, path), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const rooms = [...folders('.').filter((name) => name !== 'hosts'), ...folders('hosts').map((name) => `hosts/${name}`)]
  expect(Object.keys(law).filter((room) => !room.startsWith('apps/')).sort()).toEqual(rooms.sort())
  expect(Object.keys(law).filter((room) => !existsSync(join(src, room)))).toEqual([])
})

test('the core may look at no clock and roll no dice', () => {
  expect(broken.impure).toEqual([['no-restricted-syntax'], ['no-restricted-properties'], ['no-restricted-properties'], ['no-restricted-syntax']])
})

test('nothing may call what the oldest browser of the panes lacks', () => {
  expect(broken.young).toEqual(broken.young.map(() => ['no-restricted-syntax']))
  expect(broken.young).toHaveLength(4)
})

/** What the sources may not say: no region, plan or year in src/, no trace of one machine; and how files are named. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { transformSync } from '@swc/core'
import { seedSources } from '../support/library'

const root = join(__dirname, '../..')
const ours = ['.ci', 'src', 'test', 'tools', 'seeds', 'assets', 'docs']

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file))

/** The files that match, each with what was found. */
function matches(files: string[], pattern: RegExp, text: (file: string) => string = read): string[] {
  return files.flatMap((file) => {
    const found = pattern.exec(text(file))
    return found ? [`${file}: ${found[0]}`] : []
  })
}

/** The words for the regions of the published plans, by which code could tell them apart. */
function regionWords(): string[] {
  const { regions, plans } = seedSources()
  const names = regions.json as Record<string, string>
  return plans.flatMap(({ json }) => {
    const { id, code, region } = json as { id: string; code: string; region: string }
    const chinese = [region, `${region.slice(0, 4)}00`].flatMap((each) => names[each] ?? []).map((name) => name.replace(/[市区县]$/u, ''))
    return [...chinese, id.split('-')[1]!, region, code]
  })
}

test('no source names a region or a plan', () => {
  const words = regionWords()
  expect(words.length).toBeGreaterThan(12)
  expect(matches(sources, new RegExp(words.join('|'), 'iu'))).toEqual([])
})

test('no source names a year outside a comment', () => {
  const code = (file: string) => transformSync(read(file), {
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: file.endsWith('x') }, minify: { format: { comments: false } } },
  }).code.replace(/https?:\/\/[^\s'"`<>]+/g, '')
  // Parsing all takes long: only where there are such digits at all.
  const suspect = sources.filter((file) => /20[1-3]\d/.test(read(file).replaceAll('_', '')))
  expect(matches(suspect, /(?<![\d.]|\\u)20[1-3]\d(?!\d)/, code)).toEqual([])
})

test('nothing points to one machine or to a ticket', () => {
  const text = [...ours.flatMap((folder) => {
    try {
      return filesBelow(folder)
    } catch {
      return []
    }
  }), ...readdirSync(root).filter((name) => /\.(md|json|mjs|xml)$/.test(name) && name !== 'package-lock.json')]
    .filter((file) => !/\.(png|xlsx|ico)$/.test(file))
  expect(matches(text, /\/(work|farm|home\/\w+)\/|bash_job[s]|\bissue #?\d|\bregistry\.\w+\.\w+/i)).toEqual([])
})

test('every source begins by saying what it is for', () => {
  expect(sources.filter((file) => !/^(#!.*\n)?\/\*\*\s/.test(read(file)))).toEqual([])
})

test('files are kebab-case, components PascalCase', () => {
  // Published documents keep the names by which the plans cite them.
  const odd = [...sources, ...filesBelow('test'), ...filesBelow('tools')].filter((file) => !file.startsWith('test/fixtures/documents/'))
    .map((file) => basename(file))
    .filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/.test(name) && !/^([A-Z][a-z0-9]*)+(\.test)?\.tsx$/.test(name) && name !== 'README.md')
  expect(odd).toEqual([])
})

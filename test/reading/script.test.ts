/** Documents in traditional script are read like those in simplified script, and keep what is printed. */
import { Converter } from 'opencc-js'
import type { PlanFile } from '../../src/model'
import { readPlans, type SourceDocument } from '../../src/reading'
import { bare, simplify } from '../../src/reading/text/script'
import { documents, fromText, library, published } from './published'
import { invented, textOf } from './invented'

const traditional = Converter({ from: 'cn', to: 't' })

function textOfDocument({ blocks }: SourceDocument): string {
  return blocks.map((block) => block.kind === 'paragraph' ? block.text : '').join('\n')
}

/** What a plan says, whatever the script. */
function said({ indicators, columns, title, notes }: PlanFile): unknown {
  return JSON.parse(bare(JSON.stringify({ indicators, title, notes, roles: columns.map(({ role, period }) => [role, period]) })))
}

const sources: [name: string, document: SourceDocument][] = [
  ...documents.map((file): [string, SourceDocument] => [file, published(file)]),
  ...invented.map((file): [string, SourceDocument] => [file, fromText(textOf(file))]),
]

test.each(sources)('%s', (_, document) => {
  const text = traditional(textOfDocument(document))
  expect(text).not.toBe(textOfDocument(document))
  const [simple, read] = [readPlans(document, library), readPlans(fromText(text), library)]
  expect(read.tables.map(({ plan }) => said(plan))).toEqual(simple.tables.map(({ plan }) => said(plan)))
  expect(read.facts.regions.map(({ value }) => value.code)).toEqual(simple.facts.regions.map(({ value }) => value.code))
  // A name is as printed; a unit of measure from its own column stands behind it.
  const lines = read.tables.flatMap(({ plan }) => plan.indicators.flatMap(({ name }) => name.replace(/（[^（）]*）$/u, '').split('\n')))
  expect(lines.filter((line) => !text.includes(line))).toEqual([])
})

test('the simplified text is as long as the text, and itself where there is nothing to simplify', () => {
  const text = traditional(textOfDocument(published(documents[0]!)))
  expect(simplify(text)).toHaveLength(text.length)
  expect(simplify(simplify(text))).toBe(simplify(text))
})

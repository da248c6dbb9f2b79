/**
 * The plan lint on invented documents, read as any document is: mistakes planted in them are found, what only looks like one is not, and
 * every place stands where it is said to. Every finding was read by eye.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintPlan, type LintPlace } from '../../src/lint'
import { planOf } from '../../src/model'
import { publishedPlans } from '../../src/plans'
import type { SourceDocument } from '../../src/reading'
import { seedLibrary } from '../support/library'
import expected from './plans/findings.json'

const library = seedLibrary()

function documentOf(name: string): SourceDocument {
  const lines = readFileSync(join(__dirname, 'plans', `${name}.txt`), 'utf8').split('\n')
  return { file: `${name}.txt`, blocks: lines.map((text, index) => ({ kind: 'paragraph', text, place: { kind: 'line', line: index + 1 } })) }
}

/** `3 2023: 93.2`, `line 29`: row number, column and text. */
function short(place: LintPlace): string {
  switch (place.kind) {
    case 'cell': return `${Number(place.code.split('-').at(-1))} ${place.column ?? 'name'}: ${place.text}`
    case 'document': return place.place.kind === 'line' ? `line ${place.place.line}` : place.place.kind
    default: return `${place.kind}: ${place.text}`
  }
}

test.each(Object.keys(expected) as (keyof typeof expected)[])('%s', (name) => {
  const document = documentOf(name)
  const { plans: [published], commitments } = publishedPlans(document, library)
  const { draft } = published!
  const plan = draft.plan ?? planOf(draft.file, library.regions)
  const found = lintPlan(plan, { measures: draft.measures }, { document, commitments })
  expect(found.map(({ check, places }) => [check, ...places.map(short)].join(' | '))).toEqual(expected[name])
  for (const place of found.flatMap(({ places }) => places)) {
    if (place.kind !== 'document') continue
    const line = place.place.kind === 'line' ? place.place.line : 0
    expect((document.blocks[line - 1] as { text: string }).text).toContain(place.text)
  }
})

/** The plan lint on the published plans beside their documents: every finding was read by eye against them, and is listed with its reason. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintPlan, type LintPlace } from '../../src/lint'
import type { SourceDocument } from '../../src/reading/document'
import { readCommitments } from '../../src/reading/commitments'
import { seedLibrary } from '../support/library'
import expected from './seed-findings.json'

const library = seedLibrary()

/** The lines of a published text; its tables stand in the plan. */
function documentOf(source: string): SourceDocument {
  const lines = readFileSync(join(__dirname, '../fixtures/documents', source), 'utf8').split('\n')
  return {
    file: source,
    blocks: lines.flatMap((text, index) => text.trim() === '' ? [] : [{ kind: 'paragraph' as const, text, place: { kind: 'line' as const, line: index + 1 } }]),
  }
}

/** `Q23-03 2023: 90`, `line 512`: short enough for a list that people read. */
function short(place: LintPlace): string {
  switch (place.kind) {
    case 'cell': return `${place.code.replace(/^[0-9]+-/, '')} ${place.column ?? 'name'}: ${place.text.replaceAll('\n', '')}`
    case 'document': return place.place.kind === 'line' ? `line ${place.place.line}` : place.place.kind
    default: return `${place.kind}: ${place.text}`
  }
}

test.each(library.plans.map((plan) => [plan.id, plan] as const))('%s', (id, plan) => {
  const document = documentOf(plan.source)
  const found = lintPlan(plan, library, { document, commitments: readCommitments(document), above: library.plans })
  const listed = (expected as Record<string, { check: string; places: string[]; why: string }[]>)[id] ?? []
  expect(found.map(({ check, places }) => [check, ...places.map(short)])).toEqual(listed.map(({ check, places }) => [check, ...places]))
  for (const { why } of listed) expect(why.length).toBeGreaterThan(10)
})

test('no plan is listed that there is not', () => {
  expect(Object.keys(expected).filter((id) => library.plans.every((plan) => plan.id !== id))).toEqual([])
})

/** Every rule that looks at rows: data on which it speaks, on which it stays silent, and where it lacks what it would need. */
import { languages } from '../../src/messages'
import { renderFinding } from '../../src/report'
import { rules, runRules } from '../../src/rules'
import { made } from './made'
import { rowCases } from './row-cases'

const named = rowCases.map((it) => [`${it.rule}: ${it.outcome}: ${it.name}`, it] as const)

test.each(named)('%s', (_, { rule: id, outcome, data = [], ...given }) => {
  const { submission, measures } = made(given)
  const { findings, faults } = runRules(submission, measures)
  expect(faults).toEqual([])
  const found = findings.filter(({ rule }) => rule === id)
  expect(found.map((finding) => finding.data)).toEqual(outcome === 'speaks' ? data.map((fields) => expect.objectContaining(fields) as unknown) : [])
  for (const finding of found) {
    for (const language of languages) {
      const { message, brief } = renderFinding(finding, language)
      for (const words of [message, brief]) expect(words).not.toMatch(/undefined|null|NaN|\[object/)
      expect(message.length).toBeGreaterThan(brief.length)
    }
  }
})

test('each of these rules has data that it finds fault with, data that it passes, and data that say nothing to it', () => {
  for (const id of new Set(rowCases.map(({ rule }) => rule))) {
    expect(rules.map((rule) => rule.id)).toContain(id)
    const outcomes = new Set(rowCases.filter(({ rule }) => rule === id).map(({ outcome }) => outcome))
    expect([id, [...outcomes].sort()]).toEqual([id, ['no-data', 'silent', 'speaks']])
  }
})

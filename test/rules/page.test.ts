/** The pages that list the rules say what the rules say. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages, severityWords } from '../../src/messages'
import { rules } from '../../src/rules'
import { pages, rulesPage } from '../../tools/rules-page.mjs'

test.each(languages)('the page in %s is the one written from the rules: otherwise run npm run rules:page', (language) => {
  const page = readFileSync(join(__dirname, '../..', pages[language]), 'utf8')
  expect(page).toBe(rulesPage(rules, language, severityWords[language]))
  for (const { id } of rules) expect(page).toContain(`\n## ${id}\n`)
})

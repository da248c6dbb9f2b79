/** What of a recognised sheet is put before the user as open. */
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { countsOf, isOpen } from '../../src/pane/recognise/rows'
import { proposeMappings, withRow, type Proposal } from '../../src/tasks'
import { foreignSheet } from '../support/foreign-sheets'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plan = library.plans.find(({ periods }) => periods.length > 0)!
let proposal: Proposal

beforeAll(async () => {
  const workbook = createMemoryWorkbook()
  await workbook.apply({ sheets: [{ layout: foreignSheet(plan, plan.periods[0]!, library, 3).layout }] })
  proposal = (await proposeMappings(workbook, library))[0]!
})

test('a line is matched, open, or said by a person to be no indicator', () => {
  const { matched, left } = countsOf(proposal)
  expect(matched).toBeGreaterThan(5)
  expect(matched + left).toBe(proposal.rows.length)
  const row = proposal.rows.find(({ code }) => code !== null)!
  const without = withRow(proposal, row.line, null, library)
  expect(countsOf(without)).toEqual({ matched: matched - 1, left })
  expect(without.rows.filter(isOpen).map(({ line }) => line)).not.toContain(row.line)
})

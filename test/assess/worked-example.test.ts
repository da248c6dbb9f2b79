/** The worked example: a published plan that carries its own completion, judged row by row. */
import { checkPlan } from '../../src/tasks'
import { explain } from '../../src/report'
import { seedLibrary } from '../support/library'

const plan = '330700-gonggongfuwu-2016-2020'

/** Every row that is not met, read from the document by eye: status, gap, reason. */
const notMet: Record<number, [status: string, gap: string | null, reason: string | null]> = {
  2: ['cannot-tell', null, 'actual-not-applicable'],
  5: ['cannot-tell', null, 'target-five-year-total'],
  7: ['cannot-tell', null, 'actual-not-applicable'],
  19: ['short', '3.73', null],
  24: ['short', '0.18', null],
  25: ['short', '1.34', null],
  26: ['short', '0.8', null],
  33: ['cannot-tell', null, 'target-qualitative'],
}

test('each of the 38 rows gets its verdict', () => {
  const { rows, period } = checkPlan(plan, seedLibrary())
  expect(period).toBe('2020')
  expect(rows.map(({ indicator }) => indicator.no)).toEqual(Array.from({ length: 38 }, (_, index) => index + 1))
  for (const { indicator, assessments } of rows) {
    expect(assessments).toHaveLength(1)
    const { status, gap, reason } = assessments[0]!
    expect([indicator.no, status, gap, reason]).toEqual([indicator.no, ...(notMet[indicator.no] ?? ['met', null, null])])
  }
})

test('says in words how far a row is short', () => {
  const { rows } = checkPlan(plan, seedLibrary())
  const assessment = rows.find(({ indicator }) => indicator.no === 19)!.assessments[0]!
  expect(explain(assessment, 'zh-CN')).toBe('实际 19.27，目标 ≥23，差 3.73 个百分点')
  expect(explain(assessment, 'en')).toBe('actual 19.27, target ≥23, short by 3.73 percentage points')
})

test('asks about the one row of the published table that is doubtful, and about no other', () => {
  // Row 5 sets [400] over five years against a completion of 10, a tenth of one year before.
  expect(checkPlan(plan, seedLibrary()).findings.map(({ rule, code, severity }) => [rule, code, severity])).toEqual([
    ['five-year-total-against-year', '330700-G16-05', 'warning'],
    ['implausible-jump', '330700-G16-05', 'warning'],
  ])
})

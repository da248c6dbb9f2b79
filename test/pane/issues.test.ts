/** What the check step lists, in which order, and how the user walks through it. */
import { writeSample } from '../../src/apps/workbench/sample'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import {
  countExplained, countIssues, countMendable, filterIssues, groupIssues, issueKinds, issuesOf, kindWord,
  neighbour, noIssueFilter, soundGaps, type Issue, type IssueKind,
} from '../../src/pane/check/issues'
import { summarise, type CheckResult } from '../../src/report'
import { checkWorkbook } from '../../src/tasks'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plan = library.plans.find(({ periods }) => periods.length > 0)!
let result: CheckResult
let issues: Issue[]

beforeAll(async () => {
  const workbook = createMemoryWorkbook()
  await writeSample(workbook, library, { plan: plan.id, period: plan.periods[0]! })
  result = (await checkWorkbook(workbook, library))[0]!
  issues = issuesOf(result, 'zh-CN')
})

const issue = (id: string, kind: IssueKind = 'error', domain: string | null = null): Issue =>
  ({ result: '', id, kind, domain, cell: null, place: '', title: id, message: '', units: [] })

describe('issuesOf', () => {
  test('lists every finding and every shortfall once', () => {
    const short = result.rows.flatMap((row) => row.assessments).filter(({ status }) => status === 'short')
    expect(issues.filter(({ kind }) => kind === 'short')).toHaveLength(short.length)
    expect(issues.filter(({ kind }) => kind !== 'short' && kind !== 'cannot-tell')).toHaveLength(result.findings.length)
    expect(new Set(issues.map(({ id }) => id)).size).toBe(issues.length)
    expect(countIssues(result)).toBe(issues.length)
  })

  test('what is not filled in is a kind of its own and counts for nothing yet', () => {
    const missing = result.findings.filter(({ rule }) => rule === 'actual-missing')
    expect(missing.length).toBeGreaterThan(0)
    expect(issues.filter(({ kind }) => kind === 'missing')).toHaveLength(missing.length)
    expect(countMendable(result)).toBe(issues.filter(({ kind }) => kind === 'error' || kind === 'short').length)
    expect(countMendable({ ...result, rows: [], findings: missing })).toBe(0)
  })

  test('what can’t be told is listed or explained by an error or a warning', () => {
    const listed = issues.filter(({ kind }) => kind === 'cannot-tell').length
    expect(countExplained(result)).toBeGreaterThan(0)
    expect(listed + countExplained(result)).toBe(summarise(result).byStatus['cannot-tell'])
  })

  test('a gap that a wrong unit may have made is no gap to speak of', () => {
    const { shortfalls } = summarise(result)
    const suspected = result.findings.filter(({ rule }) => rule === 'scale-suspected').map(({ code }) => code)
    const sound = soundGaps(result, shortfalls)
    expect(sound.length).toBeGreaterThan(0)
    expect(sound.length).toBeLessThan(shortfalls.length)
    expect(sound.some(({ row }) => suspected.includes(row.code))).toBe(false)
  })

  test('goes down the sheet', () => {
    const rows = issues.map(({ cell }) => cell?.row ?? -1)
    expect(rows).toEqual(rows.toSorted((a, b) => a - b))
  })

  test('an unreadable actual is one issue, not also one that can’t be told', () => {
    const unreadable = result.findings.find(({ rule }) => rule === 'actual-unreadable')!
    const at = issues.filter(({ cell }) => cell?.row === unreadable.at!.row)
    expect(at.map(({ kind }) => kind)).toEqual(['error'])
  })

  test('what can’t be told and nothing explains is an issue', () => {
    const bare: CheckResult = { ...result, findings: [] }
    const untold = result.rows.flatMap((row) => row.assessments).filter(({ status }) => status === 'cannot-tell')
    expect(untold.length).toBeGreaterThan(0)
    expect(issuesOf(bare, 'zh-CN').filter(({ kind }) => kind === 'cannot-tell')).toHaveLength(untold.length)
  })

  test('each says where, which indicator and what is wrong, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const each of issuesOf(result, language)) {
        expect(each.title).not.toBe('')
        expect(each.message).not.toBe('')
        expect(each.place).toMatch(new RegExp(`^${result.sheet!}![A-Z]+[0-9]+$`))
      }
    }
  })

  test('an issue keeps its id when others go', () => {
    const fewer = issuesOf({ ...result, findings: result.findings.filter(({ code }) => code !== null) }, 'en')
    expect(fewer.length).toBeLessThan(issues.length)
    const ids = issues.map(({ id }) => id)
    expect(fewer.every(({ id }) => ids.includes(id))).toBe(true)
  })
})

test('each kind has a word of its own in each language', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    expect(new Set(issueKinds.map((kind) => kindWord(kind, language))).size).toBe(issueKinds.length)
  }
})

describe('filterIssues', () => {
  test('every part narrows, and all hold at once', () => {
    expect(filterIssues(issues, noIssueFilter)).toEqual(issues)
    expect(filterIssues(issues, { ...noIssueFilter, kind: 'short' }).every(({ kind }) => kind === 'short')).toBe(true)
    const [first] = issues.filter(({ domain, units }) => domain !== null && units.length > 0)
    const narrow = filterIssues(issues, { kind: first!.kind, domain: first!.domain, unit: first!.units[0]!, query: first!.title })
    expect(narrow).toContain(first)
    expect(narrow.every(({ domain, kind }) => domain === first!.domain && kind === first!.kind)).toBe(true)
    expect(filterIssues(issues, { ...noIssueFilter, query: 'nothing says this' })).toEqual([])
  })
})

describe('groupIssues', () => {
  const mixed = [issue('1', 'info', 'B'), issue('2', 'short', 'A'), issue('3', 'error', 'B'), issue('4', 'error', null)]

  test('kinds stand in their order of weight', () => {
    expect(groupIssues(mixed, 'kind').map(({ key, issues: members }) => [key, members.map(({ id }) => id)]))
      .toEqual([['error', ['3', '4']], ['short', ['2']], ['info', ['1']]])
  })

  test('domains stand as they come', () => {
    expect(groupIssues(mixed, 'domain').map(({ key, issues: members }) => [key, members.map(({ id }) => id)]))
      .toEqual([['B', ['1', '3']], ['A', ['2']], [null, ['4']]])
  })

  test('loses nothing', () => {
    for (const grouping of ['kind', 'domain'] as const) {
      expect(groupIssues(issues, grouping).flatMap((group) => group.issues)).toHaveLength(issues.length)
    }
  })
})

describe('neighbour', () => {
  const three = [issue('a'), issue('b'), issue('c')]
  test.each<[string | null, 1 | -1, string]>([
    [null, 1, 'a'], ['a', 1, 'b'], ['c', 1, 'a'],
    [null, -1, 'c'], ['a', -1, 'c'], ['c', -1, 'b'],
    ['gone', 1, 'a'], ['gone', -1, 'c'],
  ])('from %j by %i: %j', (from, offset, to) => {
    expect(neighbour(three, from, offset)?.id).toBe(to)
  })

  test('of nothing is nothing', () => {
    expect(neighbour([], null, 1)).toBeNull()
  })
})

/** Every indicator of the published plans finds its measure, also where its own wording is not known yet, and never another. */
import type { Indicator, Measure, Plan } from '../../../src/model'
import { nameKey } from '../../../src/notation'
import { domainsIn, proposeMeasure, type MeasureProposal } from '../../../src/reading/match'
import { seedLibrary } from '../../support/library'

const { plans, measures } = seedLibrary()
const all = [...measures.values()]
const rows = plans.flatMap((plan) => plan.indicators.map((indicator) => ({ plan, indicator })))

function proposed({ plan, indicator }: { plan: Plan; indicator: Indicator }, known: readonly Measure[]): MeasureProposal {
  const { name, domain, cells } = indicator
  return proposeMeasure({ name, domain, cells: plan.columns.map(({ key }) => cells[key]!) }, known)
}

/** The measures without the wording of one plan where another plan words one of them otherwise. */
function withoutWordingOf(plan: Plan, { measure, name }: Indicator): Measure[] {
  const worded = rows.filter((other) => other.indicator.measure === measure && other.plan !== plan).map(({ indicator }) => nameKey(indicator.name))
  const own = nameKey(name)
  if (worded.length === 0 || worded.includes(own)) return all
  return all.map((known) => {
    if (known.id !== measure) return known
    const others = [...known.aliases, known.name['zh-CN']].filter((alias) => nameKey(alias) !== own)
    return { ...known, aliases: others, name: { ...known.name, 'zh-CN': others[0]! } }
  })
}

test('with all wordings known: its own measure, or none where the printed unit speaks against it', () => {
  const open = rows.filter((row) => proposed(row, all).measure !== row.indicator.measure)
  for (const row of open) {
    const { measure, alternatives } = proposed(row, all)
    expect([row.indicator.name, measure, alternatives[0]?.measure]).toEqual([row.indicator.name, null, row.indicator.measure])
    expect(alternatives[0]!.reasons.map(({ id }) => id)).toContain('unit-other')
  }
  // Units that the documents print wrong, and 人 beside 人次: a person decides.
  expect(open.length).toBeLessThanOrEqual(4)
})

test('with its own wording unknown: the right measure or none, and then the right one is offered', () => {
  const asked = rows.map((row) => ({ row, known: withoutWordingOf(row.plan, row.indicator) })).filter(({ known }) => known !== all)
    .map(({ row, known }) => ({ own: row.indicator.measure, ...proposed(row, known) }))
  for (const { own, measure } of asked) expect([own, null]).toContain(measure)
  const share = (is: (one: (typeof asked)[number]) => boolean) => asked.filter(is).length / asked.length
  expect(asked.length).toBeGreaterThan(15)
  expect(share(({ own, measure }) => measure === own)).toBeGreaterThanOrEqual(0.25)
  // One name lost its middle when it was published: neither of its two wordings leads to the other.
  const unoffered = asked.filter(({ own, measure, alternatives }) => measure !== own && alternatives.every((one) => one.measure !== own))
  expect(new Set(unoffered.map(({ own }) => own)).size).toBeLessThan(2)
  expect(unoffered.length).toBeLessThan(3)
})

test('with its measure unknown: none, however alike another is', () => {
  for (const row of rows) {
    const { measure } = proposed(row, all.filter(({ id }) => id !== row.indicator.measure))
    expect([row.indicator.name, measure]).toEqual([row.indicator.name, null])
  }
})

test('no two measures have a wording in common', () => {
  for (const { id, name, aliases, unitOfMeasure } of all) {
    for (const wording of [name['zh-CN'], ...aliases]) {
      expect([wording, proposeMeasure({ name: wording, unitOfMeasure }, all).measure]).toEqual([wording, id])
    }
  }
})

test('the domain in which plans list a measure speaks for it, and never decides', () => {
  const domains = domainsIn(plans)
  const name = '婴幼儿托位数(个)'
  const [domain] = [...domains.get('childcare-places-per-1000-population')!]
  const [plain, there] = [proposeMeasure({ name }, all, domains), proposeMeasure({ name, domain }, all, domains)]
  expect([plain.measure, there.measure]).toEqual([null, null])
  const scoreIn = ({ alternatives }: MeasureProposal) => alternatives.find(({ measure }) => measure === 'childcare-places-per-1000-population')!.score
  expect(scoreIn(there)).toBeGreaterThan(scoreIn(plain))
})

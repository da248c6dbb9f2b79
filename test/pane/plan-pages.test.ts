/** What the pages about plans show: findings in their groups, lines of a comparison, and the plans that a workbook offers. */
import { alignPlans } from '../../src/align'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { lintPlan } from '../../src/lint'
import { planFileSchema, withPlans } from '../../src/model'
import { filterLines, noLineFilter, toggled } from '../../src/pane/align/lines'
import { countsInWords, filterFindings, findingsText, groupFindings, headingOf, noFindingFilter } from '../../src/pane/lint/findings'
import { plansOffered } from '../../src/pane/plan/offered'
import { addPlanSheet, lintSheet, plansIn } from '../../src/plans'
import { seedLibrary, seedSources } from '../support/library'
import { ownPlan, ownSource } from '../support/own-plan'

const app = seedLibrary()
const library = withPlans(app, [ownSource()])
const plan = library.plans.find(({ id }) => id === ownPlan().id)!

describe('findings', () => {
  const all = lintPlan(plan, library, { above: library.plans })

  it('stand in groups of their severity, none lost and the gravest first', () => {
    const mixed = [...all, { ...all[0]!, severity: 'error' as const }]
    const groups = groupFindings(mixed)
    expect(groups.map(({ severity }) => severity)).toEqual(['error', 'warning'])
    expect(groups.flatMap(({ findings }) => findings)).toHaveLength(mixed.length)
    expect(countsInWords(mixed, 'zh-CN')).toBe(`强制性错误 1 处，核实性提示 ${all.length} 处`)
  })

  it.each([
    ['what the message says', { query: '宽松 普惠' }, 1],
    ['what stands at a place', { query: '4.2' }, 1],
    ['the severity', { severity: 'error' as const }, 0],
    ['nothing', {}, all.length],
  ])('are found by %s', (_, filter, count) => {
    expect(all.length).toBeGreaterThan(1)
    expect(filterFindings(all, { ...noFindingFilter, ...filter }, 'zh-CN')).toHaveLength(count)
  })

  it('name the indicator of a cell, and the region where the place is of another plan', () => {
    const above = all.find(({ check }) => check === 'weaker-than-above')!
    const [own, other] = above.places.map((place) => headingOf(place, plan, library))
    expect(own).toBe('每千人口拥有3岁以下婴幼儿托位数')
    expect(other).toMatch(/^金华市 · .*托位数/)
    expect(headingOf({ kind: 'note', plan: plan.id, note: 1, text: 'x' }, plan, library)).toBeNull()
  })

  it('are a text and a sheet with every message and place', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = findingsText(plan, all, language)
      const { values, rows } = lintSheet(plan, all, language)
      const cells = values.flat().filter((value) => typeof value === 'string').join('\n')
      expect([text.match(/^\d+\./gm)?.length, values.length, rows.length]).toEqual([all.length, all.length + 3, all.length + 3])
      for (const printed of all.flatMap(({ places }) => places.map((place) => place.text))) {
        expect(text).toContain(printed)
        expect(cells).toContain(printed)
      }
    }
    expect(findingsText(plan, [], 'zh-CN')).toContain('没有发现问题')
  })
})

describe('lines of a comparison', () => {
  const above = library.plans.find(({ region, years }) => region.code === '330700' && years.to === 2025)!
  const { shared } = alignPlans([plan, above], library)

  it('are found by name and code, and by what differs', () => {
    expect(shared.length).toBeGreaterThan(0)
    expect(filterLines(shared, noLineFilter, 'zh-CN')).toEqual(shared)
    expect(filterLines(shared, { ...noLineFilter, query: `${plan.code}-01` }, 'zh-CN')).toHaveLength(1)
    const weaker = filterLines(shared, { ...noLineFilter, weaker: true }, 'zh-CN')
    expect(weaker.map(({ measure }) => measure)).toContain('childcare-places-per-1000-population')
    for (const line of weaker) expect(line.comparisons.some(({ outcome }) => outcome === 'weaker' || outcome === 'stricter')).toBe(true)
    expect(filterLines(shared, { ...noLineFilter, worded: true }, 'zh-CN')).toEqual(shared.filter((line) => line.wordingDiffers))
  })

  it('are of plans in the order in which they were chosen', () => {
    expect(toggled(toggled(['a'], 'b'), 'c')).toEqual(['a', 'b', 'c'])
    expect(toggled(['a', 'b', 'c'], 'b')).toEqual(['a', 'c'])
  })
})

describe('a workbook', () => {
  async function holding(change: Parameters<typeof ownPlan>[0] = {}) {
    const workbook = createMemoryWorkbook()
    await workbook.apply(await addPlanSheet(workbook, ownPlan(change), app, { language: 'zh-CN' }))
    return workbook
  }

  it('offers a plan that is not there yet', async () => {
    const [offer, ...others] = await plansOffered(await holding(), app, new Set())
    expect(offer).toMatchObject({ title: plan.title, changed: false })
    expect(others).toEqual([])
    expect(withPlans(app, [offer!.source]).plans.map(({ id }) => id)).toContain(plan.id)
  })

  it('offers one of one\'s own again only where it was changed', async () => {
    const own = new Set([plan.id])
    const [offer] = await plansOffered(await holding(), app, new Set())
    const loaded = withPlans(app, [offer!.source])
    expect(await plansOffered(await holding(), loaded, own)).toEqual([])
    expect(await plansOffered(await holding({ title: '修订版' }), loaded, own)).toMatchObject([{ title: '修订版', changed: true }])
  })

  it('offers a plan of the app that was edited under an id of its own, which its sheet then has; one that was not edited, not', async () => {
    const [seed] = seedSources().plans.map(({ json }) => planFileSchema.parse(json))
    expect(await plansOffered(await holding(seed), app, new Set())).toEqual([])
    const workbook = await holding({ ...seed!, title: '改过的规划' })
    const [offer] = await plansOffered(workbook, app, new Set())
    expect(offer).toMatchObject({ title: '改过的规划', changed: false, source: { json: { id: `${seed!.id}-v2`, code: `${seed!.code}V2` } } })
    const loaded = withPlans(app, [offer!.source])
    const own = new Set([`${seed!.id}-v2`])
    expect(await plansOffered(workbook, loaded, own)).toEqual([])
    await workbook.apply(offer!.edited!)
    expect((await plansIn(workbook)).map(({ json }) => json)).toEqual([offer!.source.json])
    expect(await plansOffered(workbook, loaded, own)).toEqual([])
  })

  it('offers nothing that can\'t be used', async () => {
    expect(await plansOffered(await holding({ region: '999999', id: '999999-x', code: '999999-X' }), app, new Set())).toEqual([])
    expect(await plansOffered(createMemoryWorkbook(), app, new Set())).toEqual([])
  })
})

/** Which rows are listed and walked through, units within names, and regions by name. */
import fc from 'fast-check'
import { documentFromText } from '../../src/documents'
import { parseUnit, readName } from '../../src/notation'
import { findRegions, regionName } from '../../src/pane/read/regions'
import { countRows, filterRows, isOpen, neighbourOpen } from '../../src/pane/read/rows'
import { withUnit } from '../../src/pane/read/unit-in-name'
import { draftPlan, publishedPlans, type Correction } from '../../src/plans'
import { seedLibrary } from '../support/library'

const library = seedLibrary()

const text = ['序号 | 领域 | 指标名称 | 2025年 | 责任单位',
  '1 | 甲域 | 城镇调查失业率（%） | 5 x 5 | 人社局', '2 | 甲域 | 绿色办公楼栋数（栋） | 3 | 住建局', '3 | 甲域 | 登记在册的志愿者人数（人） | y | 民政局',
  '4 | 乙域 | 每千名常住人口托位数（个） | 40 | 文旅局', '5 | 乙域 | 步道长度（公里） | 11 | 住建局'].join('\n')
const [table] = publishedPlans(documentFromText(text, null), library).plans
const rowsAfter = (...corrections: Correction[]) => draftPlan(table!, library, corrections).rows

test('rows that were doubtful stay listed when they are answered, and are walked through only while they are not', () => {
  const before = rowsAfter()
  expect(before.filter(isOpen).map(({ id }) => id)).toEqual([0, 2])
  expect(neighbourOpen(before, null, 1)?.id).toBe(0)
  expect(neighbourOpen(before, 0, 1)?.id).toBe(2)
  expect(neighbourOpen(before, 2, 1)?.id).toBe(0)
  expect(neighbourOpen(before, null, -1)?.id).toBe(2)
  expect(neighbourOpen(before, 0, -1)?.id).toBe(2)
  const after = rowsAfter({ kind: 'confirm', row: 0 })
  expect(filterRows(after, 'doubtful').map(({ id }) => id)).toEqual([0, 2])
  expect(countRows(after)).toMatchObject({ all: 5, doubtful: 2, open: 1 })
  expect(neighbourOpen(after, 2, 1)?.id).toBe(2)
  expect(neighbourOpen(rowsAfter({ kind: 'confirm', row: 0 }, { kind: 'confirm', row: 2 }), 0, 1)).toBeNull()
  expect(neighbourOpen([], null, 1)).toBeNull()
})

test('a row that is added is listed among the doubtful ones, one that is kept stays', () => {
  const rows = rowsAfter({ kind: 'add-row', after: 1 })
  const added = rows.find(({ evidence }) => evidence === null)!.id
  expect(filterRows(rows, 'doubtful').map(({ id }) => id)).toEqual([0, added, 2])
  expect(filterRows(rows, 'doubtful', new Set([4])).map(({ id }) => id)).toEqual([0, added, 2, 4])
  expect(filterRows(rows, 'all')).toHaveLength(6)
})

test('a row is to be asked about its measure where one like it is known and nobody has chosen', () => {
  const asked = filterRows(rowsAfter(), 'measure')
  expect(asked.map(({ id }) => id)).toContain(3)
  expect(asked.length).toBe(countRows(rowsAfter()).measure)
  for (const { drafted, proposal } of asked) expect([drafted, proposal.measure, proposal.alternatives.length > 0]).toEqual([true, null, true])
  const [first] = asked
  expect(filterRows(rowsAfter({ kind: 'new-measure', row: first!.id, measure: first!.own.measure }), 'measure').map(({ id }) => id)).not.toContain(first!.id)
})

test.each([
  ['学前教育普惠率（%）', '‰', '学前教育普惠率（‰）'],
  ['★学前教育普惠率(%', '‰', '★学前教育普惠率（‰）'],
  ['住院报销比例(含大病保险)(%)', '', '住院报销比例(含大病保险)'],
  ['新增公租房（万套（间））', '套', '新增公租房（套）'],
  ['养老床位数*', '张', '养老床位数（张）*'],
  ['养老床位数', '', '养老床位数'],
])('%s in %s is %s', (name, unit, expected) => {
  expect(withUnit(name, unit)).toBe(expected)
})

test('a name with another unit is read with that unit and is otherwise the same', () => {
  const names = library.plans.flatMap(({ indicators }) => indicators.map(({ name }) => name)).filter((name) => !readName(name).bareName.endsWith(')'))
  const units = ['%', '‰', '个', '万人次', '元/年', '套(间)'].filter((unit) => parseUnit(unit))
  fc.assert(fc.property(fc.constantFrom(...names), fc.constantFrom(...units), (name, unit) => {
    expect(readName(withUnit(name, unit))).toEqual({ ...readName(name), unitOfMeasure: unit })
  }))
})

test('a region is found by its own name first, by those above it, and by its code', () => {
  const { regions } = library
  const [code] = Object.entries(regions).find(([each, name]) => !each.endsWith('00') && Object.values(regions).filter((other) => other === name).length === 1)!
  expect(findRegions(regions[code]!, regions, 5)[0]).toEqual({ code, name: regionName(code, regions) })
  expect(findRegions(code, regions, 5)).toEqual([{ code, name: regionName(code, regions) }])
  const above = regions[`${code.slice(0, 2)}0000`]!
  expect(findRegions(`${above} ${regions[code]!}`, regions, 5).map((region) => region.code)).toContain(code)
  expect(findRegions(' ', regions, 5)).toEqual([])
  expect(findRegions('没有这样的地方', regions, 5)).toEqual([])
  expect(regionName('999999', regions)).toBeNull()
  expect(findRegions('市', regions, 7)).toHaveLength(7)
})

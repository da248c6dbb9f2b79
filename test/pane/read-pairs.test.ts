/** The source of a row beside its parts: which text belongs to which part, what is marked in it, and what became nothing. */
import fc from 'fast-check'
import { documentFromText } from '../../src/documents'
import { marksIn, pairsOf, partKey, type Pair } from '../../src/pane/read/pairs'
import { placeKey, sourceTexts } from '../../src/pane/read/source-texts'
import { draftPlan, publishedPlans, type Correction, type PlanDraft } from '../../src/plans'
import type { SourceDocument } from '../../src/reading'
import { seedLibrary } from '../support/library'

const library = seedLibrary()

const piped = `某县公共服务计划（2023—2025年）
序号 | 领域 | 指标名称 | 2023年 | 2025年 | 责任单位
1 | 幼有善育 | 托位数（个） | 120 | 120 | 卫健局
2 | 幼有善育 | 托育机构覆盖率（%） | 60 | ≥85 | 卫健局
3 | 学有优教 | 学前教育普惠率（%） | 9O | ≥92 | 教育局
4 | 学有优教 | 义务教育巩固率（%） | 99 | ≥99.5 | 教育局`

const flattened = ['序号', '指标名称', '2023年', '2025年', '责任单位',
  '1', '托位数（个）', '120', '150', '卫健局', '2', '托育机构覆盖率（%）', '60', '≥85', '卫健局',
  '3', '学前教育', '普惠率（%）', '90', '多出的一行文字不属于哪一栏吧？', '≥92', '教育局', '4', '义务教育巩固率（%）', '99', '≥99.5', '教育局'].join('\n')

const real: SourceDocument = {
  file: 'a.docx',
  blocks: [{
    kind: 'table', place: { kind: 'table', table: 1, row: 1, column: 1 },
    rows: piped.split('\n').slice(1).map((line, row) => line.split(' | ').map((text, column) => (
      { text, place: { kind: 'table', table: 1, row: row + 1, column: column + 1 } }))),
  }],
}

function review(document: SourceDocument, corrections: readonly Correction[] = []): { draft: PlanDraft; pairs: (row: number) => Pair[] } {
  const [table] = publishedPlans(document, library).plans
  const draft = draftPlan(table!, library, corrections)
  return { draft, pairs: (row) => pairsOf(draft.rows[row]!, draft, sourceTexts(document)) }
}

const said = (pairs: readonly Pair[]) =>
  pairs.map(({ texts, parts }) => [texts.map(({ text, marks }) => marks.map(({ from, to }) => text.slice(from, to))).flat(), parts.map(partKey)])

test('parts of one line stand beside it, each marked behind the one before', () => {
  const { pairs } = review(documentFromText(piped, null))
  expect(said(pairs(0))).toEqual([[['1', '幼有善育', '托位数（个）', '120', '120', '卫健局'], ['no', 'domain', 'name', '2023', '2025', 'responsibleUnits']]])
  const [{ texts }] = pairs(0) as [Pair]
  expect(texts[0]!.marks.map(({ from }) => from)).toEqual([0, 4, 11, 20, 26, 32])
})

test('parts of cells of their own stand beside their own cell', () => {
  const { pairs } = review(real)
  expect(said(pairs(1))).toEqual([
    [['2'], ['no']], [['幼有善育'], ['domain']], [['托育机构覆盖率（%）'], ['name']], [['60'], ['2023']], [['≥85'], ['2025']], [['卫健局'], ['responsibleUnits']],
  ])
  expect(pairs(1).some(({ doubtful }) => doubtful)).toBe(false)
})

test('what is doubtful is said of its own pair', () => {
  const { pairs } = review(real)
  expect(pairs(2).filter(({ doubtful }) => doubtful).map(({ parts }) => parts.map(partKey))).toEqual([['2023']])
})

test('the lines of a part are marked as a whole, and a line that became nothing stands last', () => {
  const { pairs } = review(documentFromText(flattened, null))
  const all = said(pairs(2))
  expect(all).toContainEqual([['学前教育', '普惠率（%）'], ['name']])
  const rest = pairs(2).filter(({ parts }) => parts.length === 0)
  expect(rest.map(({ texts }) => texts.map(({ text }) => text))).toContainEqual(['多出的一行文字不属于哪一栏吧？'])
  expect(rest.every(({ texts, doubtful }) => doubtful && texts.every(({ marks }) => marks.length === 0))).toBe(true)
  expect(said(pairs(0)).filter(([, parts]) => parts!.length === 0)).toEqual([])
})

test('a correction leaves the source and its marks as they are; a part without source has none', () => {
  const { pairs, draft } = review(real, [{ kind: 'cell', row: 2, column: '2023', value: '90' }, { kind: 'add-row', after: 3 }])
  expect(said(pairs(2))).toContainEqual([['9O'], ['2023']])
  expect(draft.rows).toHaveLength(5)
  expect(pairs(4).every(({ texts }) => texts.length === 0)).toBe(true)
  expect(pairs(4).flatMap(({ parts }) => parts.map(partKey))).toEqual(['no', 'domain', 'name', '2023', '2025', 'responsibleUnits'])
})

test('a column that is left out, and one that has another heading, keep to their source', () => {
  const { pairs } = review(real, [
    { kind: 'column', column: '2023', heading: '2023年', role: null, period: '2023' },
    { kind: 'column', column: '2025', heading: '目标', role: 'target', period: '2025' },
  ])
  expect(said(pairs(1)).slice(3)).toEqual([[['≥85'], ['2025']], [['卫健局'], ['responsibleUnits']]])
})

test('marks never overlap, lie within the text, and hold what they mark', () => {
  fc.assert(fc.property(
    fc.array(fc.stringMatching(/^[ab1 ]{0,4}$/), { maxLength: 5 }), fc.stringMatching(/^[ab1 |]{0,20}$/),
    (values, text) => {
      let last = 0
      for (const { from, to } of marksIn(text, values)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        last = to
      }
    },
  ))
})

test('every text of a document is found by its place, and no two places are the same', () => {
  for (const document of [documentFromText(flattened, null), real]) {
    const source = sourceTexts(document)
    const texts = document.blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flat())
    expect(texts.map(({ place }) => source.at(place)?.text)).toEqual(texts.map(({ text }) => text))
    expect(new Set(texts.map(({ place }) => placeKey(place))).size).toBe(texts.length)
  }
  expect(sourceTexts(real).at({ kind: 'line', line: 1 })).toBeUndefined()
})

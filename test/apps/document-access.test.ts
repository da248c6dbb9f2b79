/** Published documents out of the open workbook, in a workbook in memory and in WPS: what is selected, and what is told of it. */
import { createBrowserDocuments } from '../../src/apps/document-access'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { createWpsWorkbook } from '../../src/hosts/wps'
import { isFault } from '../../src/model'
import type { OpenedPlans, SourceRange } from '../../src/pane'
import { addPlanSheet } from '../../src/plans'
import type { CellInput, SheetLayout } from '../../src/template'
import type { Workbook } from '../../src/workbook'
import { createFakeWps } from '../hosts/wps/fake'
import { seedLibrary } from '../support/library'
import { ownPlan } from '../support/own-plan'

const library = seedLibrary()
const { ofWorkbook } = createBrowserDocuments(library)

const hosts: [string, () => Workbook][] = [['memory', createMemoryWorkbook], ['WPS', () => createWpsWorkbook(createFakeWps().application)]]

function sheet(name: string, values: CellInput[][], more: Partial<SheetLayout> = {}): SheetLayout {
  return { name, visibility: 'visible', values, styles: [], styleOf: [], merges: [], columns: [], rows: [], validations: [], conditionalFormats: [], ...more }
}

const table = [
  ['序号', '指标名称', '目标值', null], [null, null, '2024年', '2025年'], [1, '入园率（%）', 95, 96.5], [2, '托位数（个）', 100, 120], [3, '床位数（张）', 10, 20],
]
const merged = [{ row: 0, column: 0, rows: 2, columns: 1 }, { row: 0, column: 1, rows: 2, columns: 1 }, { row: 0, column: 2, rows: 1, columns: 2 }]

async function withTable(create: () => Workbook, more: Partial<SheetLayout> = {}): Promise<Workbook> {
  const workbook = create()
  await workbook.apply({ sheets: [{ layout: sheet('表', table, { merges: merged, ...more }) }, { layout: sheet('空表', [[null]]) }], activate: '表' })
  return workbook
}

/** The texts of each table that was read, row by row. */
function texts(opened: OpenedPlans): string[][][] {
  if (opened.kind !== 'document') throw new Error('plans')
  return opened.document.blocks.flatMap((block) => block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [])
}

describe.each(hosts)('in %s', (_, create) => {
  test('the sheet in front is read as it stands, merged cells once, each with its place', async () => {
    const opened = await ofWorkbook(await withTable(create), null)
    expect(texts(opened)).toEqual([[
      ['序号', '指标名称', '目标值'], ['2024年', '2025年'], ['1', '入园率（%）', '95', '96.5'], ['2', '托位数（个）', '100', '120'], ['3', '床位数（张）', '10', '20'],
    ]])
    const [block] = opened.kind === 'document' ? opened.document.blocks : []
    const [heading] = block?.kind === 'table' ? block.rows : []
    expect(heading?.at(-1)).toEqual({ text: '目标值', columns: 2, place: { kind: 'cell', sheet: '表', row: 0, column: 2 } })
  })

  test.each<[string, SourceRange['area'], string[][]]>([
    ['what is selected', { row: 2, column: 1, rows: 2, columns: 2 }, [['入园率（%）', '95'], ['托位数（个）', '100']]],
    ['of whole columns what is used', { row: 0, column: 1, rows: 1_048_576, columns: 1 }, [['指标名称'], [], ['入园率（%）'], ['托位数（个）'], ['床位数（张）']]],
  ])('%s is read, and no more', async (_what, area, expected) => {
    const opened = await ofWorkbook(await withTable(create), { sheet: '表', area })
    const read = opened.kind === 'document' ? opened.document.blocks.flatMap((block) => block.kind === 'table' ? block.rows : [[block]]) : []
    expect(read.map((row) => row.map(({ text }) => text)).filter(({ length }) => length > 0)).toEqual(expected.filter(({ length }) => length > 0))
  })

  test('rows that are hidden are left out, and named', async () => {
    const opened = await ofWorkbook(await withTable(create, { rows: [false, false, false, true].map((hidden) => ({ height: null, hidden })) }), null)
    expect(texts(opened)[0]!.map(([first]) => first)).not.toContain('2')
    expect(opened).toMatchObject({ document: { hidden: { rows: [{ sheet: '表', row: 3 }], columns: [] } } })
  })

  test.each<[SourceRange, string | null]>([
    [{ sheet: '空表' }, null],
    [{ sheet: '表', area: { row: 20, column: 2, rows: 3, columns: 2 } }, 'C21:D23'],
  ])('that there is nothing is said: %j', async (range, named) => {
    const fault = await ofWorkbook(await withTable(create), range).catch((error: unknown) => error)
    expect(isFault(fault, 'cells-empty') && fault.data).toEqual({ sheet: range.sheet, range: named })
  })

  test('a plan sheet is a plan as a whole, of several the one that is meant; a part of one is a document', async () => {
    const workbook = await withTable(create)
    const names: string[] = []
    for (const id of ['330782-jihua-2024-2025', '330782-jiu-2024-2025']) {
      const patch = await addPlanSheet(workbook, ownPlan({ id, code: `330782-${names.length === 0 ? 'J' : 'K'}24` }), library, { language: 'zh-CN' })
      await workbook.apply(patch)
      names.push(patch.activate!)
    }
    expect(await ofWorkbook(workbook, { sheet: names[0]! })).toMatchObject({ kind: 'plans', sources: [{ file: names[0], json: { id: '330782-jihua-2024-2025' } }], problems: [] })
    expect(await ofWorkbook(workbook, null)).toMatchObject({ kind: 'plans', sources: [{ file: names[1] }] })
    expect(await ofWorkbook(workbook, { sheet: names[0]!, area: { row: 14, column: 0, rows: 5, columns: 8 } })).toMatchObject({ kind: 'document' })
  })
})

test('what is pasted is a text, or a table where it was copied with its cells', async () => {
  const { pasted } = createBrowserDocuments(library)
  expect((await pasted('一\n二', null)).blocks).toMatchObject([{ kind: 'paragraph', text: '一' }, { kind: 'paragraph', text: '二' }])
  expect((await pasted('1\t2', '<table><tr><td>1</td><td>2</td></tr></table>')).blocks).toMatchObject([{ kind: 'table', rows: [[{ text: '1' }, { text: '2' }]] }])
})

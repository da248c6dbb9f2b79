/** Plans in the files that offices publish and send: pages, Word documents, workbooks, pasted tables. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDocument } from '../../src/apps/open-document'
import { columnKey, type PlanFile } from '../../src/model'
import { readPlans, type ReadResult, type SourceDocument } from '../../src/reading'
import { meaningOf } from '../../src/reading/text/heading'
import { gb18030 } from '../hosts/legacy/gb18030'
import { made, mht } from './plans/tables/made'
import { library } from './published'

type Row = [no: number | string, domain: string, name: string, attribute: string | null, offices: string, ...cells: string[]]
interface Expected {
  title: string
  documentNumber: string | null
  issuer: string | null
  date: string | null
  years: [from: number, to: number]
  notes: number
  columns: [heading: string, role: string, period: string][]
  rows: Row[]
  /** Numbers of the rows with a core mark. */
  core?: number[]
  /** Texts that a plan has no place for, and that must be in the evidence. */
  aside?: string[]
  doubts?: string[]
}

const folder = join(__dirname, 'plans/tables')
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, Expected>

function bytesOf(file: string): Uint8Array {
  if (made[file]) return made[file]()
  const text = readFileSync(join(folder, file), 'utf8')
  return /charset=gb2312/u.test(text) ? gb18030(text) : new TextEncoder().encode(text)
}

async function read(file: string): Promise<ReadResult> {
  return readPlans(await openDocument(bytesOf(file), file), library)
}

function rowsOf({ indicators, columns }: PlanFile): Row[] {
  return indicators.map(({ no, sub, domain, name, attribute, responsibleUnits, cells }) => [
    sub === null ? no : `${no} ${sub}`, domain, name, attribute, responsibleUnits.join(','), ...columns.map(({ heading }) => cells[columnKey(heading)]!),
  ])
}

const squeezed = (text: string) => text.replace(/\s+/gu, '')
const attributes: Readonly<Record<string, string>> = { 预期性: 'anticipatory', 约束性: 'binding' }

/** The cells of real tables of four rows and more with figures, without rows of headings. */
function cellsOf({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' || block.rows.length < 4 || !/[0-9]/u.test(block.rows.flat().map(({ text }) => text).join('')) ? []
    : block.rows.filter((row) => row.filter(({ text }) => meaningOf(text) !== null).length < 2).flat().map(({ text }) => text))
}

/** A cell as a plan has it: offices one by one, a name without its number, an attribute by its name, a mark as a property. */
function piecesOf(text: string): string[] {
  return (meaningOf(text) === null ? text : '').split(/[、\n\t]/u).map((piece) => squeezed(piece).replace(/^[0-9]{1,2}[.、](?=\D|15岁)/u, ''))
    .flatMap((piece) => piece === '' || piece === '▲' ? [] : attributes[piece] ?? piece.replace(/^([0-9]{4})年([0-9])月([0-9])日$/u, '$1-0$2-0$3'))
}

describe.each(Object.entries(expected))('%s', (file, plan) => {
  test('its one table, with every row', async () => {
    const { tables, doubts } = await read(file)
    expect(tables).toHaveLength(1)
    const [table] = tables
    expect(rowsOf(table!.plan)).toEqual(plan.rows)
    expect(table!.plan.columns.map(({ heading, role, period }) => [heading, role, period])).toEqual(plan.columns)
    expect(table!.plan.years).toEqual({ from: plan.years[0], to: plan.years[1] })
    expect(table!.plan.notes).toHaveLength(plan.notes)
    expect(table!.plan.indicators.filter(({ core }) => core).map(({ no }) => no)).toEqual(plan.core ?? [])
    expect([...doubts, ...table!.doubts].map(({ id }) => id)).toEqual(expect.arrayContaining(plan.doubts ?? []))
  })

  test('every text of the table is in the plan, in the evidence or in a doubt', async () => {
    const document = await openDocument(bytesOf(file), file)
    const { facts, tables, doubts } = readPlans(document, library)
    const written = JSON.stringify([facts, doubts, tables.map(({ plan: own, evidence, doubts: found }) => [own, evidence, found])])
    const said = squeezed(written.replaceAll('\\n', ''))
    expect(cellsOf(document).flatMap(piecesOf).filter((piece) => !said.includes(piece))).toEqual([])
    const aside = tables.flatMap(({ evidence }) => evidence.flatMap((row) => row.aside?.map(({ text }) => text) ?? []))
    expect(aside).toEqual(expect.arrayContaining(plan.aside ?? []))
  })

  test('its facts', async () => {
    const { title, documentNumber, issuer, date } = (await read(file)).facts
    expect({
      title: title?.value, documentNumber: documentNumber?.value ?? null, issuer: issuer?.value ?? null, date: date?.value ?? null,
    }).toEqual({ title: plan.title, documentNumber: plan.documentNumber, issuer: plan.issuer, date: plan.date })
  })
})

test('a page saved as one file is read like the page', async () => {
  const html = readFileSync(join(folder, 'disability-page.html'), 'utf8')
  const saved = readPlans(await openDocument(mht(html), '方案.mht'), library)
  const page = await read('disability-page.html')
  expect(saved).toEqual({ ...page, tables: page.tables.map((table) => ({ ...table, plan: { ...table.plan, source: '方案.mht' } })) })
})

test.each<[why: string, html: string]>([
  ['no-names', '<table><tr><td>2023年<td>2024年<tr><td>1<td>2<tr><td>3<td>4<tr><td>5<td>6</table>'],
  ['no-figures', '<table><tr><td>职务<td>姓名<tr><td>组长<td>甲某<tr><td>组员<td>乙某<tr><td>组员<td>丙某</table>'],
  ['no-figure-heading', '<table><tr><td>指标<td>甲<tr><td>托位数（个）<td>2<tr><td>入园率（%）<td>4<tr><td>床位数（张）<td>6</table>'],
])('a table that is not read says why: %s', async (why, html) => {
  const { tables, doubts } = readPlans(await openDocument(new TextEncoder().encode(html), 'a.html'), library)
  expect(tables).toEqual([])
  expect(doubts.filter(({ id }) => id === 'table-ignored').map(({ parameters }) => parameters)).toEqual([{ rows: 4, why }])
})

test('what is merged over several rows holds for each, and says so', async () => {
  const { tables } = await read('childcare-page.html')
  const reasons = tables[0]!.evidence.map((row) => row.reasons.flatMap(({ id, parameters }) => id === 'cell-shared' ? [parameters.columns] : []))
  expect(reasons).toEqual([[], [], [], ['2026年\n目标值'], ['2026年\n目标值'], ['2026年\n目标值']])
})

test('where a table names no domains, its caption stands for them, and each row says so', async () => {
  const [turned, grouped] = await Promise.all(['population-turned.html', 'employment-groups-tabs.txt'].map(read))
  for (const { places, reasons } of turned!.tables[0]!.evidence) {
    expect(reasons).toContainEqual({ id: 'domain-is-caption', parameters: { caption: '表1 主要指标' } })
    expect(places.domain).toEqual([{ kind: 'table', table: 1, row: 1, column: 1 }])
  }
  expect(grouped!.tables[0]!.evidence.flatMap(({ reasons }) => reasons).map(({ id }) => id)).not.toContain('domain-is-caption')
})

test('hidden rows and columns are left out, and named', async () => {
  const { doubts } = await read('tourism.xlsx')
  expect(doubts.find(({ id }) => id === 'hidden-left-out')).toMatchObject({
    parameters: { rows: 1, columns: 1 }, places: [{ kind: 'cell', sheet: '表', row: 7, column: 1 }, { kind: 'cell', sheet: '表', row: 2, column: 4 }],
  })
})

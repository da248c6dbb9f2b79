/** The comparison of plans as a sheet: every measure has a row, every plan its columns, and what is weaker is marked in words. */
import { alignPlans, lineName, type Alignment } from '../../src/align'
import { createXlsx, openXlsx } from '../../src/hosts/xlsx'
import { alignWords, languages } from '../../src/messages'
import { alignmentSheet } from '../../src/plans'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plansOf = (...ids: string[]) => ids.map((id) => library.plans.find((plan) => plan.id.startsWith(id))!)
const alignment: Alignment = alignPlans(plansOf('331181-', '330922-', '330213-'), library)

describe.each(languages)('%s', (language) => {
  const words = alignWords[language]
  const sheet = alignmentSheet(alignment, language)
  const headings = sheet.values[sheet.print!.repeatRows!.row]!
  const below = sheet.values[sheet.print!.repeatRows!.row + 1]!
  const column = (heading: string) => headings.indexOf(heading)
  const lines = [...alignment.shared, ...alignment.single]
  const rows = sheet.values.filter((row) => typeof row[0] === 'number')

  test('every measure has a row with its unit', () => {
    const shown = rows.map((row) => [row[column(words.headings.measure)], row[column(words.headings.unit)]])
    // What only one plan has stands below its plan's name.
    expect(shown.sort()).toEqual(lines.map((line) => [lineName(line, language), line.unitOfMeasure]).sort())
  })

  test('every target stands in the column of its plan and year', () => {
    const groups = headings.reduce<(string | null)[]>((all, cell) => [...all, typeof cell === 'string' ? cell : all.at(-1) ?? null], [])
    for (const line of lines) {
      const row = rows.find((own) => own[column(words.headings.measure)] === lineName(line, language))!
      for (const { plan, targets } of line.entries) {
        const { region, years } = alignment.plans[plan]!
        const group = words.group('ABC'[plan]!, region.name, years.from, years.to)
        for (const { period, text } of targets) {
          const at = below.findIndex((cell, index) => cell === words.period(period) && groups[index] === group)
          expect(row[at]).toBe(/^-?[0-9.]+$/.test(text) ? Number(text) : text)
        }
      }
    }
  })

  test('a weaker target is said to be, not coloured alone', () => {
    const weaker = lines.filter(({ entries }) => entries.some(({ standing, sameYear }) => standing === 'weaker' && sameYear))
    expect(weaker.length).toBeGreaterThan(0)
    for (const line of weaker) {
      const row = rows.find((own) => own[column(words.headings.measure)] === lineName(line, language))!
      expect(row.some((cell) => typeof cell === 'string' && cell.startsWith('▽'))).toBe(true)
    }
  })

  test('it prints with its headings on every page, and a file holds it', async () => {
    expect(sheet.print).toMatchObject({ orientation: 'landscape', fitToWidth: true, area: { row: 0, column: 0, rows: sheet.values.length } })
    expect(sheet.protection).toBeUndefined()
    expect(sheet.rows.every((row) => row !== null && row.height! > 0)).toBe(true)
    const book = createXlsx()
    await book.apply({ sheets: [{ layout: sheet }] })
    const [block] = await openXlsx(book.save()).read([{ sheet: sheet.name }])
    expect(block!.cells.map((row) => row.map((cell) => cell.kind === 'empty' ? null : cell.value))).toEqual(sheet.values)
  })
})

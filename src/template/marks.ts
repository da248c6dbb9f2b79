/**
 * The marks (标记) of a template: one conditional format a severity, one for shortfalls and one for what waits for a check. Each
 * reads its own row and moves with it.
 */
import { languages, reportWords, severityWords, statusWords, templateWords, type Language } from '../messages'
import { a1, type Area, type Period } from '../model'
import type { Column } from './column'
import type { ConditionalFormat } from './layout'

type Severity = keyof (typeof severityWords)['en']
type Style = ConditionalFormat['style']

/**
 * How marks look, here and in sheets that are not ours. Never by colour alone: an error is bold and underlined, a
 * warning bold and italic, a shortfall underlined, a note italic, and so is what waits for a check, which says so in words.
 */
export const markStyles: Record<Severity | 'short' | 'pending', Style> = {
  error: { fill: 'F8CBAD', font: { bold: true, underline: true, color: '9C0006' } },
  warning: { fill: 'FFE699', font: { bold: true, italic: true, color: '7F4F00' } },
  short: { fill: 'FCE4D6', font: { underline: true, color: 'C00000' } },
  info: { fill: 'DDEBF7', font: { italic: true, color: '1F4E79' } },
  pending: { fill: 'E4DFEC', font: { italic: true, color: '5F497A' } },
}

/**
 * The line of 校验结果 (check result) of a row whose sheet has several periods: what is said of each, after its name. A period that
 * is as it should be is named only where all are.
 */
export function joinResults(results: readonly { period: Period; text: string }[], language: Language): string {
  const { colon, separator } = reportWords[language]
  const fine = [templateWords[language].passed, statusWords[language]['not-due']]
  const telling = results.filter(({ text }) => !fine.includes(text))
  if (telling.length === 0) return results.some(({ text }) => text === fine[0]) ? fine[0]! : fine[1]!
  return telling.map(({ period, text }) => `${templateWords[language].periodName(period)}${colon}${text}`).join(separator)
}

/** The conditional formats of a table with these columns, `rows` rows from `firstRow` on. */
export function marks(columns: readonly Column[], firstRow: number, rows: number): ConditionalFormat[] {
  const periods = [...new Set(columns.filter(({ role }) => role === 'actual').map(({ period }) => period))]
  const area = (column: number): Area => ({ row: firstRow, column, rows, columns: 1 })
  const at = (column: Column) => columns.indexOf(column)
  const result = columns.findIndex(({ role }) => role === 'result')
  const resultCell = `$${a1(firstRow, result)}`
  const several = periods.length > 1
  const ofPeriods = periods.flatMap((period): ConditionalFormat[] => {
    const own = columns.filter((column) => column.period === period && (['actual', 'status', 'gap'] as const).some((role) => role === column.role))
    const status = `$${a1(firstRow, at(own.find(({ role }) => role === 'status')!))}`
    const areas = joined([...own.map((column) => area(at(column))), ...several ? [] : [area(result)]])
    // A check may have been run in another language than the sheet's.
    const says = (texts: (language: Language) => string) => languages.map((language) => {
      const text = texts(language).trim()
      return several ? `ISNUMBER(FIND("${templateWords[language].periodName(period!)}${reportWords[language].colon}${text}",${resultCell}))`
        : `LEFT(${resultCell},${text.length})="${text}"`
    })
    const shows = (texts: (language: Language) => string) => languages.map((language) => `${status}="${texts(language)}"`)
    const marked = (severity: Severity) => `=OR(${says((language) => severityWords[language][severity].mark).join(',')})`
    const short = (language: Language) => statusWords[language].short
    const pending = shows((language) => templateWords[language].checkFirst).join(',')
    return [
      { areas, formula: marked('error'), style: markStyles.error },
      { areas, formula: marked('warning'), style: markStyles.warning },
      { areas, formula: `=OR(${[...shows(short), ...says(short)].join(',')})`, style: markStyles.short },
      { areas, formula: marked('info'), style: markStyles.info },
      // What only a check can read stands out until one has been written.
      { areas, formula: `=AND(${resultCell}="",OR(${pending}))`, style: markStyles.pending },
    ].map((format) => ({ ...format, stopIfTrue: true }))
  })
  return [...ofPeriods, ...several ? ofResults(area(result), resultCell) : []]
}

/** The result column of a sheet with several periods: the worst that is said of any of them. */
function ofResults(area: Area, cell: string): ConditionalFormat[] {
  const found = (text: (language: Language) => string, style: Style): ConditionalFormat => ({
    areas: [area], formula: `=OR(${languages.map((language) => `ISNUMBER(FIND("${text(language).trim()}",${cell}))`).join(',')})`, style, stopIfTrue: true,
  })
  const marked = (severity: Severity) => found((language) => severityWords[language][severity].mark, markStyles[severity])
  return [marked('error'), marked('warning'), found((language) => `${reportWords[language].colon}${statusWords[language].short}`, markStyles.short), marked('info')]
}

/** Neighbouring columns as one area. */
function joined(areas: readonly Area[]): Area[] {
  const found: Area[] = []
  for (const area of [...areas].sort((a, b) => a.column - b.column)) {
    const last = found.at(-1)
    if (last && last.column + last.columns === area.column) found[found.length - 1] = { ...last, columns: last.columns + area.columns }
    else found.push(area)
  }
  return found
}

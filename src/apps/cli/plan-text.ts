/** A plan as lines of text. */
import { cliWords, reportWords, type Language } from '../../messages'
import { measureOf, type Column, type Library, type Plan } from '../../model'
import { echo, print as printReading, readName, readText, targetInWords } from '../../notation'

/** Id, region, title and periods. */
export function planLine({ id, region, title, periods }: Plan, language: Language): string {
  const words = cliWords[language]
  return [id, region.name, title, periods.length > 0 ? words.periods(periods.join(words.comma)) : words.noTargets].filter((part) => part !== '').join('  ')
}

/** A line for each indicator: its code, name and unit, and how each cell reads. `marks` stand before them. */
export function indicatorLines(plan: Plan, { measures }: Pick<Library, 'measures'>, language: Language, marks: readonly string[] = []): string[] {
  return plan.indicators.map((indicator, index) => {
    const unitOfMeasure = readName(indicator.name).unitOfMeasure
    const measure = measureOf({ measures }, indicator)
    const said = ({ key, role }: Column): string => {
      const reading = readText(indicator.cells[key] ?? '', { unitOfMeasure: unitOfMeasure ?? measure.unitOfMeasure })
      if (role !== 'target') return printReading(reading)
      // A task without a printed target has one in the template; here the cell is told as it stands.
      return reading.kind === 'empty' ? echo(reading, language) : targetInWords({ target: reading, measure }, language)
    }
    const cells = plan.columns.map((column) => `${column.key}${reportWords[language].colon}${said(column)}`)
    const name = [readName(indicator.name).bareName, indicator.sub].filter((part) => part !== null).join(' · ')
    const unit = unitOfMeasure === null ? '' : `（${unitOfMeasure}）`
    return `  ${marks[index] ?? ''}${indicator.code} ${indicator.core ? '★' : ''}${name}${unit}  ${cells.join('  ')}`
  })
}

/** What Excel itself tells of a sheet past the port, and removing sheets: for the self-check. */
import type { ConditionalFormat, Protection } from '../../template/layout'
import { areasOf } from './extent'
import { rulesOf } from './marks'
import { protectionOf, removeSheet } from './sheet'

/** Removes sheets, also very hidden ones. Errors are those of Excel. */
export async function removeSheets(names: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of names) removeSheet(context.workbook.worksheets.getItem(name))
    await context.sync()
  })
}

/** The protection of a sheet; null where it has none. Errors are those of Excel. */
export function toldProtection(name: string): Promise<Protection | null> {
  return Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name).load('protection/protected,protection/options')
    await context.sync()
    return protection.protected ? protectionOf(protection.options) : null
  })
}

/** The conditional formats of a sheet that go by a formula, the one that wins first. Errors are those of Excel. */
export function toldRules(name: string): Promise<ConditionalFormat[]> {
  return Excel.run(async (context) => {
    const formats = rulesOf(context.workbook.worksheets.getItem(name))
    await context.sync()
    const told = formats.items.filter(({ type }) => type === 'Custom').map((item) => ({
      item: item.load('priority,stopIfTrue'),
      formula: item.custom.rule.load('formula'),
      fill: item.custom.format.fill.load('color'),
      font: item.custom.format.font.load('bold,italic,underline,color'),
      ranges: item.getRanges().load('address'),
    }))
    await context.sync()
    return told.sort((a, b) => a.item.priority - b.item.priority).map(({ item, formula, fill, font, ranges }) => {
      const look = {
        ...font.bold && { bold: true },
        ...font.italic && { italic: true },
        // Excel tells nothing at all where a rule leaves the underline alone.
        ...font.underline && font.underline !== 'None' && { underline: true },
        ...font.color && { color: rgb(font.color) },
      }
      return {
        areas: areasOf(ranges),
        formula: formula.formula,
        style: { ...fill.color && { fill: rgb(fill.color) }, ...Object.keys(look).length > 0 && { font: look } },
        ...item.stopIfTrue && { stopIfTrue: true },
      }
    })
  })
}

function rgb(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}

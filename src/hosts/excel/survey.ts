/** What a workbook consists of, as loaded objects of one batch. */
import { sameName } from '../../workbook'

/** The workbook's sheets and names, loaded. */
export interface Survey {
  sheets: Excel.Worksheet[]
  /** Names of the workbook (not those of a single sheet). */
  names: Excel.NamedItem[]
  active: Excel.Worksheet
  /** The workbook's structure is protected: no sheet can be added, renamed or taken away. */
  structureLocked: boolean
  /** The sheet of this name, whatever its capitals. */
  find(name: string): Excel.Worksheet | undefined
}

/** Loads sheets and names in one round trip. */
export async function survey(context: Excel.RequestContext): Promise<Survey> {
  const { workbook } = context
  const about = ['id', 'name', 'position', 'visibility', 'protection/protected', 'protection/options']
  const sheets = workbook.worksheets.load(about.map((property) => `items/${property}`).join())
  const names = workbook.names.load('items/name,items/formula,items/visible')
  const active = workbook.worksheets.getActiveWorksheet().load('name')
  const protection = workbook.protection.load('protected')
  await context.sync()
  return {
    sheets: sheets.items,
    names: names.items,
    active,
    structureLocked: protection.protected,
    find: (name) => sheets.items.find((sheet) => sameName(sheet.name, name)),
  }
}

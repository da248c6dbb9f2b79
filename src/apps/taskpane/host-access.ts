/** What the self-check needs of Excel beyond the port: removing sheets, and how Excel took what we wrote. */
import { removeSheets, toldProtection, toldRules } from '../../hosts/excel'
import type { HostAccess } from '../../selfcheck'
import { officeFacts } from './host-facts'

export const excelAccess: HostAccess = { facts: officeFacts, removeSheets, inspect, protection: toldProtection, rules: toldRules }

/** Columns and rows that are measured, from A1. */
const measured = { columns: 8, rows: 6 }

/** One question about a sheet; its answer is loaded before `sync`. */
type Question = (sheet: Excel.Worksheet) => { toJSON: () => unknown } | { toJSON: () => unknown }[]

/** Each is asked apart, so that an Excel that lacks one answers the others. */
const questions: Record<string, Question> = {
  sheet: (sheet) => sheet.load('visibility,tabColor,showGridlines,standardWidth,standardHeight'),
  columns: (sheet) => each(measured.columns, (index) => sheet.getCell(0, index).load('format/columnWidth,columnHidden')),
  rows: (sheet) => each(measured.rows, (index) => sheet.getCell(index, 0).load('format/rowHeight,rowHidden')),
  looks: (sheet) => each(measured.columns, (index) => sheet.getCell(3, index)
    .load('format/font/name,format/font/size,format/fill/color,format/horizontalAlignment,format/wrapText,format/protection/locked,text')),
  frozen: (sheet) => sheet.freezePanes.getLocationOrNullObject().load('address'),
  protection: (sheet) => sheet.protection.load('protected,options'),
  page: (sheet) => sheet.pageLayout.load('orientation,paperSize,zoom,centerHorizontally,leftMargin,topMargin,headerMargin'),
  printArea: (sheet) => sheet.pageLayout.getPrintAreaOrNullObject().load('address'),
  titleRows: (sheet) => sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address'),
  breaks: (sheet) => sheet.horizontalPageBreaks.load('items/columnIndex'),
  rules: (sheet) => sheet.getRange().conditionalFormats.load('items/type,items/priority,items/stopIfTrue'),
  validations: (sheet) => [sheet.getRange('F4'), sheet.getRange('H4')].map((cell) => cell.dataValidation.load('type,rule,prompt,errorAlert')),
}

async function inspect(name: string): Promise<unknown> {
  const answers: [string, unknown][] = []
  for (const [what, question] of Object.entries(questions)) answers.push([what, await ask(name, question)])
  return Object.fromEntries(answers)
}

/** What Excel answers; an error is an answer too. */
async function ask(name: string, question: Question): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      const asked = question(context.workbook.worksheets.getItem(name))
      await context.sync()
      return Array.isArray(asked) ? asked.map((each) => each.toJSON()) : asked.toJSON()
    })
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

function each<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

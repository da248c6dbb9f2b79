/** Plans that were read, saved as plan files (`.json`) or as sheets (`.xlsx`) that read back. */
import { existsSync } from 'node:fs'
import { createXlsx } from '../../hosts/xlsx'
import { cliWords, readingFindingWords, type Language } from '../../messages'
import { Fault, type Library } from '../../model'
import { planFileJson, planSheet } from '../../plans'
import { writeBytes } from './files'
import type { ReadingFinding } from '../../reading'
import type { ReadPlan } from './read-plan'

/**
 * Writes each plan into a file of its own: one has the name as given, of several each has its number before the ending. Of a sheet,
 * the remarks say what is doubtful about a row. Returns the names.
 * @throws Fault `usage` for another ending, `file-exists` unless `force`, before anything is written; `file-unreadable`.
 */
export async function savePlans(
  plans: readonly ReadPlan[], output: string, { force, lang }: { force: boolean; lang: Language }, { regions }: Pick<Library, 'regions'>,
): Promise<string[]> {
  const ending = /\.(json|xlsx)$/i.exec(output)?.[0]
  if (ending === undefined) throw new Fault('usage', { problem: cliWords[lang].plansAt.onlyPlanFile(output) })
  const stem = output.slice(0, -ending.length)
  const names = plans.map(({ table }, index) => plans.length > 1 ? `${stem}-${table ?? index + 1}${ending}` : output)
  const taken = force ? undefined : names.find((name) => existsSync(name))
  if (taken !== undefined) throw new Fault('file-exists', { file: taken })
  for (const [index, plan] of plans.entries()) {
    const bytes = ending.toLowerCase() === '.json' ? new TextEncoder().encode(planFileJson(plan.file)) : await sheetOf(plan, regions, lang)
    writeBytes(names[index]!, bytes, force)
  }
  return names
}

async function sheetOf({ file, measures, rowDoubts }: ReadPlan, regions: Library['regions'], language: Language): Promise<Uint8Array> {
  const said = ({ id, parameters }: ReadingFinding) => readingFindingWords[language][id](parameters)
  const notes = rowDoubts.map((doubts) => doubts.length === 0 ? null : doubts.map(said).join(cliWords[language].semicolon))
  const workbook = createXlsx()
  await workbook.apply({ sheets: [{ layout: planSheet(file, { measures, regions }, { language, notes }) }] })
  return workbook.save()
}

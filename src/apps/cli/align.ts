/** `duibiao align`: plans side by side, as text, JSON and a sheet. */
import { alignmentText, alignPlans } from '../../align'
import { createXlsx } from '../../hosts/xlsx'
import { alignWords, type Language } from '../../messages'
import { Fault, findPlan, loadPlan, type Library, type Plan } from '../../model'
import { readName } from '../../notation'
import { alignmentSheet, matchPlan } from '../../plans'
import { writeBytes } from './files'
import type { Output } from './output'
import { isPlanFile, readPlanFile } from './plan-file'

export interface AlignOptions {
  format: 'text' | 'json'
  lang: Language
  output?: string
  force?: boolean
}

/**
 * Prints the alignment of the plans that the arguments name, by id or by file (`.json`), and writes its sheet where one is asked for.
 * @throws Fault `usage` for fewer than two plans, for one that is named twice and for a sheet that is no .xlsx, `plan-unknown`,
 *   `seed-invalid`, `file-exists` unless `force`, and what reading and writing throw.
 */
export async function alignCommand(
  paths: readonly string[], { format, lang, output, force }: AlignOptions, library: Library, out: Output,
): Promise<void> {
  const words = alignWords[lang]
  if (paths.length < 2) throw new Fault('usage', { problem: words.twoAtLeast })
  if (output !== undefined && !/\.xlsx$/i.test(output)) throw new Fault('usage', { problem: words.onlyXlsx(output) })
  const plans: Plan[] = []
  let measures = library.measures
  for (const path of paths) {
    const opened = planAt(path, { ...library, measures })
    if (plans.some(({ id }) => id === opened.plan.id)) throw new Fault('usage', { problem: words.twice(opened.plan.id) })
    plans.push(opened.plan)
    measures = opened.measures
    for (const { no, name, alternatives } of opened.unmatched) {
      const perhaps = alternatives.map(({ measure }) => measures.get(measure)!.name[lang]).join(words.comma)
      out.error(`${words.unmatched(path, no, readName(name).bareName, perhaps)}\n`)
    }
  }
  const alignment = alignPlans(plans, { measures })
  if (output !== undefined) {
    const workbook = createXlsx()
    await workbook.apply({ sheets: [{ layout: alignmentSheet(alignment, lang) }] })
    writeBytes(output, workbook.save(), force ?? false)
    out.error(`${words.written(output)}\n`)
  }
  out.write(format === 'json' ? `${JSON.stringify(alignment, null, 2)}\n` : `${alignmentText(alignment, lang)}\n`)
}

function planAt(path: string, library: Library): { plan: Plan } & Omit<ReturnType<typeof matchPlan>, 'json'> {
  if (!isPlanFile(path)) return { plan: findPlan(library, path), measures: library.measures, unmatched: [] }
  const { json, measures, unmatched } = matchPlan(readPlanFile(path), library)
  return { ...loadPlan(path, json, { ...library, measures }), unmatched }
}

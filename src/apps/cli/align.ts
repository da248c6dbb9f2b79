/** `duibiao align`: plans side by side, as text, JSON and a sheet. */
import { alignmentText, alignPlans } from '../../align'
import { createXlsx } from '../../hosts/xlsx'
import { alignWords, type Language } from '../../messages'
import { Fault, type Library, type Plan } from '../../model'
import { readName } from '../../notation'
import { alignmentSheet } from '../../plans'
import { domainsIn, proposeMeasure } from '../../reading/match'
import { writeBytes } from './files'
import { perhapsInWords } from './perhaps'
import { plansAt } from './plans-at'
import type { Streams } from './streams'

export interface AlignOptions {
  format: 'text' | 'json'
  lang: Language
  output?: string
  force?: boolean
}

/**
 * Prints the alignment of the plans that the arguments name, and writes its sheet where one is asked for.
 * @throws Fault `usage` for fewer than two plans, for one that is named twice and for a sheet that is no .xlsx, `file-exists` unless
 *   `force`, and what opening and writing throw.
 */
export async function alignCommand(
  paths: readonly string[], { format, lang, output, force }: AlignOptions, library: Library, streams: Streams,
): Promise<void> {
  const words = alignWords[lang]
  if (output !== undefined && !/\.xlsx$/i.test(output)) throw new Fault('usage', { problem: words.onlyXlsx(output) })
  const plans: Plan[] = []
  let known = library
  for (const path of paths) {
    const opened = await plansAt(path, known, lang, streams)
    known = opened.library
    for (const { name, plan } of opened.plans) {
      if (plans.some(({ id }) => id === plan.id)) throw new Fault('usage', { problem: words.twice(plan.id) })
      plans.push(plan)
      for (const line of unmatchedIn(name, plan, library, lang)) streams.error(`${line}\n`)
    }
  }
  if (plans.length < 2) throw new Fault('usage', { problem: words.twoAtLeast })
  const alignment = alignPlans(plans, known)
  if (output !== undefined) {
    const workbook = createXlsx()
    await workbook.apply({ sheets: [{ layout: alignmentSheet(alignment, lang) }] })
    writeBytes(output, workbook.save(), force ?? false)
    streams.error(`${words.written(output)}\n`)
  }
  streams.write(format === 'json' ? `${JSON.stringify(alignment, null, 2)}\n` : `${alignmentText(alignment, lang)}\n`)
}

/** Rows of a plan that no measure of the library means, each with what it may mean. */
function unmatchedIn(name: string, { indicators }: Plan, { measures, plans }: Library, language: Language): string[] {
  const words = alignWords[language]
  const [list, domains] = [[...measures.values()], domainsIn(plans)]
  return indicators.filter(({ measure }) => !measures.has(measure)).map((indicator) => {
    const { alternatives } = proposeMeasure({ name: indicator.name, cells: Object.values(indicator.cells), domain: indicator.domain }, list, domains)
    return words.unmatched(name, indicator.no, readName(indicator.name).bareName, perhapsInWords(alternatives, measures, language))
  })
}

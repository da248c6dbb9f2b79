/** `duibiao read`: a published document as plans, each row with its evidence, and the commitments of its text; saved where asked for. */
import { cliWords, type Language } from '../../messages'
import type { Library } from '../../model'
import { fileArgument, openArgument } from './plans-at'
import { correctionsOf, plansOfDocument, savedPlans, type GivenFacts } from './read-plan'
import { readDocument } from './read-document'
import { readJson } from './read-json'
import { readText } from './read-text'
import { savePlans } from './save-plans'
import type { Streams } from './streams'

export interface ReadOptions extends GivenFacts {
  format: 'text' | 'json'
  lang: Language
  /** The number of a table, or `tasks` for the commitments; all tables where it is left out. */
  table?: string
  output?: string
  force?: boolean
}

/**
 * Prints what a document holds. Returns the exit code: 0 all is read beyond doubt, 1 something is doubtful or missing.
 * @throws Fault `usage`, `document-without-table`, and what opening and writing throw.
 */
export async function readCommand(argument: string, options: ReadOptions, library: Library, streams: Streams): Promise<number> {
  const { format, lang, output, force = false } = options
  const { file, which } = fileArgument(argument)
  const wanted = options.table ?? which
  const corrections = correctionsOf(options, library, lang)
  const opened = await openArgument(file, library, lang, streams)
  const { plans, document } = opened.kind === 'plans' ? { plans: savedPlans(opened, library), document: null }
    : plansOfDocument(file, readDocument(file, opened.document, library, lang, streams), wanted, corrections, library, lang)
  streams.write(format === 'json' ? `${JSON.stringify(readJson(plans, document, lang), null, 2)}\n`
    : `${readText(plans, document, wanted === null, library, lang)}\n`)
  if (output !== undefined && plans.length === 0) streams.error(`${cliWords[lang].reading.notSaved(document?.commitments.length ?? 0)}\n`)
  else if (output !== undefined) {
    for (const name of await savePlans(plans, output, { force, lang }, library)) streams.error(`${cliWords[lang].written(name)}\n`)
  }
  const doubts = [...document?.doubts ?? [], ...plans.flatMap((plan) => plan.doubts)]
  const complete = plans.length > 0 && plans.every(({ problems }) => problems.length === 0)
  return complete && doubts.every(({ severity }) => severity === 'info') ? 0 : 1
}

/** Opens any file for its plans: plan files, workbooks that hold plan sheets, and published documents that are still to be read. */
import { decodeText } from '../archive'
import { Fault, type Library } from '../model'
import { readyPlan, readyPlansIn, withOwnMeasures, type ReadyPlan, type ReadyPlans } from '../plans'
import type { SourceDocument } from '../reading/document'
import { documentIn, openAny } from './open-document'
import type { LegacyReader } from './open-file'

export type OpenedPlans =
  /** Each can be loaded with the library, unless that has it already. */
  | { kind: 'plans' } & ReadyPlans
  | { kind: 'document'; document: SourceDocument }

/**
 * The plans of a plan file (`.json`: one, or a list of them) or of the plan sheets of a workbook; what is neither is a document. Indicators
 * without a known measure have one proposed, or drafted and brought along.
 * @throws Fault `seed-invalid`, `plan-sheet-invalid`, and as `openDocument` does.
 */
export async function openPlans(bytes: Uint8Array, file: string, library: Library, read?: LegacyReader): Promise<OpenedPlans> {
  const json = planJson(bytes, file)
  if (json !== undefined) return { kind: 'plans', sources: fromJson(json, file, library), problems: [] }
  const opened = await openAny(bytes, file, read)
  if ('document' in opened) return { kind: 'document', ...opened }
  const plans = await readyPlansIn(opened.workbook, file, library)
  return plans ? { kind: 'plans', ...plans } : { kind: 'document', document: await documentIn(opened.workbook, file) }
}

/** The parsed content of a plan file; undefined where the file is something else. Its name says that it is one, or its content. */
function planJson(bytes: Uint8Array, file: string): unknown {
  const named = /\.json$/i.test(file)
  if (!named && !/^(?:\u00ef\u00bb\u00bf)?\s*[{[]/u.test(String.fromCharCode(...bytes.subarray(0, beginning)))) return undefined
  try {
    const json: unknown = JSON.parse(decodeText(bytes, { file, part: 'json' }))
    return named || listOf(json).every(isPlanLike) ? json : undefined
  } catch (cause) {
    if (!named) return undefined
    throw new Fault('seed-invalid', { file, path: '', problem: { id: 'not-json', detail: cause instanceof Error ? cause.message : String(cause) } }, { cause })
  }
}

/** Bytes that tell whether a file may be JSON. */
const beginning = 64

function fromJson(json: unknown, file: string, library: Library): ReadyPlan[] {
  const list = listOf(json)
  return list.map((each, at) => {
    const name = list.length > 1 ? `${file}#${at + 1}` : file
    if (!isPlanLike(each)) throw new Fault('seed-invalid', { file: name, path: '', problem: { id: 'not-a-plan' } })
    return readyPlan({ file: name, json: withOwnMeasures(each, library) }, library)
  })
}

/** The plans of a list; what is no list, or an empty one, counts as one. */
function listOf(json: unknown): unknown[] {
  return Array.isArray(json) && json.length > 0 ? json : [json]
}

function isPlanLike(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'indicators' in json && 'columns' in json
}

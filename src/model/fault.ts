/** The one exception type of the project: thrown when we could not do our work (无法处理), never for wrong data. */

import type { DataProblem, SheetProblem } from './data-problem'
import type { TemplateKind } from './template-kind'

/** What may be going on in a host when it fails; messages/ has the words of each. */
export type HostAction =
  | 'open' | 'outline' | 'read' | 'write' | 'apply' | 'reveal' | 'watch' | 'calculate' | 'layout' | 'load' | 'save' | 'remove'
  | 'check' | 'write-template' | 'write-results' | 'self-check'

/**
 * Every fault code, with the parameters that its words need.
 * Words for each code live in messages/; a test demands that both languages have all of them.
 */
export interface FaultData {
  /** A seed or plan file breaks its schema or contradicts another file. `path` is the field, such as `indicators.3.name`. */
  'seed-invalid': { file: string; path: string; problem: DataProblem }
  /** Sheets that hold plans can't be read as they are; `file` is null for the open workbook. */
  'plan-sheet-invalid': { file: string | null; problems: SheetProblem[] }
  /** `sheet` is one of that plan, which can't be checked without. */
  'plan-unknown': { plan: string; known: string[]; sheet?: string }
  /** A plan of the user's can't be added beside one that has its id or code; `own` tells that this one is the user's too. */
  'plan-exists': { file: string; plan: string; title: string; own: boolean }
  /** A plan that was read from a document can't be used yet; `problems` says in words what is missing. */
  'plan-incomplete': { file: string; problems: string }
  /** No table of indicators stands in a document; of its commitments there are so many, null where a list of these was asked for. */
  'document-without-table': { file: string; commitments: number | null }
  'period-unknown': { plan: string; period: string; known: string[] }
  'plan-without-targets': { plan: string }
  'plan-without-actuals': { plan: string }
  /** A kind of template that the plan does not have; `suitable` are those that it has. */
  'template-kind-unsuitable': { plan: string; kind: TemplateKind; suitable: TemplateKind[] }
  /** A workbook that was to give the actuals of an earlier period holds none for the plan. */
  'earlier-actuals-missing': { plan: string; period: string }
  'sheet-missing': { sheet: string }
  'sheet-exists': { sheet: string }
  'range-outside-sheet': { sheet: string; range: string }
  /**
   * The workbook holds no sheet that we recognise. `sheets` are the names that were looked at; `recognising` tells that sheets of other
   * people's making were looked for as well, of one plan or of any (null).
   */
  'template-not-found': { sheets: string[]; recognising?: { plan: string | null } }
  /** A sheet that is not ours can't be checked before a column of actuals and at least one row are decided. */
  'mapping-incomplete': { sheet: string }
  /** A sheet that is not ours was not recognised beyond doubt; `doubts` are what a person has to decide, `given` what was named already. */
  'mapping-unsure': {
    sheet: string
    doubts: ('plan' | 'period' | 'actual' | 'actual-holds-targets' | 'rows')[]
    given?: { plan?: string; period?: string }
  }
  /** `action` is what was asked of the host (read, apply …), `reason` its own words. */
  'host-failed': { action: HostAction; reason: string }
  'host-busy': { action: HostAction }
  'host-protected': { sheet: string }
  /** The whole workbook can only be looked at. */
  'host-read-only': Record<string, never>
  /** Another person or program was at work in the workbook at the same time. */
  'host-interrupted': { action: HostAction }
  /** The workbook's structure is protected: its sheets can't be added to. */
  'workbook-protected': Record<string, never>
  'host-lacks': { capability: string }
  /** No workbook is open in the host, or the one that the pane stood beside has been closed. */
  'workbook-missing': Record<string, never>
  'file-unreadable': { file: string; reason: 'not-found' | 'no-permission' | 'is-folder' | 'no-workbooks' | 'not-writable' | 'other'; detail?: string }
  'file-exists': { file: string }
  'file-not-workbook': { file: string; looksLike: string }
  /** A file that can't be read as a published document. */
  'file-not-document': { file: string; looksLike: string }
  /** A document that opens, and no text was found in it: mostly pictures of paper. */
  'file-without-text': { file: string }
  'file-encrypted': { file: string }
  /** The file opens, and nothing was found in it. */
  'file-without-cells': { file: string }
  /** Cells of the open workbook that are to be read hold nothing that is shown; the range is null for the whole sheet. */
  'cells-empty': { sheet: string; range: string | null }
  /** More than `limit` of something, or of the time it takes; `part` is the sheet or entry it was found in. */
  'file-too-large': { file: string; limit: number; of: 'bytes' | 'cells' | 'entries' | 'elements' | 'sheets' | 'seconds'; part?: string }
  /** `reason` is a technical detail, in English, for who maintains the tool. */
  'file-damaged': { file: string; part: string; reason: string }
  /** Our own program failed over a file; `reason` is the error's message. */
  'check-crashed': { file: string; reason: string }
  'rule-crashed': { rule: string; reason: string }
  /** `help` is the command that prints how it is meant, where the problem does not say so itself. */
  'usage': { problem: string; help?: string }
}

export type FaultCode = keyof FaultData

/** We could not do our work: a code from a closed list, and the parameters of its words. */
export class Fault<C extends FaultCode = FaultCode> extends Error {
  override readonly name = 'Fault'
  constructor(readonly code: C, readonly data: FaultData[C], options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(data)}`, options)
  }
}

/** Narrows any caught value to a fault; with `code`, to a fault of that code. */
export function isFault<C extends FaultCode = FaultCode>(value: unknown, code?: C): value is Fault<C> {
  return value instanceof Fault && (code === undefined || value.code === code)
}

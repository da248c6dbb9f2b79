/** Plays the scenarios in the open workbook, one after the other, and leaves the workbook as it was. */
import type { CellAddress } from '../model'
import type { CellInput } from '../template/layout'
import type { Workbook } from '../workbook'
import { Mismatch } from './agree'
import type { HostAccess, HostFacts } from './host-access'
import { Interruption } from './interruption'
import { plain, without, type Json } from './plain'
import { outcomes, type NoteRecord, type Outcome, type ScenarioRecord, type SelfCheckRecord } from './record'
import { inTime, recordCall, recordError, recorded, type Recorder } from './recorder'
import type { Scenario, Stage } from './scenario'
import { scenarios as all } from './scenarios'
import { fenced, isScratchName, isScratchSheet } from './scratch'

/** What the tester is asked to do with their own hands. */
export type HandStep =
  | { kind: 'type'; cell: CellAddress; value: CellInput }
  | { kind: 'select'; cell: CellAddress }
  | { kind: 'undo'; sheet: string }

export interface Progress {
  /** Of the scenarios so far, in order. */
  done: readonly ScenarioRecord[]
  total: number
  current: Scenario | null
}

export interface SelfCheckOptions {
  workbook: Workbook
  host: HostAccess
  /** Version of this product. */
  product: string
  /** Has the tester do something; without it, what needs a hand is skipped. */
  ask?: (step: HandStep) => Promise<'done' | 'skipped'>
  onProgress?: (progress: Progress) => void
  /** Ends the run; what is under way is cleaned up. */
  signal?: AbortSignal
  scenarios?: readonly Scenario[]
  /** Milliseconds in which the host computes and tells its events. */
  settling?: number
  /** Milliseconds after which a call counts as not answered. */
  patience?: number
}

/**
 * Plays every scenario on scratch sheets, those that need a hand last, and gives the record.
 * Scratch sheets are removed after each, also those that an earlier run left; the sheet in front is the same afterwards.
 * @throws Fault where the workbook can't even be looked at.
 */
export async function runSelfCheck({
  workbook, host, product, ask, onProgress, signal, scenarios = all, settling = 150, patience = 60_000,
}: SelfCheckOptions): Promise<SelfCheckRecord> {
  const time = new Date().toISOString()
  const before = await workbook.outline()
  const users = [...before.sheets.map(({ name }) => name).filter((name) => !isScratchSheet(name)), ...before.names.map(({ name }) => name)]
  const secrets = users.filter((name) => name.length > 1).sort((a, b) => b.length - a.length)
  const home = isScratchSheet(before.activeSheet) ? undefined : before.activeSheet
  const order = [...scenarios.filter(({ byHand }) => !byHand), ...scenarios.filter(({ byHand }) => byHand)]
  const stopped = () => signal?.aborted ?? false
  const done: ScenarioRecord[] = []
  let stuck = false

  await clean()
  for (const scenario of order) {
    onProgress?.({ done: [...done], total: order.length, current: scenario })
    done.push(stopped() || stuck ? emptyRecord(scenario, 'not-run') : await play(scenario))
  }
  onProgress?.({ done: [...done], total: order.length, current: null })
  return {
    schema: 'duibiao-self-check',
    version: 1,
    product,
    time,
    host: await factsOf(host),
    capabilities: { ...workbook.capabilities },
    stopped: stopped(),
    left: (await workbook.outline().catch(() => before)).sheets.map(({ name }) => name).filter(isScratchSheet),
    counts: Object.fromEntries(outcomes.map((outcome) => [outcome, done.filter((each) => each.outcome === outcome).length])) as
      Record<Outcome, number>,
    scenarios: done,
  }

  /** Removes all scratch, and brings the sheet to the front that was there. */
  async function clean(): Promise<void> {
    const { sheets, names, activeSheet } = await workbook.outline()
    const removeNames = names.map(({ name }) => name).filter(isScratchName)
    const away = home !== undefined && home !== activeSheet
    if (removeNames.length > 0 || away) await workbook.apply({ removeNames, ...away ? { activate: home } : {} })
    const scratch = sheets.map(({ name }) => name).filter(isScratchSheet)
    if (scratch.length > 0) await host.removeSheets(scratch)
  }

  async function play(scenario: Scenario): Promise<ScenarioRecord> {
    if (scenario.needs && !workbook.capabilities[scenario.needs]) return emptyRecord(scenario, 'not-offered')
    if (scenario.byHand && !ask) return emptyRecord(scenario, 'skipped')
    const begin = performance.now()
    const now = () => Math.round((performance.now() - begin) * 10) / 10
    const recorder: Recorder = { calls: [], events: [], now, patience, stopped, secrets }
    const notes: NoteRecord[] = []
    const record: ScenarioRecord = { ...emptyRecord(scenario, 'agreed'), calls: recorder.calls, events: recorder.events, notes }
    try {
      await scenario.run(stage(recorder, notes))
      if (scenario.recordsOnly) record.outcome = 'recorded'
    } catch (error) {
      Object.assign(record, judged(error, secrets))
    }
    record.ms = now()
    try {
      await inTime(clean(), patience, 'clean')
    } catch (error) {
      // On top of what is left, every other scenario would fail for the same reason.
      stuck = true
      record.cleaning = recordError(error, secrets)
    }
    return record
  }

  function stage(recorder: Recorder, notes: NoteRecord[]): Stage {
    const book = recorded(fenced(workbook), recorder)
    const { protection, rules, inspect } = host
    const hand = async (step: HandStep) => {
      if (await ask?.(step) !== 'done') throw new Interruption(stopped() ? 'stopped' : 'skipped')
    }
    return {
      workbook: book,
      settle: () => new Promise((resolve) => { setTimeout(resolve, settling) }),
      person: {
        type: async (cell, value) => {
          await book.reveal(cell)
          await hand({ kind: 'type', cell, value })
        },
        select: (cell) => hand({ kind: 'select', cell }),
        undo: async (sheet) => {
          await book.reveal({ sheet, row: 0, column: 0 })
          await hand({ kind: 'undo', sheet })
        },
      },
      protection: protection && ((sheet) => recordCall(recorder, 'protection', [sheet], () => protection(sheet))),
      rules: rules && ((sheet) => recordCall(recorder, 'rules', [sheet], () => rules(sheet))),
      inspect: inspect && (async (sheet) => {
        // What can't be told is no failure of what is tried; the record says why.
        await recordCall(recorder, 'inspect', [sheet], () => inspect(sheet)).catch(() => undefined)
      }),
      note: (what, value) => { notes.push({ what, value: plain(value) }) },
    }
  }
}

function emptyRecord({ id, title }: Scenario, outcome: Outcome): ScenarioRecord {
  return { id, title: title.en, outcome, ms: 0, calls: [], events: [], notes: [] }
}

function judged(error: unknown, secrets: readonly string[]): Partial<ScenarioRecord> {
  if (error instanceof Interruption) return { outcome: error.reason === 'stopped' ? 'not-run' : 'skipped' }
  if (error instanceof Mismatch) {
    const { path, expected, actual } = error.difference
    return { outcome: 'differs', difference: { path, expected: plain(expected), actual: without(plain(actual), secrets) } }
  }
  return { outcome: 'failed', error: recordError(error, secrets) }
}

async function factsOf(host: HostAccess): Promise<SelfCheckRecord['host']> {
  try {
    const { details, ...facts }: HostFacts = await host.facts()
    return { ...facts, details: plain(details) as Record<string, Json> }
  } catch (error) {
    return { name: 'unknown', details: { ...recordError(error, []) } }
  }
}

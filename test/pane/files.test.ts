/** The list of received files: what becomes of each, in which order, and what happens when files, or the user's mind, change meanwhile. */
import fc from 'fast-check'
import { writeSample } from '../../src/apps/workbench/sample'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { Fault } from '../../src/model'
import { checkFile, hasProblems } from '../../src/pane/files/check-file'
import { faultText } from '../../src/pane/files/fault-text'
import type { PickedFile } from '../../src/pane/files/file-access'
import { createFileSession, sessionOf, type FileSession } from '../../src/pane/files/session'
import { tallyOf } from '../../src/pane/files/tally'
import { checkWorkbook, writeTemplate, type Workbook } from '../../src/tasks'
import { foreignSheet } from '../support/foreign-sheets'
import { seedLibrary } from '../support/library'
import { fillWell } from '../support/well-filled'

const library = seedLibrary()
const plan = library.plans.find(({ periods }) => periods.length > 1)!
const [period] = plan.periods as [string]

async function sample(): Promise<Workbook> {
  const workbook = createMemoryWorkbook()
  await writeSample(workbook, library, { plan: plan.id, period })
  return workbook
}

/** Somebody else's sheet of the plan, about which there is no doubt. */
async function foreign(): Promise<Workbook> {
  const workbook = createMemoryWorkbook()
  await workbook.apply({ sheets: [{ layout: foreignSheet(plan, period, library, 1).layout }] })
  return workbook
}

/** A workbook without anything of ours or the plans'. */
async function stranger(): Promise<Workbook> {
  return createMemoryWorkbook()
}

const damaged = new Fault('file-damaged', { file: 'x.xls', part: 'workbook', reason: 'cut short' })

function file(name: string, make: () => Promise<Workbook>, path: string | null = null): PickedFile {
  return { name, path, read: async () => ({ workbook: await make(), misnamed: null }) }
}
const broken = (name: string, error: Error): PickedFile => ({ name, path: null, read: () => Promise.reject(error) })

/** Resolves when nothing is under way. */
function idle(session: FileSession): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (session.current().share !== null) return
      stop()
      resolve()
    }
    const stop = session.subscribe(look)
    look()
  })
}

const kinds = (session: FileSession) => session.current().files.map(({ file: { name }, state }) => [name, state.kind])

describe('one file', () => {
  test('has the results of its workbook, and as many issues as they list', async () => {
    const outcome = await checkFile(file('a.xlsx', sample), library, false)
    if (outcome.kind !== 'checked') throw outcome.fault
    expect(outcome.results).toEqual(await checkWorkbook(await sample(), library))
    const { findings } = outcome.results[0]!
    expect(outcome.counts.error).toBe(findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'actual-missing').length)
    expect(outcome.counts.missing).toBe(findings.filter(({ rule }) => rule === 'actual-missing').length)
    expect(outcome.counts.short).toBeGreaterThan(0)
    expect(hasProblems(outcome)).toBe(true)
  })

  test('that is filled in well has no problem', async () => {
    const outcome = await checkFile(file('a.xlsx', async () => {
      const workbook = createMemoryWorkbook()
      await fillWell(workbook, library)
      return workbook
    }), library, false)
    expect(outcome).toMatchObject({ kind: 'checked', counts: { error: 0, short: 0, warning: 0, 'cannot-tell': 0, missing: 0 } })
    expect(hasProblems(outcome)).toBe(false)
  })

  test('that is all hints is no problem', () => {
    const counts = { error: 0, short: 0, warning: 0, 'cannot-tell': 0, missing: 0, info: 3 }
    expect(hasProblems({ kind: 'checked', results: [], counts, recognised: [], misnamed: null })).toBe(false)
    expect(hasProblems({ kind: 'checked', results: [], counts: { ...counts, missing: 1 }, recognised: [], misnamed: null })).toBe(true)
  })

  test.each([[damaged, 'file-damaged'], [new TypeError('not a function'), 'check-crashed']])('that fails with %p is a fault of the list', async (error, code) => {
    expect(await checkFile(broken('a.xlsx', error), library, false)).toMatchObject({ kind: 'fault', fault: { code } })
  })

  test('made by others is recognised only where that is asked for', async () => {
    expect(await checkFile(file('a.xlsx', foreign), library, false)).toMatchObject({ fault: { code: 'template-not-found' } })
    expect(await checkFile(file('a.xlsx', foreign), library, true)).toMatchObject({ kind: 'checked', recognised: [{ plan: plan.id, period }] })
    expect(await checkFile(file('a.xlsx', stranger), library, true)).toMatchObject({ fault: { code: 'template-not-found' } })
  })

  test.each(['zh-CN', 'en'] as const)('says in %s what to do here, not on a command line', (language) => {
    const missing = new Fault('template-not-found', { sheets: ['表'] })
    const unsure = new Fault('mapping-unsure', { sheet: '汇总表', doubts: ['actual', 'rows'] })
    const told = [faultText(missing, false, language), faultText(missing, true, language), faultText(unsure, true, language)]
    const texts = told.map(({ message }) => message)
    expect(new Set(texts).size).toBe(3)
    for (const text of texts) expect(text).not.toContain('--')
    expect(texts[2]).toContain('汇总表')
    expect(faultText(damaged, false, language).message).toContain('x.xls')
  })
})

describe('a list', () => {
  test('checks in order; one bad file does not stop the others', async () => {
    const session = createFileSession(library)
    const seen: string[] = []
    const watched = (name: string, make: () => Promise<Workbook>) => file(name, () => {
      seen.push(name)
      return make()
    })
    const bad = [broken('b.xlsx', damaged), broken('c.xlsx', new RangeError('too deep'))]
    session.add([watched('a.xlsx', sample), ...bad, watched('d.xlsx', stranger), watched('e.xlsx', sample)])
    expect(kinds(session).map(([, kind]) => kind)).toEqual(['checking', 'waiting', 'waiting', 'waiting', 'waiting'])
    await idle(session)
    expect(kinds(session)).toEqual([['a.xlsx', 'checked'], ['b.xlsx', 'fault'], ['c.xlsx', 'fault'], ['d.xlsx', 'fault'], ['e.xlsx', 'checked']])
    expect(seen).toEqual(['a.xlsx', 'd.xlsx', 'e.xlsx'])
    expect(tallyOf(session.current().files)).toEqual({ files: 5, problems: 2, clean: 0, faults: 3, waiting: 0 })
  })

  test('tells how far it is, never going back', async () => {
    const session = createFileSession(library)
    const shares: number[] = []
    session.subscribe(() => {
      const { share } = session.current()
      if (share !== null) shares.push(share)
    })
    session.add([file('a.xlsx', sample), file('b.xlsx', sample), file('c.xlsx', sample)])
    await idle(session)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeGreaterThanOrEqual(2 / 3)
  })

  test('checks a file anew that is chosen again, in its place', async () => {
    const session = createFileSession(library)
    session.add([file('a.xlsx', stranger), file('b.xlsx', sample)])
    await idle(session)
    const ids = session.current().files.map(({ id }) => id)
    session.add([file('a.xlsx', sample), file('c.xlsx', sample)])
    await idle(session)
    expect(kinds(session)).toEqual([['a.xlsx', 'checked'], ['b.xlsx', 'checked'], ['c.xlsx', 'checked']])
    expect(session.current().files.slice(0, 2).map(({ id }) => id)).toEqual(ids)
    expect(session.current().files.map(({ replaced }) => replaced)).toEqual([true, false, false])
  })

  test('has files of one name apart where their folders are known, or where they came together', async () => {
    const session = createFileSession(library)
    session.add([file('表.xlsx', stranger, '/甲/表.xlsx'), file('表.xlsx', stranger, '/乙/表.xlsx'), file('表.xlsx', stranger), file('表.xlsx', stranger)])
    session.add([file('表.xlsx', sample, '/乙/表.xlsx')])
    await idle(session)
    expect(kinds(session).map(([, kind]) => kind)).toEqual(['fault', 'checked', 'fault', 'fault'])
    expect(session.current().files[1]!.replaced).toBe(false)
  })

  test('keeps no outcome of a file that was replaced while it was checked', async () => {
    const session = createFileSession(library)
    let letThrough = () => {}
    const slow = new Promise<void>((resolve) => { letThrough = resolve })
    session.add([file('a.xlsx', () => slow.then(stranger))])
    await new Promise((resolve) => setTimeout(resolve, 10))
    session.add([file('a.xlsx', sample)])
    letThrough()
    await idle(session)
    expect(kinds(session)).toEqual([['a.xlsx', 'checked']])
  })

  test('follows the plans that there are: a sheet of a plan that comes is checked, of one that goes no more', async () => {
    const other = library.plans.find(({ periods }) => periods.length > 0 && periods[0] !== period)!
    const fewer = { ...library, plans: library.plans.filter(({ id }) => id !== plan.id) }
    const session = createFileSession(fewer)
    session.add([file('a.xlsx', sample), file('b.xlsx', async () => {
      const workbook = createMemoryWorkbook()
      await writeSample(workbook, library, { plan: other.id, period: other.periods[0]! })
      return workbook
    })])
    await idle(session)
    const outcomes = () => session.current().files.map(({ state }) => state.kind === 'fault' ? state.fault.code
      : state.kind === 'checked' ? state.results.flatMap(({ faults }) => faults.map(({ code }) => code)).join() : state.kind)
    const without = outcomes()
    expect(without).toEqual(['plan-unknown', ''])
    session.use(library)
    await idle(session)
    expect(outcomes()).toEqual(['', ''])
    session.use(fewer)
    await idle(session)
    expect(outcomes()).toEqual(without)
  })

  test('stops, keeps what is checked, and goes on when asked', async () => {
    const session = createFileSession(library)
    session.add([file('a.xlsx', sample), file('b.xlsx', async () => {
      session.stop()
      return sample()
    }), file('c.xlsx', sample)])
    await idle(session)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(kinds(session)).toEqual([['a.xlsx', 'checked'], ['b.xlsx', 'waiting'], ['c.xlsx', 'waiting']])
    session.add([file('b.xlsx', sample)])
    await idle(session)
    expect(tallyOf(session.current().files)).toMatchObject({ files: 3, waiting: 0 })
    session.clear()
    session.resume()
    await idle(session)
    expect(session.current().files).toEqual([])
  })

  test('checks again what other people made when their sheets are to be recognised, and nothing else', async () => {
    const session = createFileSession(library)
    const read: string[] = []
    const counted = (name: string, make: () => Promise<Workbook>) => file(name, () => {
      read.push(name)
      return make()
    })
    session.add([counted('ours.xlsx', sample), counted('theirs.xlsx', foreign), broken('broken.xls', damaged)])
    await idle(session)
    expect(kinds(session).map(([, kind]) => kind)).toEqual(['checked', 'fault', 'fault'])
    session.setRecognise(true)
    await idle(session)
    expect(kinds(session).map(([, kind]) => kind)).toEqual(['checked', 'checked', 'fault'])
    session.setRecognise(false)
    await idle(session)
    expect(kinds(session).map(([, kind]) => kind)).toEqual(['checked', 'fault', 'fault'])
    expect(read).toEqual(['ours.xlsx', 'theirs.xlsx', 'theirs.xlsx', 'theirs.xlsx'])
  })

  test('takes a change of mind during a check', async () => {
    const session = createFileSession(library)
    session.add([file('theirs.xlsx', async () => {
      session.setRecognise(true)
      return foreign()
    })])
    await idle(session)
    expect(kinds(session)).toEqual([['theirs.xlsx', 'checked']])
  })

  test('is one for all panes that share the way to files', () => {
    const access = { pick: async () => [] }
    expect(sessionOf(access, library)).toBe(sessionOf(access, library))
    expect(sessionOf({ ...access }, library)).not.toBe(sessionOf(access, library))
  })

  test('has each file once, whatever is chosen in whatever order', async () => {
    const empty = createMemoryWorkbook()
    await writeTemplate(empty, library, { plan: plan.id, period })
    const picks = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 }), { maxLength: 4 })
    await fc.assert(fc.asyncProperty(picks, async (rounds) => {
      const session = createFileSession(library)
      for (const names of rounds) {
        session.add(names.map((name) => file(name, async () => empty)))
        if (names.length % 2 === 0) await idle(session)
      }
      await idle(session)
      expect(kinds(session)).toEqual([...new Set(rounds.flat())].map((name) => [name, 'checked']))
      const ids = session.current().files.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }), { numRuns: 30 })
  })
})

/** The work of reading a plan: what is opened when, corrections taken back and made again, and what is kept. */
import fc from 'fast-check'
import { documentFromText } from '../../src/documents'
import { Fault } from '../../src/model'
import type { DocumentAccess, OpenedPlans } from '../../src/pane/read/document-access'
import { corrected, correctionsIn, noHistory, redone, undone, type History } from '../../src/pane/read/history'
import type { OpenedDocument } from '../../src/pane/read/opened-document'
import { createWorkKeeper } from '../../src/pane/read/work-keeper'
import { createReadSession, hasUnkept, sessionOf, type ReadSession, type ReadState } from '../../src/pane/read/session'
import type { Correction } from '../../src/plans'
import { seedLibrary } from '../support/library'
import { ownPlan } from '../support/own-plan'
import { fakeStorage } from '../support/storage'

const library = seedLibrary()

const table = ['序号 | 指标名称 | 2025年', '1 | 托位数（个） | 120', '2 | 托育机构覆盖率（%） | ≥85', '3 | 学前教育普惠率（%） | ≥92'].join('\n')
const opened = (text = table): OpenedPlans => ({ kind: 'document', document: documentFromText(text, null) })
const edit = (value: string): Correction => ({ kind: 'text', row: 0, field: 'name', value })

/** A visit to a browser in which earlier visits may have left something. */
const visit = (storage = fakeStorage()) => createReadSession(createWorkKeeper(storage.window()))

async function readTable(text?: string, storage?: ReturnType<typeof fakeStorage>): Promise<ReadSession> {
  const session = visit(storage)
  await session.read('a.txt', async () => opened(text), library)
  return session
}

function document(session: ReadSession): OpenedDocument {
  const state = session.current()
  if (state.kind !== 'document') throw new Error(`is ${state.kind}`)
  return state
}

test('a document is read after the page has said so', async () => {
  const session = visit()
  const states: ReadState['kind'][] = []
  const stop = session.subscribe(() => states.push(session.current().kind))
  await session.read('a.txt', async () => opened(), library)
  expect([...new Set(states)]).toEqual(['reading', 'document'])
  expect(document(session)).toMatchObject({ name: 'a.txt', chosen: 0, tables: [{ kind: 'table' }] })
  stop()
  session.clear()
  expect(states.at(-1)).toBe('document')
  expect(session.current()).toEqual({ kind: 'nothing' })
})

test('plans that are ready are not read, a document without tables is one all the same', async () => {
  const session = visit()
  const ready = { sources: [{ file: 'a.json', json: ownPlan(), same: null, editedFrom: null }], problems: [] }
  await session.read('a.json', async () => ({ kind: 'plans', ...ready }), library)
  expect(session.current()).toEqual({ kind: 'plans', name: 'a.json', ...ready })
  await session.read(null, async () => opened('会议于昨日召开。'), library)
  expect(document(session).tables).toEqual([])
})

test('what fails is told, and whatever comes then takes its place', async () => {
  const session = visit()
  const fault = new Fault('file-without-text', { file: 'a.docx' })
  await session.read('a.docx', async () => { throw fault }, library)
  expect(session.current()).toEqual({ kind: 'fault', fault })
  await session.read('b.docx', async () => { throw new Error('oops') }, library)
  expect(session.current()).toMatchObject({ kind: 'fault', fault: { code: 'check-crashed', data: { file: 'b.docx', reason: 'oops' } } })
  await session.read('c.txt', async () => opened(), library)
  expect(document(session).name).toBe('c.txt')
})

test('of two that are read at once the later counts, and what is called off leaves what was there', async () => {
  const session = await readTable()
  let finish: (plans: OpenedPlans) => void = () => undefined
  const slow = session.read('slow.docx', () => new Promise<OpenedPlans>((resolve) => { finish = resolve }), library)
  await session.read('b.txt', async () => opened(), library)
  finish(opened())
  await slow
  expect(document(session).name).toBe('b.txt')
  const other = session.read('other.docx', async () => opened(), library)
  session.stop()
  await other
  expect(document(session).name).toBe('b.txt')
})

test('corrections belong to the table that is chosen', async () => {
  const session = await readTable(`${table}\n\n另一张表如下，请各单位认真执行到位，并按时报送。\n\n${table}`)
  expect(document(session).tables.length).toBeGreaterThan(1)
  session.choose(1)
  session.correct(edit('托位总数（个）'))
  session.choose(7)
  expect(document(session).chosen).toBe(1)
  expect(document(session).tables.map(({ history }) => history.done.length)).toEqual(document(session).tables.map((_, at) => at === 1 ? 1 : 0))
  session.choose(0)
  expect(session.undo()).toBeNull()
})

test('what is neither used nor saved is known, also after an undo', async () => {
  const session = await readTable()
  const unkept = () => hasUnkept(session.current())
  expect(unkept()).toBe(false)
  session.correct(edit('甲'))
  expect(unkept()).toBe(true)
  session.keep()
  expect(unkept()).toBe(false)
  session.correct(edit('乙'))
  expect(session.undo()).toEqual(edit('乙'))
  expect(session.redo()).toEqual(edit('乙'))
  expect(unkept()).toBe(true)
})

test('a way to documents has one session', () => {
  const access: DocumentAccess = { pick: async () => [], pasted: async (text) => documentFromText(text, null), ofWorkbook: async () => opened() }
  expect(sessionOf(access)).toBe(sessionOf(access))
  expect(sessionOf({ ...access })).not.toBe(sessionOf(access))
})

describe('from one visit to the next', () => {
  const other: Correction[] = [edit('甲'), { kind: 'cell', row: 1, column: '2025', value: '90' }]
  const left = (session: ReadSession) => document(session).tables.map(({ history }) => history.done)

  async function nextVisit(storage: ReturnType<typeof fakeStorage>): Promise<ReadSession> {
    const session = visit(storage)
    await session.restore(library)
    return session
  }

  test('document and corrections come back, action by action, and what was saved is known to be', async () => {
    const storage = fakeStorage()
    const first = await readTable(undefined, storage)
    expect(document(first)).toMatchObject({ restored: null, lasts: true })
    first.correct(...other)
    first.correct(edit('乙'))
    first.undo()
    const next = await nextVisit(storage)
    expect(document(next)).toMatchObject({ name: 'a.txt', restored: { corrections: 1, lost: 0 }, lasts: true })
    expect([left(next), next.undo(), left(next)]).toEqual([[[other]], other[1], [[]]])
    next.redo()
    next.keep()
    expect([hasUnkept(next.current()), hasUnkept((await nextVisit(storage)).current())]).toEqual([false, false])
  })

  test('nothing comes back of what was given up or used to the end, and nothing twice', async () => {
    const storage = fakeStorage()
    const session = await readTable(undefined, storage)
    session.clear()
    expect([(await nextVisit(storage)).current().kind, storage.texts.size]).toEqual(['nothing', 0])
    await session.read('b.txt', async () => opened(), library)
    session.correct(edit('甲'))
    session.use()
    expect([(await nextVisit(storage)).current().kind, storage.texts.size]).toEqual(['nothing', 0])
    session.correct(edit('乙'))
    const next = await nextVisit(storage)
    expect(left(next)).toEqual([[[edit('甲')], [edit('乙')]]])
    next.clear()
    await next.restore(library)
    expect(next.current().kind).toBe('nothing')
  })

  test('where one of several tables is used, the work on the others goes on', async () => {
    const storage = fakeStorage()
    const session = await readTable(`${table}\n\n另一张表如下，请各单位认真执行到位，并按时报送。\n\n${table}`, storage)
    session.correct(edit('甲'))
    session.choose(1)
    session.correct(edit('乙'))
    session.use()
    const next = await nextVisit(storage)
    expect([document(next).chosen, left(next).slice(0, 2)]).toEqual([1, [[[edit('甲')]], [[edit('乙')]]]])
    expect(document(next).tables.slice(0, 2).map(({ history, kept }) => history.done === kept)).toEqual([false, true])
  })

  test('corrections of a table that is read otherwise now are not made, and their loss is told', async () => {
    const storage = fakeStorage()
    const session = await readTable(undefined, storage)
    session.correct(edit('甲'))
    for (const [name, text] of storage.texts) storage.texts.set(name, text.replace('≥85', '≥80'))
    expect(document(await nextVisit(storage))).toMatchObject({ restored: { corrections: 0, lost: 1 }, tables: [{ history: noHistory }] })
  })

  test.each(['', 'x', '{}', '[1]', '{"name":null,"document":{"file":null,"blocks":[{}]}}'])('what is damaged is nothing: %s', async (text) => {
    const storage = fakeStorage()
    const session = await readTable(undefined, storage)
    session.correct(edit('甲'))
    const [document_, corrections] = [...storage.texts.keys()]
    storage.texts.set(corrections!, text)
    expect(document(await nextVisit(storage)).restored).toEqual({ corrections: 0, lost: 0 })
    storage.texts.set(document_!, text)
    expect((await nextVisit(storage)).current().kind).toBe('nothing')
  })

  test('where there is no room it is told, and nothing is left half kept', async () => {
    const storage = fakeStorage(200)
    const session = await readTable(undefined, storage)
    session.correct(edit('甲'))
    expect([document(session).lasts, storage.texts.size]).toEqual([false, 0])
  })

  test('of two windows the one that worked last is kept', async () => {
    const storage = fakeStorage()
    const one = await readTable(undefined, storage)
    const two = visit(storage)
    await two.read('b.txt', async () => opened(), library)
    expect(document(await nextVisit(storage)).name).toBe('b.txt')
    one.correct(edit('甲'))
    const next = await nextVisit(storage)
    expect([document(next).name, left(next)]).toEqual(['a.txt', [[[edit('甲')]]]])
  })

  test('what is called off while it comes back stays where it is kept', async () => {
    const storage = fakeStorage()
    await readTable(undefined, storage)
    const session = visit(storage)
    const coming = session.restore(library)
    session.stop()
    await coming
    expect([session.current().kind, document(await nextVisit(storage)).name]).toEqual(['nothing', 'a.txt'])
  })
})

test('undo and redo are inverses, and a new correction ends what was taken back', () => {
  const step = fc.oneof(fc.constant('undo' as const), fc.constant('redo' as const), fc.string({ minLength: 1 }).map(edit))
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
    let history: History = noHistory
    for (const next of steps) {
      const before = history
      history = next === 'undo' ? undone(history) : next === 'redo' ? redone(history) : corrected(history, [next])
      if (next === 'undo' && before.done.length > 0) expect(redone(history)).toEqual(before)
      if (next === 'redo' && before.undone.length > 0) expect(undone(history)).toEqual(before)
      if (typeof next === 'object') expect([correctionsIn(history).at(-1), history.undone]).toEqual([next, []])
    }
  }))
  expect(corrected(noHistory, [])).toBe(noHistory)
})

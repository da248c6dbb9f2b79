/** The work of reading a plan: what is opened when, corrections taken back and made again, and what is kept. */
import fc from 'fast-check'
import { documentFromText } from '../../src/documents'
import { Fault } from '../../src/model'
import type { DocumentAccess, OpenedPlans } from '../../src/pane/read/document-access'
import { corrected, correctionsIn, noHistory, redone, undone, type History } from '../../src/pane/read/history'
import { createReadSession, hasUnkept, sessionOf, type OpenedDocument, type ReadSession, type ReadState } from '../../src/pane/read/session'
import type { Correction } from '../../src/plans'
import { seedLibrary } from '../support/library'
import { ownPlan } from '../support/own-plan'

const library = seedLibrary()

const table = ['序号 | 指标名称 | 2025年', '1 | 托位数（个） | 120', '2 | 托育机构覆盖率（%） | ≥85', '3 | 学前教育普惠率（%） | ≥92'].join('\n')
const opened = (text = table): OpenedPlans => ({ kind: 'document', document: documentFromText(text, null) })
const edit = (value: string): Correction => ({ kind: 'text', row: 0, field: 'name', value })

async function readTable(text?: string): Promise<ReadSession> {
  const session = createReadSession()
  await session.read('a.txt', async () => opened(text), library)
  return session
}

function document(session: ReadSession): OpenedDocument {
  const state = session.current()
  if (state.kind !== 'document') throw new Error(`is ${state.kind}`)
  return state
}

test('a document is read after the page has said so', async () => {
  const session = createReadSession()
  const states: ReadState['kind'][] = []
  const stop = session.subscribe(() => states.push(session.current().kind))
  await session.read('a.txt', async () => opened(), library)
  expect(states).toEqual(['reading', 'document'])
  expect(document(session)).toMatchObject({ name: 'a.txt', chosen: 0, tables: [{ kind: 'table' }] })
  stop()
  session.clear()
  expect(states).toHaveLength(2)
  expect(session.current()).toEqual({ kind: 'nothing' })
})

test('plans that are ready are not read, a document without tables is one all the same', async () => {
  const session = createReadSession()
  const ready = { sources: [{ file: 'a.json', json: ownPlan(), same: null, editedFrom: null }], problems: [] }
  await session.read('a.json', async () => ({ kind: 'plans', ...ready }), library)
  expect(session.current()).toEqual({ kind: 'plans', name: 'a.json', ...ready })
  await session.read(null, async () => opened('会议于昨日召开。'), library)
  expect(document(session).tables).toEqual([])
})

test('what fails is told, and whatever comes then takes its place', async () => {
  const session = createReadSession()
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

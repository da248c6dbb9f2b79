/** Plans of one's own: kept from visit to visit, shared by panes and windows, never lost silently and never in the app's way. */
import { findPlan } from '../../src/model'
import { createOwnPlans, type OwnPlansStore } from '../../src/pane/hooks/own-plans'
import { seedLibrary } from '../support/library'
import { ownPlan, ownSource } from '../support/own-plan'
import { fakeStorage } from '../support/storage'

const app = seedLibrary()
const [of] = app.plans
const { id } = ownPlan()

function storage(room?: number) {
  const { texts, window } = fakeStorage(room)
  return { texts, window, open: () => createOwnPlans(app, window()) }
}

const ids = (store: OwnPlansStore) => store.current().sources.map(({ json }) => (json as { id: string }).id)
const second = { id: '330783-other-2024', code: '330783-O24', region: '330783' }

describe('own plans', () => {
  it('stand beside those of the app, with their measures, newest first, also in the next visit', () => {
    const kept = storage()
    const store = kept.open()
    expect(store.current()).toMatchObject({ library: app, sources: [], troubles: [] })
    expect([store.add([ownSource()]), store.add([ownSource(second)])]).toEqual([null, null])
    for (const visit of [store, kept.open()]) {
      expect(ids(visit)).toEqual([second.id, id])
      const { library, own } = visit.current()
      expect(findPlan(library, id).indicators.map(({ measure }) => library.measures.has(measure))).toEqual([true, true, true])
      expect(library.plans).toHaveLength(app.plans.length + 2)
      expect([...own].sort()).toEqual([id, second.id])
    }
    expect(app.measures.has('reading-rooms')).toBe(false)
  })

  it('take the place of those of one\'s own with their id, and go when they are removed', () => {
    const kept = storage()
    const store = kept.open()
    store.add([ownSource()])
    store.add([ownSource(second)])
    expect(store.add([ownSource({ title: '修订版' })])).toBeNull()
    expect([ids(store), findPlan(store.current().library, id).title]).toEqual([[id, second.id], '修订版'])
    store.remove(id)
    expect([ids(store), ids(kept.open())]).toEqual([[second.id], [second.id]])
    store.remove(second.id)
    expect(store.current().library).toBe(app)
  })

  it.each([
    ['an id of the app', { id: of!.id, code: of!.code, region: of!.region.code }, 'plan-exists', { own: false }],
    ['a code of the app', { id: `${of!.region.code}-new-2024`, code: of!.code, region: of!.region.code }, 'plan-exists', { own: false, plan: of!.id }],
    ['a code of one\'s own', { id: `${id}-b` }, 'plan-exists', { own: true, plan: id }],
    ['a field that is wrong', { region: '000000' }, 'seed-invalid', { path: 'id' }],
  ])('are refused with %s, and all others with them', (_, change, code, data) => {
    const store = storage().open()
    store.add([ownSource()])
    const before = store.current()
    expect(store.add([ownSource(second), ownSource(change, '新.json')])).toMatchObject({ code, data: { file: '新.json', ...data } })
    expect(store.current()).toBe(before)
  })

  it('bring along what they need of each other, so that each can go alone', () => {
    const kept = storage()
    const store = kept.open()
    store.add([ownSource()])
    // Read while the first was there: its measure was known.
    expect(store.add([ownSource({ ...second, measures: undefined })])).toBeNull()
    store.remove(id)
    const next = kept.open().current()
    expect(next.troubles).toEqual([])
    expect(next.library.measures.get('reading-rooms')?.unitOfMeasure).toBe('个')
  })

  it('know the document that they were read from until they are read anew or gone', () => {
    const store = storage().open()
    const read = { document: { file: null, blocks: [] } as never, commitments: [] }
    store.add([ownSource()], read)
    expect(store.current().lastRead.get(id)).toBe(read)
    store.add([ownSource(second)])
    expect(store.current().lastRead.get(id)).toBe(read)
    store.add([ownSource()])
    expect(store.current().lastRead.size).toBe(0)
  })
})

describe('what was kept and can\'t be used', () => {
  it.each<[string, string, string[]]>([
    ['is no JSON', 'garbage', ['?']],
    ['is no list', '{"file":"a.json"}', ['a.json']],
    ['has broken entries', JSON.stringify([ownSource({ code: '' }, 'b.json'), ownSource(), 7]), ['b.json', '?']],
    ['is the app\'s own by now', JSON.stringify([ownSource({ id: of!.id, code: of!.code, region: of!.region.code }, 'c.json')]), ['c.json']],
    ['has a clash', JSON.stringify([ownSource(), ownSource({ id: `${id}-b` }, 'd.json')]), ['d.json']],
  ])('is told once and stays: %s', (_, text, files) => {
    const kept = storage()
    kept.texts.set('plans', text)
    const store = kept.open()
    expect(store.current().troubles.map((trouble) => trouble.kind === 'left-out' && trouble.file)).toEqual(files)
    expect(kept.texts.get('plans')).toBe(text)
    store.dismiss()
    expect([store.current().troubles, kept.open().current().troubles]).toEqual([[], []])
    store.add([ownSource(second)])
    expect(kept.texts.get('plans')).toContain(text === 'garbage' ? 'garbage' : files.find((file) => file !== '?') ?? '7')
    expect(kept.open().current().troubles).toEqual([])
    expect(ids(store)).toContain(second.id)
  })

  it('is told again when it is something else', () => {
    const kept = storage()
    kept.texts.set('plans', '["x"]')
    kept.open().dismiss()
    kept.texts.set('plans', JSON.stringify([{ file: 'e.json', json: {} }]))
    expect(kept.open().current().troubles).toHaveLength(1)
  })
})

describe('where there is no room', () => {
  it('a plan works for the visit, and the user is told until that is seen', () => {
    const kept = storage(JSON.stringify([ownSource()]).length + 200)
    const store = kept.open()
    store.add([ownSource()])
    expect(store.add([ownSource(second, '又一份.json')])).toBeNull()
    expect(store.current().troubles).toEqual([{ kind: 'not-kept', files: ['又一份.json'] }])
    expect([ids(store), ids(kept.open())]).toEqual([[second.id, id], [id]])
    store.dismiss()
    expect([store.current().troubles, ids(store)]).toEqual([[], [second.id, id]])
  })

  it('a plan is kept after all once there is room', () => {
    const kept = storage(JSON.stringify([ownSource()]).length + 200)
    const store = kept.open()
    store.add([ownSource()])
    store.add([ownSource(second)])
    store.remove(id)
    expect([ids(store), ids(kept.open()), store.current().troubles]).toEqual([[second.id], [second.id], []])
  })

  it('nor any storage at all, nothing is lost of the visit', () => {
    const store = createOwnPlans(app, { recall: () => undefined, remember: () => false, forget: () => undefined, watch: () => () => undefined })
    store.add([ownSource()])
    store.add([ownSource(second)])
    expect(ids(store)).toEqual([second.id, id])
  })
})

describe('several windows', () => {
  it('hear of each other, and of what happened while they did not listen', () => {
    const kept = storage()
    const [here, there] = [kept.open(), kept.open()]
    const told: string[] = []
    const stop = there.subscribe(() => told.push(ids(there).join()))
    here.add([ownSource()])
    here.add([ownSource(second)])
    expect(told).toEqual([id, `${second.id},${id}`])
    stop()
    here.remove(id)
    expect(told).toHaveLength(2)
    there.subscribe(() => told.push(ids(there).join()))
    expect([ids(there), told.at(-1)]).toEqual([[second.id], second.id])
  })

  it('keep what there is no room for to themselves', () => {
    const kept = storage(JSON.stringify([ownSource()]).length + 200)
    const here = kept.open()
    here.subscribe(() => undefined)
    here.add([ownSource()])
    here.add([ownSource(second)])
    kept.open().remove(id)
    expect(ids(here)).toEqual([second.id])
  })
})

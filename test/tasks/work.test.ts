/** Long work rests after each slice, says how far it is, and can be called off; its answer does not depend on any of it. */
import fc from 'fast-check'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { inTurn, within, type Steps } from '../../src/model'
import { checkWorkbook, writeTemplate } from '../../src/tasks'
import { inSlices } from '../../src/tasks/work'
import { sampleLibrary, samplePeriod, samplePlan } from '../support/sample-plan'

beforeEach(() => { jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate', 'nextTick'] }) })
afterEach(() => { jest.useRealTimers() })

/** Steps that take these times in milliseconds. */
function* taking(times: readonly number[]): Steps<string> {
  for (const [index, time] of times.entries()) {
    jest.advanceTimersByTime(time)
    yield (index + 1) / times.length
  }
  return 'done'
}

test('short work is done at once', async () => {
  const pause = jest.fn(async () => undefined)
  const onProgress = jest.fn()
  expect(await inSlices(taking([4, 4, 4]), { pause, onProgress })).toBe('done')
  expect(pause).not.toHaveBeenCalled()
  expect(onProgress).not.toHaveBeenCalled()
})

test('long work rests after each slice and says how far it is', async () => {
  const shares: number[] = []
  const pause = jest.fn(async () => undefined)
  expect(await inSlices(taking([10, 10, 10, 10]), { pause, onProgress: (share) => shares.push(share) })).toBe('done')
  expect(shares).toEqual([0.5, 1])
  expect(pause).toHaveBeenCalledTimes(2)
})

test('what happens during a rest does not count as work', async () => {
  const pause = jest.fn(async () => { jest.advanceTimersByTime(1000) })
  await inSlices(taking([20, 5, 5, 4]), { pause })
  expect(pause).toHaveBeenCalledTimes(1)
})

test('without a pause of the caller it lets other tasks have their turn', async () => {
  let turns = 0
  const other = setImmediate(function again() { turns++ })
  await inSlices(taking([20, 20, 20]))
  clearImmediate(other)
  expect(turns).toBeGreaterThan(0)
})

test('work that is called off ends with the reason of the signal', async () => {
  const controller = new AbortController()
  const reason = new Error('called off')
  const steps = jest.fn(taking)
  const work = inSlices(steps([20, 20, 20]), { signal: controller.signal, pause: async () => controller.abort(reason) })
  await expect(work).rejects.toBe(reason)
  await expect(inSlices(taking([20]), { signal: controller.signal })).rejects.toBe(reason)
})

test('progress of parts stays in order and between 0 and 1', () => {
  fc.assert(fc.property(fc.array(fc.nat(4), { maxLength: 6 }), (parts) => {
    const shares = [...within(inTurn(parts, (count) => taking(Array<number>(count).fill(1))), 0.2, 1)]
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.every((share) => share > 0.2 && share <= 1)).toBe(true)
  }))
})

test('a check in slices gives the answer of one at once', async () => {
  const workbook = createMemoryWorkbook()
  const library = sampleLibrary()
  await writeTemplate(workbook, library, { plan: samplePlan, period: samplePeriod })
  const [whole] = await checkWorkbook(workbook, library)
  // A clock that leaps makes every step a slice.
  let now = 0
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now += 1000)
  const shares: number[] = []
  const [sliced] = await checkWorkbook(workbook, library, {}, { onProgress: (share) => shares.push(share) })
  clock.mockRestore()
  expect(sliced!.hash).toBe(whole!.hash)
  expect(shares.length).toBeGreaterThan(0)
})

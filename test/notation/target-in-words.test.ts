/** Targets in words, with the side that counts. */
import { inputRows, readText, targetInWords, type InputRow } from '../../src/notation'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const plans = library.plans

describe('targetInWords', () => {
  test('a bare number is said with the side that counts', () => {
    const bare = (direction: 'higher' | 'lower') => rows().find(({ target, measure }) =>
      target.kind === 'quantity' && target.comparator === 'none' && !target.cumulative && measure.direction === direction)!
    expect(targetInWords(bare('higher'), 'zh-CN')).toMatch(/^不低于 ?[0-9.]+/)
    expect(targetInWords(bare('lower'), 'zh-CN')).toMatch(/^不高于 ?[0-9.]+|^不超过 ?[0-9.]+/)
    expect(targetInWords(bare('higher'), 'en')).toMatch(/^at least [0-9.]+/)
  })

  test('what is only about right has no side', () => {
    for (const direction of ['higher', 'lower'] as const) {
      const row = rows().find(({ measure }) => measure.direction === direction)!
      expect(targetInWords({ ...row, target: readText('6%左右') }, 'zh-CN')).toBe('约6%')
    }
  })

  test('a task is to be done, which is not to say that it is', () => {
    const task = rows().find(({ target, indicator }) => target.kind === 'qualitative' && target.term === 'done' && Object.values(indicator.cells).includes(''))!
    expect([targetInWords(task, 'zh-CN'), targetInWords(task, 'en')]).toEqual(['完成', 'to be done'])
  })

  test('every published target has words in both languages', () => {
    for (const row of rows()) {
      expect(targetInWords(row, 'zh-CN')).not.toBe('')
      expect(targetInWords(row, 'en')).not.toBe('')
    }
  })

  function rows(): InputRow[] {
    return plans.flatMap((each) => each.periods.flatMap((period) => inputRows(each, period, library.measures)))
  }
})

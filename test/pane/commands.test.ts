/** Commands of the ribbon: which problem is next, that one runs after the other, and what is selected before anyone chooses. */
import { oneAtATime } from '../../src/pane/commands'
import { problemAfter, problemsOf } from '../../src/pane/check/problems'
import { beginning } from '../../src/pane/shared/defaults'
import { parseA1, type CellAddress } from '../../src/model'
import { checkWorkbook, writeTemplate } from '../../src/tasks'
import { createMemoryWorkbook } from '../../src/hosts/memory'
import { seedLibrary } from '../support/library'

const library = seedLibrary()
const [plan] = library.plans.filter(({ periods }) => periods.length > 1)
const periods = plan!.periods

describe('the next problem', () => {
  /** Two sheets, the first with two problems and the second with one. */
  async function problems() {
    const workbook = createMemoryWorkbook()
    const sheets: string[] = []
    for (const period of periods.slice(0, 2)) sheets.push((await writeTemplate(workbook, library, { plan: plan!.id, period })).sheet)
    const type = (sheet: string, cell: string, value: string) => workbook.apply({ writes: [{ sheet, area: parseA1(cell)!, values: [[value]] }] })
    await type(sheets[0]!, 'H6', '9O')
    await type(sheets[0]!, 'H4', '无效？')
    await type(sheets[1]!, 'H5', '9O')
    const results = await checkWorkbook(workbook, library)
    // Without the blanks below the table.
    return { sheets, all: problemsOf(results, 'zh-CN').filter(({ cell }) => cell?.column === 7) }
  }
  const at = (sheet: string, cell: string): CellAddress => {
    const { row, column } = parseA1(cell)!
    return { sheet, row, column }
  }

  it('is found from wherever the user is, over all sheets and round again', async () => {
    const { sheets: [first = '', second = ''], all } = await problems()
    const after = (from: CellAddress | null) => problemAfter(all, from)?.cell
    expect(all.map(({ cell }) => cell)).toEqual([at(first, 'H4'), at(first, 'H6'), at(second, 'H5')])
    expect(after(null)).toEqual(at(first, 'H4'))
    expect(after(at('elsewhere', 'Z9'))).toEqual(at(first, 'H4'))
    expect(after(at(first, 'A1'))).toEqual(at(first, 'H4'))
    expect(after(at(first, 'G4'))).toEqual(at(first, 'H4'))
    expect(after(at(first, 'H4'))).toEqual(at(first, 'H6'))
    expect(after(at(first, 'H6'))).toEqual(at(second, 'H5'))
    expect(after(at(second, 'H4'))).toEqual(at(second, 'H5'))
    expect(after(at(second, 'H5'))).toEqual(at(first, 'H4'))
  })

  it('is none where no problem has a place', async () => {
    const { all } = await problems()
    expect(problemAfter([], null)).toBeNull()
    expect(problemAfter(all.map((each) => ({ ...each, cell: null })), null)).toBeNull()
  })
})

describe('commands', () => {
  it('run one after the other, also after one that failed, and the same one not twice', async () => {
    const told: string[] = []
    const commands = oneAtATime(async (name) => {
      told.push(`${name} begins`)
      await new Promise((later) => setTimeout(later, 5))
      if (name === 'check') throw new Error('on purpose')
      told.push(`${name} ends`)
      return name === 'nextProblem'
    })
    const answers = await Promise.allSettled([commands.writeTemplate(), commands.check(), commands.nextProblem(), commands.writeTemplate()])
    expect(told).toEqual(['writeTemplate begins', 'writeTemplate ends', 'check begins', 'nextProblem begins', 'nextProblem ends'])
    expect(answers.map((answer) => answer.status === 'fulfilled' ? answer.value.show : 'failed')).toEqual([false, 'failed', true, false])
    expect(await commands.writeTemplate()).toEqual({ show: false })
    expect(told).toHaveLength(7)
  })
})

describe('at the beginning', () => {
  const year = 1900

  it.each([[{}], [{ plan: 'no-such-plan', period: periods[1] }]])('%j gives the default as a proposal', (earlier) => {
    expect(beginning(library, earlier, year)).toMatchObject({ chosen: false, period: expect.any(String) as string })
  })

  it('the plan and the period of last time are selected and count as chosen', () => {
    expect(beginning(library, { plan: plan!.id, period: periods[1]! }, year)).toEqual({ plan, period: periods[1], chosen: true })
  })

  it('a period that the plan no longer has is the default one', () => {
    expect(beginning(library, { plan: plan!.id, period: 'gone' }, year)).toEqual({ plan, period: periods[0], chosen: true })
  })
})

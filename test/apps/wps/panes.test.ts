/** One page beside several workbooks: each has its pane, the one in front is seen, and commands go to that one. */
import type { CommandName } from '../../../src/pane/command-names'
import type { Workbook } from '../../../src/workbook'
import { activeWorkbookKey } from '../../../src/hosts/wps'
import { besideWorkbook, createPanes, turn, type Beside } from '../../../src/apps/wps/panes'
import { createFakeWps } from '../../hosts/wps/fake'

/** A WPS with one workbook, and panes that only keep what becomes of them. */
function beside() {
  const wps = createFakeWps()
  const states: string[] = []
  const ran: string[] = []
  const mount = (key: string | null): Beside => {
    const place = states.push(`${key} shown`) - 1
    const answer = (name: CommandName) => async () => {
      ran.push(`${name} in ${key}`)
      return { show: true }
    }
    return {
      ...besideWorkbook(key === null ? null : wps.application.ActiveWorkbook),
      workbook: Promise.resolve({} as Workbook),
      commands: Promise.resolve({
        writeTemplate: answer('writeTemplate'), check: answer('check'), nextProblem: answer('nextProblem'), clearMarks: answer('clearMarks'),
      }),
      show: (shown) => { states[place] = `${key} ${shown ? 'shown' : 'rests'}` },
      unmount: () => { states[place] = `${key} gone` },
    }
  }
  const panes = createPanes(() => activeWorkbookKey(wps.application), mount)
  return { wps, states, ran, panes }
}

const settle = () => new Promise((later) => { setTimeout(later) })

describe('panes', () => {
  it('stand beside the workbook in front from the beginning', () => {
    const { panes, states } = beside()
    expect(states).toEqual(['工作簿1 shown'])
    const front = panes.front()
    panes.look()
    expect(panes.front()).toBe(front)
    expect(states).toEqual(['工作簿1 shown'])
  })

  it('come with their workbook and rest with it', () => {
    const { wps, panes, states } = beside()
    wps.openBook('/media/usb/甲.xlsx')
    panes.look()
    expect(states).toEqual(['工作簿1 rests', '/media/usb/甲.xlsx shown'])
    wps.activateBook('工作簿1')
    panes.look()
    expect(states).toEqual(['工作簿1 shown', '/media/usb/甲.xlsx rests'])
  })

  it('go with their workbook, the one in front and others', () => {
    const { wps, panes, states } = beside()
    for (const name of ['甲.xlsx', '乙.xlsx']) {
      wps.openBook(name)
      panes.look()
    }
    wps.closeBook('甲.xlsx')
    wps.closeBook('乙.xlsx')
    panes.look()
    expect(states).toEqual(['工作簿1 shown', '甲.xlsx gone', '乙.xlsx gone'])
  })

  it('stay while a cell is being edited, when WPS tells nothing of its workbooks', () => {
    const { wps, panes, states } = beside()
    wps.openBook('甲.xlsx')
    panes.look()
    wps.editing = true
    panes.look()
    expect(states).toEqual(['工作簿1 rests', '甲.xlsx shown'])
    wps.editing = false
    panes.look()
    expect(states).toEqual(['工作簿1 rests', '甲.xlsx shown'])
  })

  it('one says that no workbook is open, until one is', () => {
    const { wps, panes, states } = beside()
    wps.closeBook('工作簿1')
    panes.look()
    expect(states).toEqual(['工作簿1 gone', 'null shown'])
    panes.look()
    wps.openBook('甲.xlsx')
    panes.look()
    expect(states).toEqual(['工作簿1 gone', 'null gone', '甲.xlsx shown'])
  })

  it('stay with a workbook that gets another name', () => {
    const { wps, panes, states } = beside()
    Reflect.set(wps.book(), 'fullName', '/media/usb/填报.xlsx')
    panes.look()
    expect(states).toEqual(['工作簿1 shown'])
  })

  it('are new for a workbook that is closed and opened again', () => {
    const { wps, panes, states } = beside()
    wps.closeBook('工作簿1')
    wps.openBook('工作簿1')
    panes.look()
    expect(states).toEqual(['工作簿1 gone', '工作簿1 shown'])
  })
})

describe('a turn', () => {
  /** Turns over commands that are sent one by one. */
  function turning(sent: (CommandName | null)[]) {
    const all = beside()
    return { ...all, next: turn(() => sent.shift() ?? null, all.panes) }
  }

  it('has the pane run what was sent, each once', async () => {
    const { next, ran } = turning(['check', null, 'nextProblem'])
    for (let count = 0; count < 5; count++) next()
    await settle()
    expect(ran).toEqual(['check in 工作簿1', 'nextProblem in 工作簿1'])
  })

  it('runs it beside the workbook that is in front when it comes', async () => {
    const { wps, next, ran } = turning(['check'])
    wps.openBook('甲.xlsx')
    next()
    await settle()
    expect(ran).toEqual(['check in 甲.xlsx'])
  })

  it('finds another workbook in front by itself, now and then', () => {
    const { wps, next, states } = turning([])
    wps.openBook('甲.xlsx')
    for (let count = 0; count < 4; count++) next()
    expect(states).toEqual(['工作簿1 rests', '甲.xlsx shown'])
  })

  it('asks WPS nothing more in most turns', () => {
    const { wps, next } = turning([])
    const calls = Array.from({ length: 8 }, () => {
      const before = wps.bridgeCalls()
      next()
      return wps.bridgeCalls() - before
    })
    expect(calls.filter((count) => count > 0)).toHaveLength(2)
  })
})

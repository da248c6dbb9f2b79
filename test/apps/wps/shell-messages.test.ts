/** What the shell of the ribbon and the pane tell each other: the pane reads what the shell itself has stored. */
import { collapsePane, commandTaker } from '../../../src/apps/wps/shell-messages'
import { createFakeWps } from '../../hosts/wps/fake'
import { loadShell } from './shell'

function together() {
  const wps = createFakeWps()
  const { shell } = loadShell({ wps })
  return { wps, press: (id: string) => shell.OnAction({ Id: id }), take: commandTaker(wps.application) }
}

describe('commands', () => {
  it('are taken once, and again when they are sent again', () => {
    const { press, take } = together()
    expect(take()).toBeNull()
    press('duibiaoCheck')
    expect([take(), take()]).toEqual(['check', null])
    press('duibiaoCheck')
    expect([take(), take()]).toEqual(['check', null])
  })

  it('are taken once also where removing them comes to nothing', () => {
    const { wps, press, take } = together()
    press('duibiaoNextProblem')
    const sent = wps.pluginStorage.get('duibiao_et_command')!
    expect(take()).toBe('nextProblem')
    wps.pluginStorage.set('duibiao_et_command', sent)
    expect(take()).toBeNull()
  })

  it.each(['', 'check', '1:', '1:format', 'undefined', '1:check:2'])('other than ours are none: %p', (sent) => {
    const { wps, take } = together()
    wps.pluginStorage.set('duibiao_et_command', sent)
    expect(take()).toBeNull()
  })

  it('cost one call where there is none', () => {
    const { wps, take } = together()
    const before = wps.bridgeCalls()
    take()
    expect(wps.bridgeCalls() - before).toBe(1)
  })
})

describe('收起', () => {
  it('hides the pane that the shell has shown', () => {
    const { wps, press } = together()
    wps.application.CreateTaskPane('http://intranet/other.html').Visible = true
    press('duibiaoOpen')
    collapsePane(wps.application)
    expect([...wps.panes.values()].map(({ visible }) => visible)).toEqual([true, false])
  })

  it('does nothing where the shell has told no pane', () => {
    const { wps } = together()
    wps.application.CreateTaskPane('http://intranet/other.html').Visible = true
    collapsePane(wps.application)
    expect(wps.panes.get(1)?.visible).toBe(true)
  })
})

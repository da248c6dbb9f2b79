/** The shell of the ribbon: one pane, whatever has become of it, and a command for it. */
import { createFakeWps } from '../../hosts/wps/fake'
import { loadShell, type ShellPage } from './shell'

const press = ({ shell }: ShellPage, button: string) => shell.OnAction({ Id: button })
const shown = ({ wps }: ShellPage) => [...wps.panes.values()].filter(({ visible }) => visible).map(({ id }) => id)
const sent = ({ wps }: ShellPage) => wps.pluginStorage.get('duibiao_et_command')

/** A WPS in which another add-in has a pane, and PluginStorage still holds an id from before a restart: that very one. */
function afterRestart() {
  const wps = createFakeWps()
  const others = wps.application.CreateTaskPane('http://intranet/other.html')
  wps.pluginStorage.set('duibiao_et_pane', String(others.ID))
  wps.pluginStorage.set('duibiao_et_command', '7:check')
  return wps
}

describe('打开对表', () => {
  it('opens a pane at the right and tells the pane its id', () => {
    const page = loadShell()
    expect(press(page, 'duibiaoOpen')).toBe(true)
    expect([...page.wps.panes.values()]).toMatchObject([
      { id: 1, url: 'http://intranet/duibiao/ui/taskpane.html', title: '对表', visible: true, dock: 2, limits: { minWidth: 340 } },
    ])
    expect(page.wps.pluginStorage.get('duibiao_et_pane')).toBe('1')
    expect(sent(page)).toBeUndefined()
  })

  it('hides and shows the same pane', () => {
    const page = loadShell()
    const states = [1, 2, 3].map(() => {
      press(page, 'duibiaoOpen')
      return shown(page)
    })
    expect(states).toEqual([[1], [], [1]])
    expect(page.wps.panes.size).toBe(1)
  })

  it('shows again what its own 收起 or the user has hidden', () => {
    const page = loadShell()
    press(page, 'duibiaoOpen')
    page.wps.application.GetTaskPane(1).Visible = false
    press(page, 'duibiaoOpen')
    expect(shown(page)).toEqual([1])
  })

  it.each([
    ['http://intranet/duibiao/index.html?v=1#/a/b', 'http://intranet/duibiao'],
    ['http://10.0.0.8:8080/%E5%AF%B9%E8%A1%A8/', 'http://10.0.0.8:8080/对表'],
    ['file:///C:/Users/%E5%BC%A0/jsaddons/duibiao_0.1.0/index.html', 'file:///C:/Users/张/jsaddons/duibiao_0.1.0'],
    ['file:///media/usb/100%/duibiao_0.1.0/index.html', 'file:///media/usb/100%/duibiao_0.1.0'],
  ])('finds the pane beside itself: %s', (address, folder) => {
    const page = loadShell({ address })
    press(page, 'duibiaoOpen')
    expect(page.wps.panes.get(1)?.url).toBe(`${folder}/ui/taskpane.html`)
  })

  it('makes a new pane where the old one was deleted', () => {
    const page = loadShell()
    press(page, 'duibiaoOpen')
    page.wps.application.CreateTaskPane('http://intranet/other.html')
    page.wps.application.GetTaskPane(1).Delete()
    press(page, 'duibiaoOpen')
    expect(shown(page)).toEqual([3])
    expect(page.wps.pluginStorage.get('duibiao_et_pane')).toBe('3')
  })

  it.each([
    ['nothing', () => undefined],
    ['null', () => null],
    ['an object that answers nothing', () => ({})],
    ['a pane that stays hidden', () => ({ get Visible() { return false }, set Visible(_: boolean) { /* as if it had worked */ } })],
    ['an error', () => { throw new Error('deleted') }],
  ])('makes a new pane where WPS gives %s for the old one', (_, GetTaskPane) => {
    const page = loadShell({ members: { GetTaskPane } })
    press(page, 'duibiaoOpen')
    press(page, 'duibiaoOpen')
    expect(page.wps.panes.size).toBe(2)
    expect(page.wps.pluginStorage.get('duibiao_et_pane')).toBe('2')
    expect(page.said).toEqual([])
  })

  it('leaves another add-in’s pane alone that bears the id of an earlier run', () => {
    const page = loadShell({ wps: afterRestart() })
    press(page, 'duibiaoOpen')
    expect(shown(page)).toEqual([2])
    expect(page.wps.pluginStorage.get('duibiao_et_pane')).toBe('2')
  })

  it('works where no workbook is open', () => {
    const wps = createFakeWps()
    wps.closeBook('工作簿1')
    const page = loadShell({ wps })
    press(page, 'duibiaoOpen')
    expect(shown(page)).toEqual([1])
  })
})

describe('a command', () => {
  it.each([
    ['duibiaoWriteTemplate', 'writeTemplate'], ['duibiaoCheck', 'check'], ['duibiaoNextProblem', 'nextProblem'], ['duibiaoClearMarks', 'clearMarks'],
  ])('%s shows the pane and sends %s', (button, command) => {
    const page = loadShell()
    expect(press(page, button)).toBe(true)
    expect(shown(page)).toEqual([1])
    expect(sent(page)).toMatch(new RegExp(`^\\d+:${command}$`))
  })

  it('keeps a pane open that is shown, and has a higher number each time', () => {
    const page = loadShell()
    const numbers = Array.from({ length: 20 }, () => {
      press(page, 'duibiaoCheck')
      expect(shown(page)).toEqual([1])
      return parseInt(sent(page)!)
    })
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  })

  it('is forgotten with the pane’s id when WPS starts, and not when it opens another window', () => {
    const page = loadShell({ wps: afterRestart() })
    expect(page.shell.OnAddinLoad({})).toBe(true)
    expect([...page.wps.pluginStorage]).toEqual([])
    press(page, 'duibiaoCheck')
    expect(page.shell.OnAddinLoad({})).toBe(true)
    expect(sent(page)).toMatch(/:check$/)
  })
})

describe('what goes wrong', () => {
  const fails = (): never => { throw new Error('权限不足') }

  it.each([
    ['CreateTaskPane', fails, '权限不足'], ['CreateTaskPane', () => null, 'CreateTaskPane'], ['PluginStorage', null, 'setItem'],
  ])('%s is told with what to do', (member, answer, reason) => {
    const page = loadShell({ members: { [member]: answer } })
    expect(press(page, 'duibiaoCheck')).toBe(true)
    expect(page.said).toEqual([expect.stringMatching(new RegExp(`^对表没有打开：[^]*${reason}[^]*重新打开`))])
  })

  it('says first what helps where no workbook is open', () => {
    const page = loadShell({ members: { CreateTaskPane: fails, ActiveWorkbook: null } })
    press(page, 'duibiaoOpen')
    expect(page.said).toEqual([expect.stringContaining('请先新建或打开一个工作簿')])
  })

  it('is told in English in an English WPS', () => {
    const page = loadShell({ members: { CreateTaskPane: fails, LanguageSettings: { LanguageID: () => 2057 } } })
    press(page, 'duibiaoOpen')
    expect(page.said).toEqual([expect.stringMatching(/^Duibiao did not open: 权限不足\nSave your files/)])
  })

  it('never reaches WPS, whatever WPS asks', () => {
    const { shell, said } = loadShell({ members: { PluginStorage: undefined, LanguageSettings: undefined } })
    const odd = undefined as unknown as { Id: string }
    expect([shell.OnAddinLoad(undefined), shell.OnAction({ Id: 'other' }), shell.OnAction(odd)]).toEqual([true, true, true])
    expect([shell.GetLabel(odd), shell.GetLabel({ Id: 'other' }), shell.GetImage(odd)]).toEqual(['', '', 'images/icon-32.png'])
    expect(said).toHaveLength(1)
  })
})

/** The ribbon's buttons: each is answered, whatever comes, and the pane is opened when there is something to see. */
import { associateCommands } from '../../../src/apps/taskpane/commands'
import { commandNames, type PaneCommands } from '../../../src/pane/command-names'

type Handler = (event: { completed: () => void }) => Promise<void>

/** As much of Office as the buttons touch. */
function office(sharedRuntime = true) {
  const handlers = new Map<string, Handler>()
  const told: string[] = []
  const page = globalThis as Record<string, unknown>
  page.Office = {
    actions: { associate: (name: string, handler: Handler) => handlers.set(name, handler) },
    addin: { showAsTaskpane: async () => { told.push('shown') } },
    context: { requirements: { isSetSupported: () => sharedRuntime } },
  }
  const press = (name: string) => handlers.get(name)!({ completed: () => { told.push('completed') } })
  return { handlers, told, press }
}

const commands = (show: boolean): PaneCommands => {
  const answer = async () => ({ show })
  return { writeTemplate: answer, check: answer, nextProblem: answer, clearMarks: answer }
}

test('every command has its button', () => {
  const { handlers } = office()
  associateCommands(Promise.resolve(commands(false)))
  expect([...handlers.keys()]).toEqual([...commandNames])
})

test.each([
  [true, true, ['shown', 'completed']],
  [false, true, ['completed']],
  [true, false, ['completed']],
])('something to see: %p, shared runtime: %p', async (show, sharedRuntime, expected) => {
  const { told, press } = office(sharedRuntime)
  associateCommands(Promise.resolve(commands(show)))
  await press('check')
  expect(told).toEqual(expected)
})

test('a button that is pressed before the pane is ready waits for it', async () => {
  const { told, press } = office()
  let connect: (commands: PaneCommands) => void = () => undefined
  associateCommands(new Promise((resolve) => { connect = resolve }))
  const pressed = press('check')
  await Promise.resolve()
  expect(told).toEqual([])
  connect(commands(false))
  await pressed
  expect(told).toEqual(['completed'])
})

test('a button is answered also when the page or the command fails', async () => {
  const { told, press } = office()
  associateCommands(Promise.reject(new Error('no page')))
  await expect(press('check')).rejects.toThrow('no page')
  expect(told).toEqual(['completed'])
})

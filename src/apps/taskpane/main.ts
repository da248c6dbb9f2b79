/** The task pane in Excel. Small, because Office.js drops a command of the ribbon whose function it does not know yet. */
import type { PaneCommands } from '../../pane/command-names'
import { associateCommands } from './commands'

// Before the pane, which is larger and may never be seen: a sheet may be computing already.
const functions = import('../functions/main')

associateCommands(new Promise<PaneCommands>((connect, fail) => {
  functions.then(() => import('./start')).then(({ start }) => start(connect), fail)
}))

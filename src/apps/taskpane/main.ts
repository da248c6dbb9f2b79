/** The task pane in Excel. Small, because Office.js drops a command of the ribbon whose function it does not know yet. */
import type { PaneCommands } from '../../pane/command-names'
import { associateCommands } from './commands'

associateCommands(new Promise<PaneCommands>((connect, fail) => {
  import('./start').then(({ start }) => start(connect), fail)
}))

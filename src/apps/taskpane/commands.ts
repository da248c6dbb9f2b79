/** The buttons of the ribbon, which work without the pane being open: the page is loaded out of sight. */
import { commandNames, type PaneCommands } from '../../pane/command-names'

/** Answers the buttons, once the pane has its commands. The names are those of the manifest. */
export function associateCommands(commands: Promise<PaneCommands>): void {
  for (const name of commandNames) {
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- Excel waits for the event, not for the promise
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        const { show } = await (await commands)[name]()
        if (show) await showPane()
      } finally {
        // Without this the button stays busy until Excel gives up.
        event.completed()
      }
    })
  }
}

/** Opens the pane. A host without the shared runtime has no way to; there the user opens it. */
async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) await Office.addin.showAsTaskpane()
}

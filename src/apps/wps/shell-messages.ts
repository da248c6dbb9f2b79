/** What the ribbon's shell and the pane tell each other, through the store that all pages of the add-in share. */
import type { WpsApplication } from '../../hosts/wps'
import { commandNames, type CommandName } from '../../pane/command-names'

const paneKey = 'duibiao_et_pane'
const commandKey = 'duibiao_et_command'

/** Gives each command that the shell sends once, and null when there is none. One call to WPS. */
export function commandTaker({ PluginStorage: storage }: WpsApplication): () => CommandName | null {
  let last: unknown = null
  return () => {
    const sent: unknown = storage.getItem(commandKey)
    // Its number makes each one new; removing it may come to nothing.
    if (typeof sent !== 'string' || sent === '' || sent === last) return null
    last = sent
    storage.removeItem(commandKey)
    const name = /^\d+:(\w+)$/.exec(sent)?.[1]
    return commandNames.find((each) => each === name) ?? null
  }
}

/** Puts the pane away; nothing where the shell has not told which one it is. */
export function collapsePane(application: WpsApplication): void {
  const id = Number(application.PluginStorage.getItem(paneKey))
  // A pane that is gone is told as nothing, which the types do not say.
  const pane = id > 0 ? application.GetTaskPane(id) as WPS.CustomTaskpane | null : null
  if (pane) pane.Visible = false
}

/** The task pane: plan, template and check beside any spreadsheet. */
export { commandNames, type CommandName, type PaneCommands } from './commands'
export { mountPane, type PaneProps } from './mount'
export { usePane, type PaneState, type Step } from './pane-context'
export { faultOf, useAction, type Action } from './hooks/use-action'
export { rememberedLanguage } from './hooks/use-language'
export { useNextAction } from './hooks/use-next-action'
export { FaultMessage } from './shared/FaultMessage'
export { ReplaceDialog } from './template/ReplaceDialog'

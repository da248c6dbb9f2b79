/** The task pane: plan, template and check beside any spreadsheet. */
export { mountPane, type PaneProps } from './mount'
export { usePane, type PaneState, type Step } from './pane-context'
export { useAction, type Action } from './hooks/use-action'
export { rememberedLanguage } from './hooks/use-language'
export { FaultMessage } from './shared/FaultMessage'

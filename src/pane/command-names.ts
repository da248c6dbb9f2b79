/** The commands of a ribbon or a menu, by name: apart from what they do, so that buttons can be answered before the pane has loaded. */

export const commandNames = ['writeTemplate', 'check', 'nextProblem', 'clearMarks'] as const
export type CommandName = (typeof commandNames)[number]

/** Each does its work once the workbook is there, whether the pane is seen or not, and resolves to whether the user must look at it now. */
export type PaneCommands = Readonly<Record<CommandName, () => Promise<{ show: boolean }>>>

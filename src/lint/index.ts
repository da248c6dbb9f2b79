/** What is doubtful in a plan itself (规划自检): one file a check, and what runs them. */
export { checks } from './all'
export type * from './finding'
export * from './lint-plan'
export { plansAbove, type LintContext } from './subject'
export * from './words'

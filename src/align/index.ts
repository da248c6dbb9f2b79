/** Plans side by side by measure (市县指标对照). */
export { alignPlans } from './align-plans'
export * from './alignment'
export { asksForLess } from './asks-for-less'
export { alignmentText, alikeDifference, alikeName, comparisonText, lineName, measuresIn, planLetter, remarksText, standingText } from './text'

/** The self-check (环境自检): the contract's scenarios, played in the host that is open, and the record of what it answered. */
export { Mismatch, type Difference } from './agree'
export type { CellInput } from '../template/layout'
export type { HostAccess, HostFacts } from './host-access'
export { outcomes, selfCheckRecord, type Outcome, type ScenarioRecord, type SelfCheckRecord } from './record'
export { runSelfCheck, type HandStep, type Progress, type SelfCheckOptions } from './run'
export type { Person, Scenario, Stage } from './scenario'
export { scenarios } from './scenarios'

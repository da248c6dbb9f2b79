/** The self-check (环境自检): the contract's scenarios, played in the host that is open, and the record of what it answered. */
export { Mismatch, type Difference } from './agree'
export type { Person, Scenario, Stage } from './scenario'

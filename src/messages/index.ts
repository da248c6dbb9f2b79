/** Every word a person reads, in every language. */
export * from './assessment'
export * from './faults'
export * from './language'
export * from './report'
export * from './template'

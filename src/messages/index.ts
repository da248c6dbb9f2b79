/** Every word a person reads, in every language. */
export * from './assessment'
export * from './cli'
export * from './faults'
export * from './language'
export * from './pane'
export * from './report'
export * from './template'
export * from './workbench'

/** What plans, measures, indicators, periods, cells and faults are; loads and validates seeds. */
export * from './cell'
export * from './fault'
export * from './library'
export * from './measure'
export * from './period'
export * from './plan'
export * from './steps'
export * from './template-kind'

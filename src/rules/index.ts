/** Check rules, one file each, and the engine that runs them. */
export { rules } from './all'
export * from './engine'
export * from './finding'

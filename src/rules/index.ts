/** Check rules, one file each, and the engine that runs them. */
export * from './engine'
export * from './finding'

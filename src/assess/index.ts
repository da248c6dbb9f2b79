/** How an actual stands to its target. */
export * from './assessment'
export * from './judge'
export * from './submission'

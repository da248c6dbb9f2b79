/** The port between us and any spreadsheet. */
export * from './areas'
export * from './check'
export * from './footer'
export * from './port'
export * from './rectangles'
export * from './references'
export * from './marks'

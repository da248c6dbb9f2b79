/** The port between us and any spreadsheet. */
export * from './areas'
export * from './check'
export * from './port'
export * from './marks'

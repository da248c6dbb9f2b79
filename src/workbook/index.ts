/** The port between us and any spreadsheet. */
export * from './port'

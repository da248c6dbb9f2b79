/** Jest: the live formulas of every template, recalculated by LibreOffice, against the engine. */
import unit from './jest.config.mjs'

export default {
  ...unit,
  testMatch: ['<rootDir>/test/libreoffice/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 600_000,
}

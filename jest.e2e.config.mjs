/** Jest: the tests in a real browser, over what the build left in dist/. */
import unit from './jest.config.mjs'

export default {
  ...unit,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 2,
  testTimeout: 120_000,
}

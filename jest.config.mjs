/** Jest: unit, property and contract tests on Node. The browser tests run apart (tools/check.mjs). */
const swc = ['@swc/jest', {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
}]

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: { '\\.[cm]?[jt]sx?$': swc },
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
}

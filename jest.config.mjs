/** Jest: unit, property and contract tests on Node. Those in a browser and with LibreOffice run apart (tools/check.mjs). */
const swc = ['@swc/jest', {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
}]

// Univer's CommonJS builds require these, which are ES modules only.
const esModules = [
  'cjk-regex', 'collapse-white-space', 'franc-min', 'kdbush', 'lodash-es', 'n-gram', 'nanoid', 'quickselect', 'rbush', 'regexp-util',
  'trigram-utils', 'unicode-regex',
]

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/libreoffice/'],
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
  transform: { '\\.[cm]?[jt]sx?$': swc },
  // Generous: a busy machine with two cores is no reason to fail.
  testTimeout: 60_000,
  setupFilesAfterEnv: ['<rootDir>/test/setup.ts'],
}

/** Jest: unit, property and contract tests on Node. Those in a browser and with LibreOffice run apart (tools/check.mjs). */
const swc = ['@swc/jest', {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  module: { type: 'commonjs' },
}]

// Published as ES modules only; most are what Univer's CommonJS builds require.
const esModules = [
  'cjk-regex', 'collapse-white-space', 'entities', 'franc-min', 'kdbush', 'lodash-es', 'n-gram', 'nanoid', 'opencc-js', 'parse5', 'quickselect', 'rbush', 'regexp-util',
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

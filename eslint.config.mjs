/** ESLint: types that hold, the import law, and the habits of this code. */
import js from '@eslint/js'
import office from 'eslint-plugin-office-addins'
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { lawPlugin } from './tools/import-law.mjs'

const style = {
  'semi': ['error', 'never'],
  'quotes': ['error', 'single', { avoidEscape: true }],
  'max-len': ['error', { code: 150, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true }],
  'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipRegExps: true }],
  'eqeqeq': 'error',
  'prefer-const': 'error',
}

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name: one thing has one name everywhere.' }
const clock = { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The core has no clock: take the time as a parameter.' }
const young = {
  selector: 'CallExpression[callee.property.name=/^(with|toSorted|toReversed|toSpliced|groupBy|fromAsync|withResolvers)$/]',
  message: 'Younger than the Chromium 104 in which WPS shows its panes.',
}

/** The rooms that compute only: what they return depends on nothing but their parameters. */
const core = ['model', 'messages', 'notation', 'assess', 'rules', 'template', 'reading', 'lint', 'align', 'plans', 'report', 'workbook'].map((room) => `src/${room}/**`)

/** All that the plugin of Office looks for: properties read before they are loaded, loads and syncs that are missing or in a loop. */
const officeRules = Object.fromEntries(Object.keys(office.rules).map((rule) => [`office-addins/${rule}`, 'error']))

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: style },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', defaultExport],
      // A port's method returns a promise also where a host needs no await.
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures, and methods do without `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `!` states what the line before or a schema has made sure of; noUncheckedIndexedAccess makes it necessary.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**'],
    plugins: { law: lawPlugin },
    rules: { 'law/import': 'error', 'no-console': 'error', 'no-restricted-syntax': ['error', defaultExport, young] },
  },
  {
    files: core,
    rules: {
      'no-restricted-syntax': ['error', defaultExport, young, clock],
      'no-restricted-properties': ['error',
        { object: 'Date', property: 'now', message: clock.message },
        { object: 'Math', property: 'random', message: 'The core has no chance: the same sheet gives the same answer.' }],
    },
  },
  {
    files: ['src/hosts/excel/**', 'src/apps/taskpane/**', 'src/apps/functions/**'],
    plugins: { 'office-addins': office },
    rules: officeRules,
  },
  // XML and binary files are told by their control characters.
  { files: ['src/hosts/xlsx/**'], rules: { 'no-control-regex': 'off' } },
  { files: ['src/apps/cli/**'], rules: { 'no-console': 'off' } },
  { files: ['src/pane/**', 'src/apps/**'], extends: [hooks.configs.flat.recommended] },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
)

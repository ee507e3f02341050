import tseslint from 'typescript-eslint'
import { houseDirection } from './test/house/direction-rule.js'

/** The house: who may import whom. One rule keeps it, docs/architecture.md explains it. */
const mayImport = {
  playlist: [],
  ledger: [],
  station: [],
  contract: ['playlist', 'ledger', 'station'],
  renderer: ['playlist', 'station', 'contract'],
  server: ['playlist', 'ledger', 'station', 'contract'],
  main: ['playlist', 'ledger', 'station', 'contract', 'server'],
}

export default tseslint.config(
  { ignores: ['node_modules/', 'build/', 'out/', 'data/', 'renderer/dist/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { house: { rules: { direction: houseDirection } } },
    rules: {
      'house/direction': ['error', mayImport],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/require-await': 'off',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 12],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['playlist/**/*.ts', 'ledger/**/*.ts', 'station/**/*.ts', 'contract/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'setTimeout',
        'setInterval',
        'performance',
        'process',
        'crypto',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'no-console': 'off' },
  },
)

// The billing tests with one rule switched off (RULE_OFF): what `npm run billing:mutants` runs, once for each rule.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/billing/**/*.test.ts'],
    setupFiles: ['tests/helpers/setup.ts', 'tests/billing/mutants/switch-off.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    bail: 1,
    env: { DATABASE_URL: 'sqlite:data/test.db' },
  },
})

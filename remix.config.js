// The one build file: `remix vite:build --config remix.config.js` and `vitest --config remix.config.js`.
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vite'

const underTest = Boolean(process.env.VITEST)

const project = (name, url, include, globalSetup = [], more = {}) => ({
  extends: true,
  test: { name, include, globalSetup, env: { DATABASE_URL: url }, ...more },
})

const tests = readdirSync('tests', { recursive: true })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => `tests/${file}`)
const mentions = (word) => (file) => readFileSync(file, 'utf8').includes(word)

/** Tests with tables of their own (the contract's) need processes where no test counts on the schema's alone. */
const onContract = tests
  .filter((file) => file.startsWith('tests/ground/'))
  .filter(mentions("'./contract.ts'"))
/** Tests that ask for a database run on each engine. */
const onEachEngine = tests.filter(mentions('describeOnEachEngine'))
const both = (one, other) => one.filter((file) => other.includes(file))
const without = (one, other) => one.filter((file) => !other.includes(file))

const SQLITE = 'sqlite:data/test.db'
const PG = 'postgres://tests'
const cluster = ['tests/helpers/postgres-setup.ts']

/** What makes pages. Tests make none, and loading it takes most of a second. */
async function forPages() {
  const [{ vitePlugin: remix }, { default: tailwindcss }] = await Promise.all([
    import('@remix-run/dev'),
    import('@tailwindcss/vite'),
  ])
  return [
    tailwindcss(),
    remix({
      appDirectory: 'app',
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: true,
        v3_routeConfig: true,
      },
    }),
  ]
}

export default defineConfig({
  plugins: underTest ? [] : await forPages(),
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { noExternal: [] },
  // The development server looks for packages in the server's code too, and finds one no browser can load.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  test: {
    setupFiles: ['tests/helpers/setup.ts'],
    pool: 'forks',
    // Files of one worker share its loaded modules: loading them anew for each took longer than the tests.
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // A process has one engine (DATABASE_URL at its start), so what needs a database runs once in each project.
    projects: [
      project('sqlite', SQLITE, ['tests/**/*.test.{ts,tsx}'], [], { exclude: onContract }),
      project('sqlite-ground', SQLITE, onContract),
      project('pg', PG, without(onEachEngine, onContract), cluster),
      project('pg-ground', PG, both(onEachEngine, onContract), cluster),
      project('stories', SQLITE, ['tests/e2e/*.story.ts'], [], {
        testTimeout: 300_000,
        // A page shows what a busy server has answered; a second is too short for that on two cores.
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
  },
})

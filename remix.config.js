// The one build file: `remix vite:build --config remix.config.js` and `vitest --config remix.config.js`.
import { readdirSync, readFileSync } from 'node:fs'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

const underTest = Boolean(process.env.VITEST)

const project = (name, url, include, globalSetup, more = {}) => ({
  extends: true,
  test: { name, include, globalSetup, env: { DATABASE_URL: url }, ...more },
})

/** Tests of the ground declare tables of their own: each of these files needs a process that knows no others. */
const GROUND = 'tests/ground/'
const alone = { isolate: true }

/** The test files that ask for a database, of the ground or of all else. */
const onEachEngine = (ground) =>
  readdirSync('tests', { recursive: true })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `tests/${file}`)
    .filter((file) => file.startsWith(GROUND) === ground)
    .filter((file) => readFileSync(file, 'utf8').includes('describeOnEachEngine'))

const SQLITE = 'sqlite:data/test.db'
const PG = 'postgres://tests'
const cluster = ['tests/helpers/postgres-setup.ts']

export default defineConfig({
  plugins: underTest
    ? []
    : [
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
      ],
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  ssr: { noExternal: [] },
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
      project('sqlite', SQLITE, ['tests/**/*.test.{ts,tsx}'], [], { exclude: [`${GROUND}**`] }),
      project('sqlite-ground', SQLITE, [`${GROUND}*.test.ts`], [], alone),
      project('pg', PG, onEachEngine(false), cluster),
      project('pg-ground', PG, onEachEngine(true), cluster, alone),
      project('stories', SQLITE, ['tests/e2e/*.story.ts'], [], { testTimeout: 300_000 }),
    ],
  },
})

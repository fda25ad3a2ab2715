// `npm test`: everything that proves the product, in one run. `npm run check` leaves the browser out.
// `npm test -- tests/credits tests/e2e/exam.story.ts`: only the tests in these files and folders, on both engines.
import { existsSync } from 'node:fs'
import { buildWhenStale } from './prepare/build.mjs'
import { checkNode, installDependencies } from './prepare/dependencies.mjs'
import { findChromium, findPostgres } from './prepare/programs.mjs'
import { capture } from './prepare/run.mjs'
import { say, sinceStart } from './prepare/say.mjs'
import { runVitest } from './prepare/vitest.mjs'

const words = process.argv.slice(2)
const asked = words.filter((word) => word !== '--no-browser')
const lost = asked.filter((word) => !existsSync(word))
if (lost.length > 0) {
  say(
    `There is no ${lost.join(', ')}. Name files or folders of tests, such as tests/credits, or nothing for everything.`,
  )
  process.exit(2)
}
const isStory = (path) => path.endsWith('.story.ts') || /^(\.\/)?tests(\/(e2e\/?)?)?$/.test(path)
const browser = !words.includes('--no-browser') && (asked.length === 0 || asked.some(isStory))
const bin = (name) => `node_modules/.bin/${name}`
let passed = 0
let failed = 0
let skipped = 0
const notes = []

/** A step that passes or fails as a whole. Its output is shown only when it fails. */
async function whole(name, program, args) {
  const since = performance.now()
  const { code, output } = await capture(program, args)
  const took = `${((performance.now() - since) / 1000).toFixed(1)} s`
  if (code === 0) passed++
  else failed++
  say(`${code === 0 ? '✓' : '✗'} ${name} (${took})`)
  if (code !== 0) say(output.trimEnd())
}

/** A step of many tests. */
async function many(name, env, args) {
  say(`• ${name} …`)
  const result = await runVitest(env, args)
  passed += result.passed
  failed += result.failed
  skipped += result.skipped
}

checkNode()
await installDependencies()
const postgres = await findPostgres()
if (!postgres)
  notes.push('PostgreSQL was not found and could not be installed: its half of the store tests was SKIPPED.')
const chromium = browser ? await findChromium() : null
if (browser && !chromium)
  notes.push('Chromium was not found and could not be installed: the browser stories were SKIPPED.')
await buildWhenStale()

if (asked.length === 0) await everything()
else {
  const env = { PG_BIN: postgres ?? '', ...(chromium && { CHROMIUM_PATH: chromium }) }
  const stories = chromium ? ['--project=stories', '--no-file-parallelism'] : []
  await many('these tests', env, ['--project=sqlite*', '--project=pg*', ...stories, ...asked])
}

async function everything() {
  await whole('format and lint', bin('biome'), ['check', '--error-on-warnings', '.'])
  // The types on SQLite take longest; the content check has the time of what remains of them.
  await Promise.all([
    whole('types, SQLite', bin('tsc'), ['-p', 'tsconfig.json']),
    whole('types, PostgreSQL', bin('tsc'), ['-p', 'db/tsconfig.pg.json']).then(() =>
      whole('content check', bin('tsx'), ['scripts/content.ts', 'check']),
    ),
  ])
  await many('rules, stores and routes', { PG_BIN: postgres ?? '' }, ['--project=sqlite*', '--project=pg*'])
  if (chromium)
    await many('browser stories', { CHROMIUM_PATH: chromium }, ['--project=stories', '--no-file-parallelism'])
}

for (const note of notes) say(`\n!! ${note}`)
say(`\nTook ${sinceStart()}.`)
say(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`)
process.exit(failed === 0 ? 0 : 1)

import { listSections, publishCatalogue } from '#curriculum/server'
import type { Database } from '#db'
import { migrate, openDatabase } from '#db'
import { parseExam } from '#exams'
import { publishExams } from '#exams/server'
import type { Env } from '#http/env.server.ts'
import { readEnv } from '#http/env.server.ts'
import { count } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { publishScenarios, readScenarioChecks } from '#sandbox/server'
import { leftOut, whyNoFolder } from './content-faults.ts'
import { orSayWhy } from './or-say-why.ts'
import { creditFault, publishCredit } from './publish-credit.ts'
import { asFault } from './scenario-faults.ts'
import { seedDemo } from './seed-demo.ts'

const CONTENT = 'content'
const say = (line: string) => process.stdout.write(`• ${line.replaceAll('\n', '\n  ')}\n`)

/**
 * Publishes `content/`, and says what it left out. Without it the catalogue stays as it was; when there is none either,
 * the site would be empty, and that is not served in silence.
 */
async function publish(db: Database, now: Instant, env: Env): Promise<boolean> {
  const why = whyNoFolder(CONTENT)
  if (why !== null) say(`catalogue: nothing published: ${why}`)
  else {
    const published = await publishCatalogue(db, CONTENT, now, parseExam, {
      ...env,
      scenarios: () => readScenarioChecks(CONTENT),
    })
    await publishExams(db, published.exams, now)
    const scenarios = await publishScenarios(db, CONTENT, now)
    if (scenarios.changed > 0) say(`sandbox: ${count(scenarios.offered, 'scenario')} on offer`)
    if (published.changed) say(`catalogue: ${published.summary}`)
    const credit = await publishCredit(db, CONTENT, now)
    const others = [...scenarios.faults.map(asFault), ...credit.faults.map(creditFault)]
    for (const line of leftOut(CONTENT, [...published.faults, ...others])) say(line)
  }
  if ((await listSections(db)).length > 0) return true
  process.stderr.write(
    'There is nothing to learn or to ask: the catalogue is empty, and content/ could not be published.\n' +
      'Bring content/ back with its objectives.yaml, or mend what is named above, and start again.\n',
  )
  return false
}

/**
 * What must be true of the database before the server starts: it exists, its tables are current, the catalogue is
 * what `content/` says, and, with DEMO=1, an empty one has the demo world. Nothing is done twice.
 */
async function prepare(): Promise<number> {
  const env = readEnv(process.env)
  const now = instant(Date.now())
  const applied = await migrate(env.databaseUrl)
  if (applied.length > 0) say(`database: ${count(applied.length, 'migration')} applied`)
  const db = await openDatabase(env.databaseUrl)
  try {
    if (!(await publish(db, now, env))) return 1
    if (env.demo && (await seedDemo(db, env.evidenceDir, now)))
      say('demo world: five people, one of each role')
    return 0
  } finally {
    await db.close()
  }
}

process.exitCode = await orSayWhy(prepare)

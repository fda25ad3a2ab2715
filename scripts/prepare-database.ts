import { publishCatalogue } from '#curriculum/server'
import { migrate, openDatabase } from '#db'
import { parseExam } from '#exams'
import { publishExams } from '#exams/server'
import { readEnv } from '#http/env.server.ts'
import { instant } from '#kernel/time.ts'
import { seedDemo } from './seed-demo.ts'

/**
 * What must be true of the database before the server starts: it exists, its tables are current, the catalogue is
 * what `content/` says, and, with DEMO=1, an empty one has the demo world. Nothing is done twice.
 */
async function prepare(): Promise<void> {
  const env = readEnv(process.env)
  const now = instant(Date.now())
  const say = (line: string) => process.stdout.write(`• ${line}\n`)
  const applied = await migrate(env.databaseUrl)
  if (applied.length > 0) say(`database: ${applied.length} migration(s) applied`)
  const db = await openDatabase(env.databaseUrl)
  try {
    const published = await publishCatalogue(db, 'content', now, parseExam)
    await publishExams(db, published.exams, now)
    if (published.changed) say(`catalogue: ${published.summary}`)
    for (const fault of published.faults.filter((f) => f.severity === 'error'))
      say(`left out: ${fault.file}:${fault.line} ${fault.message}`)
    if (env.demo && (await seedDemo(db, now))) say('demo world: four people, one of each role')
  } finally {
    await db.close()
  }
}

await prepare()

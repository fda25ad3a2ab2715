/**
 * `npm run people -- administrator <e-mail>`: makes the person with this address an administrator, in the database that
 * DATABASE_URL names. Someone must be the first; they give roles to the others on the site.
 */
import { appointAdministrator } from '#accounts/server'
import { openDatabase } from '#db'
import { readEnv } from '#http/env.server.ts'
import { instant } from '#kernel/time.ts'
import { orSayWhy } from './or-say-why.ts'
import { endQuietly } from './quiet-end.ts'

endQuietly()

const [command = '', email = ''] = process.argv.slice(2)

async function appoint(): Promise<number> {
  const db = await openDatabase(readEnv(process.env).databaseUrl)
  try {
    const done = await appointAdministrator(db, email, instant(Date.now()))
    if (done.ok) {
      process.stdout.write(`${email}: ${done.value.join(', ')}\n`)
      return 0
    }
    process.stderr.write(`${email} has no account here. Sign up on the site first, then run this again.\n`)
    return 1
  } finally {
    await db.close()
  }
}

if (command === 'administrator' && email) process.exitCode = await orSayWhy(appoint)
else {
  process.stderr.write('Usage: npm run people -- administrator <e-mail>\n')
  process.exitCode = 1
}

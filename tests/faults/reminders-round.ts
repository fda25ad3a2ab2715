/**
 * A round of reminders as a process of its own: `<database> <name> <now in ms>`. It says a word before every batch and a
 * line at its end, so that whoever started it can kill it in the middle.
 */
import { readRuleSets, sendReminders } from '#credits/server'
import { openDatabase } from '#db'
import { instant } from '#kernel/time.ts'

const [url = '', holder = '', at = ''] = process.argv.slice(2)
const db = await openDatabase(url)
const { sets } = await readRuleSets('content')
const goOn = () => process.stdout.write('batch\n') || true
const now = () => instant(Number(at))
const tally = await sendReminders(db, sets, { holder, origin: 'https://c.example', now, goOn })
process.stdout.write(`${JSON.stringify(tally)}\n`)
await db.close()

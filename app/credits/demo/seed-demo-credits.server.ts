import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { stageFile } from '../evidence/evidence-files.server.ts'
import { keepHolding } from '../ledger/keep-holding.server.ts'
import { logActivity } from '../ledger/log-activity.server.ts'
import { takeBack } from '../ledger/take-back.server.ts'
import { demoActivities, demoHoldings } from './demo-activities.ts'

/** Every third line of the demo has no certificate yet, so that "self-reported" can be seen. */
const WITHOUT = 3

/**
 * Gives the demo's specialist a past: two credentials and a ledger with certificates, one line of it taken back. Written
 * by the same doors as anyone's; each line has a key, so that seeding twice adds nothing.
 * @param dir the folder of evidence
 */
export async function seedDemoCredits(db: Database, dir: string, actor: Actor, now: Instant): Promise<void> {
  const today = dayIn(actor.zone, now)
  for (const holding of demoHoldings(today)) await keepHolding(db, actor, { holding, revision: 0 }, now)
  const lines = demoActivities(today).toReversed()
  for (const [i, activity] of lines.entries()) {
    const bytes = certificate(activity.title, activity.provider, activity.completedOn, actor.name)
    const files =
      i % WITHOUT === 0 ? [] : [await stageFile(dir, `certificate-${activity.completedOn}.pdf`, [bytes])]
    const logged = await logActivity(db, actor, { key: `demo-line-${i}`, activity }, files, now)
    if (logged.ok && logged.value.isNew && activity.title === 'Office ergonomics')
      await takeBack(db, actor, logged.value.entryId, { reason: 'It has nothing to do with billing.' }, now)
  }
}

/** A certificate of one page, as plain as a PDF can be (PDF 1.4, 3.4: header, objects, cross-reference table, trailer). */
function certificate(...lines: readonly string[]): Uint8Array {
  const safe = (text: string) => text.replace(/[^ -~]/g, '-').replace(/[\\()]/g, '')
  const text = ['Certificate of attendance (invented)', ...lines]
    .map((line, i) => `BT /F1 ${i === 0 ? 18 : 13} Tf 60 ${320 - i * 44} Td (${safe(line)}) Tj ET`)
    .join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 560 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let body = '%PDF-1.4\n'
  const places: number[] = []
  for (const [i, object] of objects.entries()) {
    places.push(body.length)
    body += `${i + 1} 0 obj${object}endobj\n`
  }
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  return new TextEncoder().encode(body + end)
}

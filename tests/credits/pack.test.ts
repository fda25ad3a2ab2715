import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { certificatePdf, keepHolding, ownCertificates, ownPack, tellCompleted } from '#credits/server'
import { sha256Hex } from '#kernel/hash.ts'
import { upsertOffer } from '../../app/credits/accreditation/accreditations.store.server.ts'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { anAccreditation } from './an-accreditation.ts'
import { textOfPdf } from './text-of-pdf.ts'

const dir = mkdtempSync(join(tmpdir(), 'cleanclaim-pack-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const AT = 'claims.example/check'

describeOnEachEngine('the audit pack of what was earned here', (open) => {
  test('holds its certificate, with its checksum in the index, and a transcript to print', async () => {
    const db = await open()
    await db.tx('accreditations:publish', (tx) =>
      upsertOffer(tx, { accreditation: anAccreditation({}), revision: 'rev-1' }, sha256Hex('x'), NOON),
    )
    const { actor } = await somebody(db)
    const holding = { credential: 'amba:cmrs', certifiedOn: '2024-03-01', memberNumber: '4711' }
    const kept = await keepHolding(db, actor, { holding, revision: 0 }, NOON)
    expect(kept.ok).toBe(true)
    const told = { personId: actor.personId, subjectId: 'terminology-roots', revision: 'rev-1' }
    await tellCompleted(db, { ...told, kind: 'lesson', percent: null }, NOON)
    await tellCompleted(db, { ...told, kind: 'post-test', percent: 90 }, NOON)
    const wish = { subject: 'amba', cycleOf: '2025-10-15' as never, part: 1, checkAt: AT }
    const pack = await ownPack(db, dir, actor, wish, NOON)
    if (!pack.ok) throw new Error(pack.fault.code)
    const files = unzipSync(pack.value.bytes)
    const names = Object.keys(files).filter((name) => name.startsWith('certificates/'))
    expect(names).toEqual([expect.stringMatching(/^certificates\/001-2025-10-15-[\w.-]+\.pdf$/)])
    const [name = ''] = names
    const [own] = await ownCertificates(db, actor)
    if (!own) throw new Error('no certificate')
    expect(Buffer.from(files[name] ?? []).equals(Buffer.from(await certificatePdf(own, 'LETTER', AT)))).toBe(
      true,
    )
    const sum = createHash('sha256')
      .update(files[name] ?? '')
      .digest('hex')
    expect(strFromU8(files['index.csv'] ?? new Uint8Array())).toContain(`${name},${sum},`)
    expect(strFromU8(files.SHA256SUMS ?? new Uint8Array())).toContain(`${sum}  ${name}\n`)
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('Every record has its proof.')
    const text = textOfPdf(files['transcript.pdf'] ?? new Uint8Array()).replaceAll(/\s+/g, ' ')
    for (const said of [
      'Transcript by requirement',
      actor.name,
      'member number 4711',
      own.body.accreditation.subject.title,
      'page 1 of 1',
    ])
      expect(text, said).toContain(said)
    const again = await ownPack(db, dir, actor, wish, NOON)
    expect(again.ok && Buffer.from(again.value.bytes).equals(Buffer.from(pack.value.bytes))).toBe(true)
  })
})

import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { logActivity, readLedger, removeEvidence, stageFile, sweepEvidence } from '#credits/server'
import { hours, instant } from '#kernel/time.ts'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { HEIC, JPEG, PDF, PNG, webinar, ZIP_END } from './activities.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'evidence-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const text = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)))
const HTML = '<!doctype html><script>alert(1)</script>'
const zip = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(60), ZIP_END])

describe('what is taken as evidence', () => {
  test.each([
    ['application/pdf', PDF],
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/heic', HEIC],
  ])('%s, by its content, whatever it is called', async (type, bytes) => {
    expect(await stageFile(dir, 'x.html', [bytes])).toMatchObject({
      ok: true,
      value: { type, name: 'x.html' },
    })
  })

  test.each([
    ['HTML called a PDF', 'a.pdf', text(HTML)],
    ['HTML before a PDF', 'a.pdf', text(HTML, PDF)],
    ['a GIF that is JavaScript', 'a.png', text('GIF89a=1;alert(1)//')],
    ['an SVG', 'a.png', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['an XML prolog and SVG', 'a.png', text('<?xml version="1.0"?><svg/>')],
    ['a PNG with an archive behind it', 'a.png', text(PNG, zip)],
    ['a PNG with HTML behind it', 'a.png', text(PNG, HTML)],
    ['a PNG that is cut off', 'a.png', PNG.subarray(0, 40)],
    ['a PDF with an archive behind it', 'a.pdf', text(PDF, zip)],
    ['a JPEG with an archive behind it', 'a.jpg', text(JPEG, zip)],
    ['an archive', 'a.pdf', zip],
    ['a program', 'a.pdf', text('MZ', Buffer.alloc(200))],
    ['a script', 'a.pdf', text('#!/bin/sh\nrm -rf /\n')],
    ['nothing', 'a.pdf', text('')],
    ['a text', 'certificate.pdf', text('I was there.')],
  ])('%s is not', async (_, name, bytes) => {
    const staged = await stageFile(dir, name, [bytes])
    expect(staged).toMatchObject({ ok: false, fault: { name, why: expect.stringMatching(/^(is|carries) /) } })
    expect(readdirSync(join(dir, 'incoming'))).toEqual([])
  })

  test('its name is no path: the file lies under a name of its own', async () => {
    for (const name of ['../../../tmp/evil', '/etc/passwd', '..\\..\\evil', 'a\u0000.pdf', 'x'.repeat(300)]) {
      const staged = await stageFile(dir, name, [PDF])
      expect(staged.ok && staged.value.temp.startsWith(join(dir, 'incoming'))).toBe(true)
    }
    expect(readdirSync(dir)).toEqual(['incoming'])
  })

  test('a sender that breaks off leaves nothing', async () => {
    async function* broken() {
      yield PDF
      throw new Error('gone')
    }
    await expect(stageFile(dir, 'a.pdf', broken())).rejects.toThrow('gone')
    expect(readdirSync(join(dir, 'incoming'))).toEqual([])
  })
})

describeOnEachEngine('files that nobody needs', (open) => {
  const NOW = instant(Date.now())
  const age = (path: string) => utimesSync(path, (NOW - hours(2)) / 1000, (NOW - hours(2)) / 1000)

  test('are swept when they are old; those of a line stay', async () => {
    const db = await open()
    const { actor } = await somebody(db, { roles: ['specialist'] })
    const files = [await stageFile(dir, 'a.pdf', [PDF]), await stageFile(dir, 'b.png', [PNG])]
    await logActivity(db, actor, { key: 'page-key-1', activity: webinar() }, files, NOON)
    await stageFile(dir, 'left.pdf', [PDF])
    await stageFile(dir, 'young.pdf', [PDF])
    const own = join(dir, actor.personId)
    for (const name of readdirSync(own)) age(join(own, name))
    const [left = ''] = readdirSync(join(dir, 'incoming'))
    age(join(dir, 'incoming', left))

    expect(await sweepEvidence(db, dir, '', NOW)).toEqual({ removed: 1, next: '' })
    expect(readdirSync(own)).toHaveLength(2)
    expect(existsSync(join(dir, 'incoming', left))).toBe(false)

    const png = (await readLedger(db.read, actor)).lines[0]?.files.find(({ name }) => name === 'b.png')
    await removeEvidence(db, actor, png?.id ?? '', NOON)
    expect((await sweepEvidence(db, dir, '', NOW)).removed).toBe(1)
    expect(readdirSync(own)).toHaveLength(1)
  })

  test('a folder that is not there is nothing to sweep', async () => {
    expect(await sweepEvidence(await open(), join(dir, 'no'), '', NOW)).toEqual({ removed: 0, next: '' })
  })
})

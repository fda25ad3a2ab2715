import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SearchDoc } from '#db'
import { replaceSearchDocs, searchDocs } from '#db'
import { anyText } from '../factories/text.ts'
import { describeOnEachEngine } from '../helpers/database.ts'

const doc = (id: string, title: string, body: string, kind = 'lesson'): SearchDoc => ({
  id,
  kind,
  title,
  body,
  url: `/${id}`,
})
const DOCS = [
  doc(
    'a',
    'Clean claims',
    'A claim that passes every edit is a clean claim. It is paid without being touched again.',
  ),
  doc('b', 'The remittance', 'The remittance advice explains why a claim was paid, reduced or denied.'),
  doc('c', 'Żółć and Łódź', 'Names with accents: José Peña, naïve, 100% sure_thing.', 'term'),
  doc(
    'd',
    'Form CMS-1500',
    'Box 24 of the CMS-1500 holds the lines; 99213 is a visit. Policies differ by payer.',
  ),
]

describeOnEachEngine('full-text search', (open) => {
  const filled = async () => {
    const db = await open()
    await db.tx('catalogue', (tx) => replaceSearchDocs(tx, DOCS))
    return db
  }
  const ids = async (db: Awaited<ReturnType<typeof filled>>, text: string) =>
    (await searchDocs(db.read, text)).map((hit) => hit.id)

  test('finds every word, in any case, number and accent, the last one by its beginning', async () => {
    const db = await filled()
    expect(await ids(db, 'CLAIM paid')).toEqual(expect.arrayContaining(['a', 'b']))
    expect(await ids(db, 'claims denied')).toEqual(['b'])
    expect(await ids(db, 'remit')).toEqual(['b'])
    expect(await ids(db, 'jose pena')).toEqual(['c'])
    expect(await ids(db, 'lodz')).toEqual([]) // ł is a letter of its own, not an accented l
    expect(await ids(db, 'zołc')).toEqual(['c'])
    expect(await ids(db, 'cms-1500 99213')).toEqual(['d'])
    expect(await ids(db, 'policy')).toEqual(['d'])
  })

  test('puts a title before a body, and falls back to any of the words', async () => {
    const db = await filled()
    expect((await ids(db, 'remittance'))[0]).toBe('b')
    expect((await ids(db, 'claim'))[0]).toBe('a')
    expect(await ids(db, 'remittance zeppelin')).toEqual(['b'])
    expect((await searchDocs(db.read, 'claim', { limit: 1 })).length).toBe(1)
    expect(await searchDocs(db.read, 'claim', { kind: 'term' })).toEqual([])
  })

  test('shows where: a snippet in parts, the hits marked, the text unchanged', async () => {
    const db = await filled()
    const [hit] = await searchDocs(db.read, 'denied claim')
    expect(hit?.snippet.filter((part) => part.hit).map((part) => part.text)).toEqual(['claim', 'denied'])
    expect(hit?.snippet.map((part) => part.text).join('')).toContain(
      'why a claim was paid, reduced or denied',
    )
  })

  test('no question breaks it', async () => {
    const db = await filled()
    const nasty = [
      '"',
      "'",
      'a" OR "b',
      'NEAR(',
      'title:x',
      '*',
      '-',
      "') --",
      'a & | ! b',
      '\u0000',
      ':*',
      '^a',
      '\ud800',
    ]
    for (const text of nasty) expect(Array.isArray(await searchDocs(db.read, text))).toBe(true)
    const any = fc.oneof(anyText(60), fc.string({ unit: 'grapheme', maxLength: 60 }))
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        await searchDocs(db.read, text)
      }),
      { numRuns: 100 },
    )
  })

  test('replaces: what is gone is not found, what is the same is not written', async () => {
    const db = await filled()
    const next = [DOCS[0], doc('b', 'The advice', 'Now about something else.')].filter((d) => d !== undefined)
    expect(await db.tx('catalogue', (tx) => replaceSearchDocs(tx, next))).toEqual({ written: 1, removed: 2 })
    expect(await ids(db, 'remittance')).toEqual([])
    expect(await ids(db, 'advice')).toEqual(['b'])
    expect(await ids(db, '99213')).toEqual([])
  })

  test('thousands of texts are indexed and found', async () => {
    const db = await open()
    const many = Array.from({ length: 700 }, (_, i) =>
      doc(`t${i}`, `Term ${i}`, `Meaning number ${i} of a word`, 'term'),
    )
    await db.tx('catalogue', (tx) => replaceSearchDocs(tx, many))
    expect(await ids(db, 'meaning 677')).toEqual(['t677'])
  })
})

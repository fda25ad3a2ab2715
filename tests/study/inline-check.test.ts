import { expect, test } from 'vitest'
import type { Actor } from '#accounts'
import type { Database } from '#db'
import { answerCheck as answerAs, readLesson } from '#study/server'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { publishFiles, SMALL } from './small-catalogue.ts'

const answerCheck = ({ db, actor }: { db: Database; actor: Actor }, input: unknown) =>
  answerAs(db, actor, input, NOON)

const ROOTS = { section: 'terminology', slug: 'roots' }

describeOnEachEngine('a question inside a lesson', (open) => {
  async function asked() {
    const db = await open()
    await publishFiles(db)
    const { actor } = await somebody(db)
    const page = await readLesson(db, actor, ROOTS)
    const check = page?.checks[0]
    if (check?.view.type !== 'single') throw new Error('the lesson asks nothing')
    const answer = { ...ROOTS, item: check.item, revision: check.revision }
    const heart = check.view.optionsHtml.indexOf('cardi')
    return { db: { db, actor }, page, check, answer, heart }
  }

  test('leaves without its key and without a rationale', async () => {
    const { page } = await asked()
    const sent = JSON.stringify(page)
    expect(sent).toContain('cardi')
    expect(sent).not.toMatch(/rationale|It is the root for heart|"key"/)
  })

  test('is scored on the server, with a reason for every option', async () => {
    const { db, answer, heart } = await asked()
    const right = await answerCheck(db, { ...answer, response: { choice: heart } })
    expect(right).toMatchObject({ ok: true, value: { score: { kind: 'scored', right: true } } })
    const wrong = await answerCheck(db, { ...answer, response: { choice: (heart + 1) % 3 } })
    expect(wrong).toMatchObject({ ok: true, value: { score: { kind: 'scored', right: false } } })
    expect(JSON.stringify(wrong)).toContain('It is the root for heart.')
  })

  test('only what the lesson asks can be asked about', async () => {
    const { db, answer } = await asked()
    const fault = { ok: false, fault: { code: 'not-found' } }
    const response = { choice: 0 }
    expect(await answerCheck(db, { ...answer, item: 'term-0002', response })).toEqual(fault)
    expect(await answerCheck(db, { ...answer, slug: 'suffixes', response })).toEqual(fault)
    expect(await answerCheck(db, { ...answer, section: 'nowhere', response })).toEqual(fault)
  })

  test('an answer to a question that was revised meanwhile is not scored', async () => {
    const { db, answer } = await asked()
    const bank = SMALL['banks/terminology/words.yaml'] ?? ''
    await publishFiles(db.db, {
      ...SMALL,
      'banks/terminology/words.yaml': bank.replace('means heart', 'is the root for heart'),
    })
    expect(await answerCheck(db, { ...answer, response: { choice: 0 } })).toEqual({
      ok: false,
      fault: { code: 'conflict' },
    })
  })

  test('whatever is sent, nothing breaks', async () => {
    const { db, answer } = await asked()
    const odd = [
      null,
      7,
      [],
      {},
      { ...answer },
      { ...answer, response: { choice: -1 } },
      { ...answer, revision: 1 },
    ]
    for (const input of odd)
      expect(await answerCheck(db, input)).toEqual({ ok: false, fault: { code: 'unread' } })
    expect(await answerCheck(db, { ...answer, response: { text: 'cardi' } })).toMatchObject({
      ok: true,
      value: { score: { kind: 'unscorable' } },
    })
  })
})

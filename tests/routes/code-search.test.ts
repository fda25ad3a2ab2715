import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Day } from '#billing'
import { importCodes } from '#curriculum/server'
import { publishScenarios, startNewCase } from '#sandbox/server'
import * as codes from '../../app/routes/endpoints/code-search.ts'
import * as page from '../../app/routes/sandbox/case.tsx'
import * as rule from '../../app/routes/sandbox/rule.tsx'
import { contentFolder } from '../curriculum/catalogue/content-folder.ts'
import { lesson, objectives } from '../curriculum/small-content.ts'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { ONE, oneScenario } from '../sandbox/one-scenario.ts'

const folder = mkdtempSync(join(tmpdir(), 'code-search-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeOnEachEngine('codes and lessons for the workbench', (open) => {
  test('what was imported is found by who is signed in; nonsense is refused, and nobody else is answered', async () => {
    const db = await open()
    const { cookie } = await somebody(db)
    const text = 'Burn due to water-skis on fire, initial encounter'
    const path = join(folder, 'order.txt')
    writeFileSync(path, `00001 V9107XA 1 ${text.padEnd(60)} ${text}`)
    const term = { from: '2025-10-01' as Day, to: '2026-09-30' as Day }
    await importCodes(db, { kind: 'icd10cm', path, release: '2026', ...term }, NOON)
    const ask = async (list: string, words: string, as: { cookie?: string } = { cookie }) => {
      const call = () => codes.loader(getting(db, `/codes/${list}${words}`, { params: { list }, ...as }))
      const answer = await call().catch((thrown: unknown) => thrown)
      if (!(answer instanceof globalThis.Response)) throw answer
      return { status: answer.status, body: answer.ok ? await answer.json() : null }
    }
    expect(await ask('diagnoses', '?asked=water%20ski&on=2025-10-15')).toEqual({
      status: 200,
      body: {
        codes: [{ code: 'V9107XA', label: text, table: 0 }],
        tables: [{ title: 'ICD-10-CM', release: '2026', ...term }],
        more: false,
      },
    })
    expect((await ask('diagnoses', '?asked=water&on=2026-10-01')).body).toMatchObject({ codes: [] })
    for (const words of ['', '?on=soon', '?on=2025-10-15&after=-1', '?on=2025-10-15&after=1e9'])
      expect((await ask('diagnoses', words)).status, words).toBe(400)
    expect((await ask('diagnoses', `?on=2025-10-15&asked=${'x%00'.repeat(3000)}`)).status).toBe(200)
    expect((await ask('toString', '?on=2025-10-15')).status).toBe(404)
    expect((await ask('diagnoses', '?on=2025-10-15', {})).status).toBe(302)
  })

  test('a case leads from rules to lessons, but not in an exam; the page of a rule lists them', async () => {
    const db = await open()
    const { actor, cookie } = await somebody(db)
    const withRule = {
      ...objectives,
      text: objectives.text.replace('apart\n', 'apart\n        rules: [D4]\n'),
    }
    await contentFolder(withRule, lesson('## One\n\nText.\n\n<Rule id="D5" />')).publish(db)
    await publishScenarios(db, oneScenario(), NOON)
    const dataOf = async (mode: 'guided' | 'free' | 'exam') => {
      const started = await startNewCase(db, actor, { scenario: ONE, mode }, NOON)
      if (!started.ok) throw new Error('a case did not start')
      const params = { case: started.value }
      return answerOf(() => page.loader(getting(db, `/cases/${started.value}`, { params, cookie })))
    }
    const shown = [
      {
        ...{ title: 'Reading a term', url: '/lessons/terminology/word-parts' },
        ...{ shows: { D5: 'rule-d5' }, about: ['D4'] },
      },
    ]
    expect((await dataOf('guided')).data).toMatchObject({ lessons: shown, imported: [] })
    expect((await dataOf('free')).data).toMatchObject({ lessons: shown })
    expect((await dataOf('exam')).data).toMatchObject({ lessons: [] })
    const read = (id: string) =>
      answerOf(() => rule.loader(getting(db, `/rules/${id}`, { params: { rule: id }, cookie })))
    expect((await read('D5')).data).toMatchObject({
      ways: [{ title: 'Reading a term', url: '/lessons/terminology/word-parts#rule-d5', isShown: true }],
    })
    expect((await read('C1')).data).toMatchObject({ ways: [] })
  })
})

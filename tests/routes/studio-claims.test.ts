import { beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { AuthoredItem } from '#curriculum'
import type { Database } from '#db'
import { publishScenarios } from '#sandbox/server'
import * as claims from '../../app/routes/studio/claims.tsx'
import { claimOf, EXAMS } from '../exams/claims/claim-exam.ts'
import { ITEMS, publishTestCatalogue } from '../exams/helpers/catalogue.ts'
import { NOON, oneOfEach } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { ONE, oneScenario } from '../sandbox/one-scenario.ts'

interface Previewed {
  readonly yaml: string
  readonly taken: boolean
  readonly faults: readonly { readonly line: number; readonly check: string; readonly message: string }[]
  readonly shown: { readonly view: { readonly stemHtml: string }; readonly review: object } | null
}

describeOnEachEngine('claim tasks in the studio', (open) => {
  let db: Database
  let cookie = ''
  beforeEach(async () => {
    db = await open()
    await publishTestCatalogue(db, NOON, EXAMS, [...ITEMS, claimOf('claim-1')])
    await publishScenarios(db, oneScenario(), NOON)
    cookie = (await oneOfEach(db)).instructor.cookie
  })
  const preview = async (form: Record<string, string | readonly string[]>) =>
    (await answerOf(() => claims.action(posting(db, '/studio/claims', form, { cookie })))).data as Previewed

  const GOOD = {
    ...{ id: 'claim-0009', objective: 'alpha.one', scenario: ONE, difficulty: '3', source: 'MCPM ch. 12' },
    ...{
      stem: 'Work the claim of **October 15**: it waits.',
      rationale: 'A "clean" claim: one that passes.',
    },
  }

  test('the page lists the claims of the bank, and every scenario with its checks', async () => {
    const { data } = await answerOf(() => claims.loader(getting(db, '/studio/claims', { cookie })))
    expect(data).toMatchObject({
      claims: [{ id: 'claim-1', section: 'The alpha section', status: 'live' }],
      scenarios: [{ id: ONE, checks: expect.arrayContaining([expect.objectContaining({ id: 'coverage' })]) }],
    })
  })

  test('a sound draft is shown as candidates see it, and its text is what a bank may hold', async () => {
    const { yaml, faults, shown, taken } = await preview({ ...GOOD, check: ['coverage', 'diagnoses'] })
    expect([faults, taken]).toEqual([[], false])
    expect(shown?.view.stemHtml).toContain('<strong>October 15</strong>')
    expect(JSON.stringify(shown?.view)).not.toContain(ONE)
    const [item] = (parse(yaml) as { items: unknown[] }).items
    expect(AuthoredItem.parse(item)).toMatchObject({
      ...{ type: 'claim', scenario: ONE, checks: ['coverage', 'diagnoses'], difficulty: 3 },
      ...{ stem: GOOD.stem, rationale: GOOD.rationale },
    })
  })

  test.each([
    ['no scenario of that name', { scenario: 'clean-visits' }, 'unknown-scenario', 'scenario: clean-visits'],
    ['no check of that name', { check: ['coverage', 'covrage'] }, 'unknown-scenario', '- covrage'],
    ['an id of no form', { id: 'Claim 9' }, 'schema', 'id: Claim 9'],
    ['no reason', { rationale: ' ' }, 'missing-rationale', '- id: claim-0009'],
    ['HTML in the stem', { stem: 'Work <b>this</b>.' }, 'unsafe-markdown', 'stem: Work <b>this</b>.'],
  ])('%s is told at its line, and nothing is shown', async (_, change, check, text) => {
    const { yaml, faults, shown } = await preview({ ...GOOD, ...change })
    const told = faults.find((fault) => fault.check === check)
    expect(yaml.split('\n')[(told?.line ?? 0) - 1]).toContain(text)
    expect(shown).toBeNull()
  })

  test('an id that is taken is said; an empty form is told what it lacks', async () => {
    expect((await preview({ ...GOOD, id: 'claim-1' })).taken).toBe(true)
    const { faults, shown } = await preview({})
    expect(faults.length).toBeGreaterThan(3)
    expect(shown).toBeNull()
  })
})

import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { ok } from '#kernel/result.ts'
import { fictionalTree } from '../../../app/curriculum/catalogue/fictional-tree.server.ts'
import { readTree } from '../../../app/curriculum/catalogue/read-tree.server.ts'
import { WORKED_SHOWN } from '../../../app/curriculum/compile/compiler-version.ts'
import { shownWorked } from '../../../app/curriculum/compile/shown-worked.ts'
import { loadContent } from '../../../app/curriculum/loading/load-content.ts'
import { WORKED_EXAMPLES } from './worked-examples.ts'

const flow = (facts: object) => stringify(facts, { collectionStyle: 'flow', lineWidth: 0 }).trim()

describe('worked examples of lessons', async () => {
  const tree = await readTree('content')
  const of = (files: typeof tree.files, fictional: boolean) =>
    shownWorked(loadContent(files, () => ok(null)).content, fictional)

  test('the digest of what lessons show is the one a start compares', () => {
    const worked = of(tree.files, false)
    const all = WORKED_EXAMPLES.map(([ask, facts]) => ({ ask, ...worked({ ask, facts: flow(facts) }) }))
    const digest = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16)
    expect(WORKED_SHOWN, 'examples are worked otherwise: put the digest found into compiler-version.ts').toBe(
      digest,
    )
  })

  test('days stand in words, amounts in dollars', () => {
    const shown = of(tree.files, false)({ ask: 'filing', facts: '{ service: 2025-10-15 }' })
    expect(shown).toEqual({
      given: '',
      steps: 'Day of service\tOctober 15, 2025\t',
      outcome: 'Last day to file: October 15, 2026',
    })
  })

  test('where procedure numbers are fictional, those of a worked claim are', () => {
    const asked = { ask: 'adjudicate', facts: '{ sample: bilateral }' }
    const real = of(tree.files, false)(asked)
    const fictional = of(fictionalTree(tree).files, true)(asked)
    expect(real.given).toContain('20610-50')
    expect(fictional.given).not.toContain('20610')
    expect(fictional.given).toMatch(/[W-Z]\d{3}[0-9A-Z]-50/)
    expect(fictional.outcome).toBe(real.outcome)
  })

  test('nothing where the engine has no answer', () => {
    const worked = of(tree.files, false)
    expect(worked({ ask: 'price', facts: '{ code: "99213" }' })).toEqual({})
    expect(worked({ ask: 'price', facts: '{ code' })).toEqual({})
    expect(worked({})).toEqual({})
  })
})

import { describe, expect, test } from 'vitest'
import { answerOf, billing } from './at-the-edge.ts'

describe('cob', () => {
  const facts = {
    day: '2025-10-15',
    patient: { birth: '1958-01-01' },
    plans: [
      { id: 'MCRTRN', kind: 'medicare', entitlement: { reason: 'age', from: '2023-01-01' } },
      { id: 'EGHP01', kind: 'group', employment: 'active', employees: 25 },
    ],
  }
  test('the order, and why', async () => {
    const { code, json } = await answerOf(['cob', 'f.json'], { 'f.json': JSON.stringify(facts) })
    expect(code).toBe(0)
    expect(Object.keys(json as object)).toEqual(['order', 'why'])
    expect(json).toMatchObject({ order: ['EGHP01', 'MCRTRN'], why: [{ plan: 'EGHP01', rule: 'B8' }] })
    expect((await billing(['cob', 'f.json'], { 'f.json': JSON.stringify(facts) })).out).toMatch(
      /^1\. {2}EGHP01 {2}67, /,
    )
  })
  test('facts that do not decide it are named with their place', async () => {
    const text = JSON.stringify(
      { ...facts, plans: [facts.plans[0], { ...facts.plans[1], employees: undefined }] },
      null,
      1,
    )
    const { code, out, err } = await billing(['cob', 'f.json', '--json'], { 'f.json': text })
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^f\.json:\d+:\d+: plans\.2(\.employees)?: /)
    for (const bad of ['[]', '{}', 'null', '{"plans": 1}'])
      expect((await billing(['cob', '-'], { '-': bad })).err).toMatch(/^standard input:1:\d+: [^\n]+\n$/)
  })
})

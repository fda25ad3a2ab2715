import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { payerOrder } from '#billing'

describe('whatever the facts', () => {
  const day = fc.constantFrom(
    '1950-06-15',
    '1985-02-28',
    '2015-01-01',
    '2023-05-01',
    '2025-10-15',
    '2026-01-01',
  )
  const plan = fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      kind: fc.constantFrom('group', 'individual', 'medicare', 'medicaid', 'liability', 'veterans'),
      relationship: fc.constantFrom('self', 'spouse', 'child'),
      holder: fc.constantFrom('mother', 'father', 'other'),
      holderBirth: day,
      spouseOf: fc.constantFrom('mother', 'father'),
      employment: fc.constantFrom('active', 'retired', 'cobra'),
      employees: fc.constantFrom(1, 19, 20, 99, 100),
      from: day,
      to: day,
      entitlement: fc.record(
        { reason: fc.constantFrom('age', 'disability', 'esrd'), from: day, esrdFrom: day },
        { requiredKeys: ['reason'] },
      ),
      related: fc.boolean(),
    },
    { requiredKeys: ['id', 'kind'] },
  )
  // Only Medicare has an entitlement, and only oneself: other facts are refused, which order.test.ts shows.
  const sound = plan.map(({ entitlement, to: _, ...one }) =>
    one.kind === 'medicare' ? { ...one, relationship: 'self', ...(entitlement ? { entitlement } : {}) } : one,
  )
  const some = fc.record(
    {
      day,
      patient: fc.record({ birth: day }, { requiredKeys: [] }),
      parents: fc.record(
        {
          together: fc.boolean(),
          court: fc.constantFrom('mother', 'both'),
          custody: fc.constantFrom('father', 'both'),
        },
        { requiredKeys: ['together'] },
      ),
      plans: fc.uniqueArray(fc.oneof(sound, sound, sound, plan), {
        minLength: 1,
        maxLength: 5,
        selector: ({ id }) => id,
      }),
    },
    { requiredKeys: ['day', 'plans'] },
  )
  test('an order holds every plan that pays once, Medicaid last, each step with its reason; or a refusal says what', () => {
    let ordered = 0
    fc.assert(
      fc.property(some, (json) => {
        const said = payerOrder(json)
        if (!said.ok) {
          expect(said.fault.length).toBeGreaterThan(0)
          return
        }
        ordered += 1
        const { order, why } = said.value
        const out = why.filter(({ next }) => next === null).map((one) => one.plan)
        expect([...order, ...out].sort()).toEqual(json.plans.map(({ id }) => id).sort())
        const steps = why.filter(({ next }) => next !== null)
        expect(steps.map((one) => [one.plan, one.next])).toEqual(
          order.slice(1).map((id, i) => [order[i], id]),
        )
        const kinds = order.map((id) => json.plans.find((one) => one.id === id)?.kind)
        expect(
          kinds.slice(kinds.indexOf('medicaid')).every((kind) => kind === 'medicaid') ||
            !kinds.includes('medicaid'),
        ).toBe(true)
        expect(payerOrder({ ...json, plans: [...json.plans].reverse() })).toEqual(said)
      }),
      { numRuns: 600 },
    )
    expect(ordered).toBeGreaterThan(120)
  })
  test('anything at all is answered', () =>
    fc.assert(
      fc.property(fc.anything(), (json) => void payerOrder(json)),
      { numRuns: 500 },
    ))
})

import { expect, test } from 'vitest'
import type { PayerOrderFacts } from '#billing'
import { claimForNext, day, emptyLedger } from '#billing'
import { deskOf, figures, line, lineOf, send, sentTo } from '../cases/play.ts'

const own = {
  ...{ last: 'Sample', first: 'Pat', middle: 'Q', birth: '1958-06-15', sex: 'F' as const },
  address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
}
const group = {
  ...{ payer: { id: 'ALPHA1', name: 'Alpha PPO' }, filing: '12', relationship: '18' },
  subscriber: { ...own, memberId: 'A123456789' },
}
const federal = {
  ...{ payer: { id: 'MCRTRN', name: 'Medicare Part B Training' }, filing: 'MB', relationship: '18' },
  subscriber: { ...own, memberId: '1EG4TE5MK73' },
}
const payerOrder: PayerOrderFacts = {
  ...{ day: day('2025-10-15'), patient: { birth: day('1958-06-15') } },
  plans: [
    {
      ...{ id: 'MCRTRN', kind: 'medicare', relationship: 'self', related: true },
      entitlement: { reason: 'age', from: day('2023-06-01') },
    },
    {
      ...{ id: 'ALPHA1', kind: 'group', relationship: 'self', related: true },
      ...{ employment: 'active', employees: 25 },
    },
  ],
}
const visit = (...coverages: (typeof group | (typeof federal & { msp?: string }))[]) => ({
  ...{ patient: { birth: '1958-06-15' }, diagnoses: ['E11.9'], coverages, lines: [line('99214', '175.00')] },
})

/**
 * Billed first by mistake, Medicare says that another payer is first. What it refused so it has not judged: with that
 * payer's answer the service is no duplicate (MSPM ch. 3; billing.md B8, C4). Without it, it is refused for the same
 * reason once more.
 */
test('what was refused because another payer is first comes again with that payer’s answer', () => {
  const facts = { payerOrder }
  const [alpha, medicare] = [deskOf('ALPHA1', { facts }), deskOf('MCRTRN', { facts })]
  const refused = send(emptyLedger('MCRTRN'), medicare(visit(federal)))
  expect(lineOf(refused.answer).why).toEqual(['CO-22 175.00 MA04'])
  const again = send(refused.ledger, medicare(visit(federal), { received: day('2025-11-05') }))
  expect(lineOf(again.answer).why).toEqual(['CO-22 175.00 MA04'])

  const first = send(emptyLedger('ALPHA1'), alpha(visit(group, { ...federal, msp: '12' })))
  const told = { on: day('2025-11-10'), control: first.control }
  const next = sentTo(medicare(), claimForNext(first.scene.claim, first.answer, told), '2025-11-12')
  const second = send(again.ledger, next)
  expect(figures(second.answer)).toMatchObject({ status: 'paid', patient: '0.00' })
  // Paid as the second payer, it is a duplicate from then on.
  expect(lineOf(send(second.ledger, next).answer).why[0]).toMatch(/^OA-18 /)
})

import { expect, test } from 'vitest'
import { appeal, day, emptyLedger } from '#billing'
import { curatedTables } from '../helpers/tables.ts'
import { deskOf, figures, lineOf, scrubbed, send } from './play.ts'

/**
 * Claim: the visit and injection of case 1, Medicare; two digits of the rendering provider's NPI are exchanged.
 * Chart: Dr. Rivera's NPI is 1999999984.
 * End: the 277CA says A7:562:82; the digits are put right and the claim goes out again as an original. Nothing was
 * decided, so there is no appeal, and the filing clock still runs from the service (A3, A18).
 */
const medicare = deskOf('MCRTRN')
const { payer } = medicare()
const wrong = { rendering: { npi: '1999999948' } }

test('the scrubber finds it, and the payer rejects it at the door', () => {
  expect(scrubbed(medicare(wrong))).toEqual(['A3 REJ'])
  const sent = send(emptyLedger(payer.id), medicare(wrong))
  expect(sent.statuses).toEqual(['A7:562:82'])
  expect([sent.answer.status, sent.filed, sent.remits]).toEqual(['rejected', null, []])
})

test('with the right number it goes out as an original and is paid', () => {
  const first = send(emptyLedger(payer.id), medicare(wrong))
  const again = send(first.ledger, medicare({}, { received: day('2025-10-22') }))
  expect([again.scene.claim.frequency, again.statuses, again.answer.status]).toEqual(['1', ['A2:20'], 'paid'])
})

test('there is nothing to appeal, and the rejection has bought no time', () => {
  const { ledger } = send(emptyLedger(payer.id), medicare(wrong))
  const request = { control: '', level: 1 as const, filed: day('2025-11-10'), evidence: [] }
  expect(appeal(ledger, request, { payer, tables: curatedTables() }).kind).toBe('dismissed')
  const lastDay = send(ledger, medicare({}, { received: day('2026-10-15') }))
  const dayAfter = send(ledger, medicare({}, { received: day('2026-10-16') }))
  expect(figures(lastDay.answer).status).toBe('paid')
  expect(lineOf(dayAfter.answer).why).toEqual(['CO-29 150.00 N211'])
})

import { expect, test } from 'vitest'
import { day, emptyLedger, globalPeriod, remedyFor, remembered } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, scrubbed, send, statement } from './play.ts'

/**
 * Claim: 99213 at $150 on 2025-10-15, Medicare, by the surgeon who replaced the right knee on 2025-10-03.
 * Chart: the wound is looked at (related). Variant: bronchitis, which has nothing to do with the knee.
 * Medicare knows the surgery: it has paid 27447, whose package runs until 2026-01-01.
 * End: related, CO-97 M144 stands, and the visit is reported as 99024 without charge. Bronchitis: 24 with J20.9 is paid
 * (E6, E7).
 */
const medicare = deskOf('MCRTRN')
const surgery = {
  ...{
    id: 'ACCT0000',
    diagnoses: ['M17.11'],
    place: '21',
    dates: { onset: '2025-09-01', admitted: '2025-10-03' },
  },
  lines: [line('27447', '4200.00', { from: '2025-10-03', modifiers: ['RT'] })],
}
/** What Medicare has on file after the surgery. */
const onFile = () => send(emptyLedger('MCRTRN'), medicare(surgery, { received: day('2025-10-06') }))
const visit = (diagnosis: string, ...modifiers: string[]) =>
  medicare({ diagnoses: [diagnosis], lines: [line('99213', '150.00', { modifiers })] })

test('the surgery is paid, and its package covers day twelve', () => {
  expect(figures(onFile().answer)).toMatchObject({ status: 'paid', allowed: '1217.83' })
  expect(globalPeriod('090', day('2025-10-03'))).toEqual({ first: '2025-10-02', last: '2026-01-01' })
})

test('a visit for the knee is in the package, and the denial is right', () => {
  const { answer } = send(onFile().ledger, visit('M17.11'))
  expect([answer.status, lineOf(answer).why]).toEqual(['denied', ['CO-97 150.00 M144']])
  const remedy = remedyFor({ ...denialOf(answer, '2025-11-03'), cause: 'right' }, medicare().payer)
  expect(remedy.remedy).toBe('write-off')
  expect(statement(answer)).toBe('0.00')
})

test('24 for the knee would be false: the scrubber says so', () => {
  expect(scrubbed(remembered(visit('M17.11', '24'), onFile().ledger))).toEqual(['E7 WARN'])
})

test('bronchitis with 24 is paid', () => {
  const { answer } = send(onFile().ledger, visit('J20.9', '24'))
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '85.17' })
  const forgotten = send(onFile().ledger, visit('J20.9'))
  expect(lineOf(forgotten.answer).why).toEqual(['CO-97 150.00 M144'])
})

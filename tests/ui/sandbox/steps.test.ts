import { expect, test } from 'vitest'
import type { CaseView } from '#sandbox'
import { stepsOf } from '#ui/sandbox/steps.ts'

const NOTHING = { insurance: 0, 'next-payer': 0, patient: 0, 'to-work': 0, paid: 0, 'written-off': 0 }

interface Standing {
  readonly isRead?: boolean
  readonly lines?: number
  readonly stands?: string
  readonly balances?: Readonly<Record<string, number>>
  readonly posted?: string | null
  readonly statuses?: CaseView['statuses']
  readonly recordsSent?: CaseView['recordsSent']
}

/** A case of one claim, as far as the steps look at it. */
function viewWith(standing: Standing): CaseView {
  const { isRead = false, lines = 0, stands, balances = {}, posted } = standing
  const { statuses = [], recordsSent = [] } = standing
  const file = { id: 'F1', accounts: ['ACCT0001'] }
  return {
    scenario: { encounters: [{ account: 'ACCT0001', records: ['note'] }] },
    records: [
      { id: 'note', isOpen: isRead },
      { id: 'other', isOpen: true },
    ],
    ...{ inquiries: [], statuses, recordsSent },
    files: [file],
    deposits: posted === undefined ? [] : [{ file: 'F1', posted }],
    claims: [
      {
        ...{ account: 'ACCT0001', patient: 'pat', scrubs: [], draft: { lines: Array(lines).fill({}) } },
        ...{ sent: stands === undefined ? [] : [{ stands }], balances: { ...NOTHING, ...balances } },
      },
    ],
    closed: null,
  } as unknown as CaseView
}
const states = (view: CaseView) =>
  Object.fromEntries(stepsOf(view, 'ACCT0001').map(({ name, state }) => [name, state]))

test('the first thing is to read what the visit was; other records do not count', () => {
  expect(states(viewWith({}))).toMatchObject({
    'Read what the visit was': 'next',
    'Write the claim': 'later',
  })
  expect(states(viewWith({ isRead: true }))['Read what the visit was']).toBe('done')
})

test('a payment is posted, what was refused is worked, the patient is billed: only where there is something to do', () => {
  const before = states(viewWith({ isRead: true, lines: 2, stands: 'underway' }))
  expect(before).toMatchObject({ 'Send it': 'done', 'Close the case': 'later' })
  for (const name of ['Post the payment', 'Work what was refused', 'Bill the next payer', 'Bill the patient'])
    expect(before, name).not.toHaveProperty(name)
  const refused = { stands: 'partial', posted: '2025-11-19', balances: { 'to-work': 15000, patient: 1332 } }
  expect(states(viewWith(refused))).toMatchObject({
    ...{ 'Post the payment': 'done', 'Work what was refused': 'later', 'Bill the patient': 'later' },
  })
  expect(states(viewWith({ stands: 'rejected' }))).toHaveProperty('Work what was refused')
})

test('a record that a payer waits for is a step of its own, until it went out', () => {
  const said = (code: string) =>
    [{ on: '2025-11-24', n: 7, account: 'ACCT0001', payer: 'ALPHA1', codes: [code] }] as never
  const sent = [{ on: '2025-11-24', n: 8, account: 'ACCT0001', payer: 'ALPHA1', records: ['note'] }] as never
  const at = (more: Standing) => states(viewWith({ isRead: true, lines: 1, stands: 'accepted', ...more }))
  const step = 'Send what the payer asks for'
  expect(at({ statuses: said('P1:20') })).not.toHaveProperty(step)
  expect(at({ statuses: said('R4:297') })).toHaveProperty(step, 'next')
  expect(at({ statuses: said('R4:297'), recordsSent: sent })).toHaveProperty(step, 'done')
})

test('exactly one step is next', () => {
  for (const view of [viewWith({}), viewWith({ isRead: true, lines: 1, stands: 'paid', posted: null })])
    expect(Object.values(states(view)).filter((state) => state === 'next')).toHaveLength(1)
})

test('an account that the case does not have has no steps', () => {
  expect(stepsOf(viewWith({}), 'OTHER')).toEqual([])
})

import type { CaseView } from '#sandbox'
import { wantsRecords } from '#sandbox'

/** One step of guided work: which part of the work area it is done in, and how it stands. */
export interface StepLine {
  readonly name: string
  readonly part: string
  readonly state: 'done' | 'next' | 'later'
}

/**
 * The steps of a claim from the chart to a zero balance, as far as they apply. What is done is read off what the practice
 * itself knows; nothing here looks at what is graded.
 */
export function stepsOf(view: CaseView, account: string): readonly StepLine[] {
  const claim = view.claims.find((one) => one.account === account)
  if (!claim) return []
  const { sent, balances } = claim
  const last = sent.at(-1)
  const records = new Set(view.scenario.encounters.find((one) => one.account === account)?.records)
  const isRead = view.records.some(({ id, isOpen }) => isOpen && (records.size === 0 || records.has(id)))
  const isAnswered = last !== undefined && !['underway', 'accepted', 'pending'].includes(last.stands)
  const mine = view.deposits.filter(({ file }) =>
    view.files.some((one) => one.id === file && one.accounts.includes(account)),
  )
  const refused = balances['to-work'] !== 0
  const isWanted = wantsRecords(view, account)
  const sentRecords = !isWanted && view.recordsSent.some((one) => one.account === account)
  const steps: readonly (readonly [name: string, part: string, isDone: boolean, applies?: boolean])[] = [
    ['Read what the visit was', 'form', isRead],
    ['Verify coverage', 'coverage', view.inquiries.some(({ patient }) => patient === claim.patient)],
    ['Write the claim', 'form', claim.draft.lines.length > 0],
    ['Scrub it', 'form', claim.scrubs.length > 0 || sent.length > 0],
    ['Send it', 'send', sent.length > 0],
    ['Send what the payer asks for', 'send', sentRecords, isWanted || sentRecords],
    ['Read what comes back', 'traffic', isAnswered],
    [
      'Post the payment',
      'post',
      mine.length > 0 && mine.every(({ posted }) => posted !== null),
      mine.length > 0,
    ],
    ['Work what was refused', 'denials', !refused && mine.length > 0, refused || last?.stands === 'rejected'],
    ['Bill the next payer', 'next', balances['next-payer'] === 0, balances['next-payer'] !== 0],
    ['Bill the patient', 'patient', balances.patient === 0 && balances.paid !== 0, balances.patient !== 0],
    ['Close the case', 'close', view.closed !== null],
  ]
  const used = steps.filter(([, , , applies]) => applies !== false)
  // What a payer waits for goes before what was left out earlier.
  const asked = used.findIndex(([, part, isDone, applies]) => applies === true && part === 'send' && !isDone)
  const next = asked >= 0 ? asked : used.findIndex(([, , isDone]) => !isDone)
  return used.map(([name, part, isDone], i) => ({
    ...{ name, part },
    state: isDone ? 'done' : i === next ? 'next' : 'later',
  }))
}

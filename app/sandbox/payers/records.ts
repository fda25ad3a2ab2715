import type { Adjudication, Finding, Payer, RemitClaim } from '#billing'
import { addDays, NOTHING, payerOf, remitClaim } from '#billing'
import type { MoveOf, Refused } from '../life/move.ts'
import type { CaseState, Held } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import { told, withDesk } from '../life/world.ts'

/** A claim that waits for nothing but its payer's work, as a 277 says it. */
export const IN_PROCESS = 'P1:20'
/** The rule under which a record proves, with an appeal, what the payer had asked for. */
const RULE = 'H8'

/**
 * Sends records that a payer waits for. It says whether it has what it asked for: then it decides, in its usual time and
 * not before the day until which it meant to wait; else it goes on waiting.
 */
export function sendRecords(
  { scenario }: CaseWorld,
  state: CaseState,
  { account, records }: MoveOf<'send-records'>,
): CaseState | Refused {
  const isWaiting = (one: Held) => one.account === account && one.wants.length > 0
  const found = Object.entries(state.desks).find(([, { held }]) => held.some(isWaiting))
  if (!found) return { code: 'not-wanted', message: 'No payer waits for records of this claim.' }
  const unknown = records.find((id) => !state.opened.some(({ record }) => record === id))
  if (unknown !== undefined)
    return { code: 'not-opened', message: 'A record that was never opened cannot be sent.' }
  const [payer, { held }] = found
  const soonest = addDays(state.today, scenario.payers[payer]?.decidesIn[0] ?? 0)
  const after = held.map((one): Held => {
    if (!isWaiting(one)) return one
    const wants = one.wants.filter((id) => !records.includes(id))
    if (wants.length > 0) return { ...one, wants }
    return { ...one, wants, status: IN_PROCESS, until: one.until > soonest ? one.until : soonest }
  })
  const isWhole = !after.some(isWaiting)
  const next: CaseState = {
    ...withDesk(state, payer, (desk) => ({ ...desk, held: after })),
    recordsSent: [...state.recordsSent, { on: state.today, n: state.n, account, payer, records }],
    coming: isWhole
      ? state.coming.filter((one) => one.kind !== 'records-due' || one.account !== account)
      : state.coming,
  }
  const count = records.length === 1 ? 'a record' : `${records.length} records`
  const sent = told(next, 'done', `Sent ${count} to ${payer} for ${account}.`, { account })
  const name = payerOf(payer)?.name ?? payer
  return isWhole
    ? told(sent, 'news', `${name} has what it asked for on ${account}.`, { account })
    : told(sent, 'trouble', `${name} still waits for what it asked for on ${account}.`, { account })
}

const missing = ({ name }: Payer): Finding => ({
  ...{ rule: RULE, title: 'The record that was asked for did not come', level: 'DEN-C' as const },
  line: null,
  ...{ field: 'attachment' as const, box: '19', element: '2300 PWK' },
  ...{ status277: null, source: 'Terms of the plan; CARC 252', answer: null },
  message: `${name} asked for a record and did not get it in its time.`,
  fix: 'Send what was asked for before the day that the letter names; afterwards with an appeal.',
})

/** The claim decided without its record: refused line by line, CO-252 with the remark that says what is missing. */
function refusedWithout(one: RemitClaim, payer: Payer): RemitClaim {
  const { answer } = one
  const refused: Adjudication = {
    ...answer,
    ...{ status: 'denied', findings: [...answer.findings, missing(payer)] },
    ...{ allowed: NOTHING, paid: NOTHING, patient: NOTHING },
    lines: answer.lines.map((line) => ({
      ...{ ...line, allowed: null, paid: NOTHING, deniedBy: RULE, steps: [] },
      adjustments: [{ group: 'CO', carc: '252', amount: line.charge, rarc: ['M127'] }],
    })),
  }
  return remitClaim(one.control, one.claim, refused, one.corrects)
}

/** The day on which a payer waits for records no longer: it refuses the claim without them. */
export function closeWithout(state: CaseState, id: string, account: string, control: string): CaseState {
  const payer = payerOf(id)
  const waiting = state.desks[id]?.held.find((one) => one.control === control && one.wants.length > 0)
  if (!payer || !waiting) return state
  const remits = waiting.remits.map((one) => (one.kind === 'reversal' ? one : refusedWithout(one, payer)))
  const next = withDesk(state, id, (desk) => ({
    ...desk,
    held: desk.held.map((one) =>
      one === waiting ? { ...one, remits, wants: [], until: state.today, status: IN_PROCESS } : one,
    ),
    ledger: {
      ...desk.ledger,
      claims: desk.ledger.claims.map((filed) => {
        const answer = remits.find((one) => one.kind !== 'reversal' && one.control === filed.control)?.answer
        return answer ? { ...filed, answer } : filed
      }),
    },
  }))
  const text = `${payer.name} has waited long enough for records of ${account} and refuses the claim.`
  return told(next, 'trouble', text, { account })
}

import { addDays, dollars, parseDollars, sum } from '#billing'
import { rightBeside } from '../life/beside.ts'
import { accountOf, chargedFor, openOf, paidBy } from '../life/books.ts'
import type { CaseState, Sent } from '../life/state.ts'
import { isSecond } from '../payers/incidents.ts'
import type { Judge, Judged } from './graded.ts'
import { partly, right, wrong } from './graded.ts'
import { appealShare } from './judge-appeal.ts'
import { ageInWords, moneyInWords } from './words.ts'

/** A rejected claim went out again, new and in time. */
export const resentInTime: Judge<'resent'> = ({ account, within }, { state }) => {
  const sent = state.claims[account]?.sent ?? []
  const at = sent.findIndex(({ stands }) => stands === 'rejected')
  const expected = `sent again as a new claim within ${within} days`
  const rejected = sent[at]
  if (!rejected)
    return sent.length > 0 ? right('never rejected', expected) : wrong('no claim was sent', expected)
  const later = sent.slice(at + 1).filter(({ kind }) => kind === 'claim')
  if (later.length === 0) return wrong('not sent again', expected)
  const again = later.find(({ stands }) => stands !== 'rejected')
  if (!again) return partly(0.25, 'sent again and rejected again', expected)
  if (again.claim.frequency !== '1')
    return wrong(`sent again with frequency ${again.claim.frequency}`, expected)
  const told = state.files.find(
    ({ kind, accounts, on }) => kind === '277CA' && accounts.includes(account) && on >= rejected.on,
  )
  const from = told?.on ?? rejected.on
  return again.on <= addDays(from, within)
    ? right(`sent again after ${ageInWords(from, again.on)}`, expected)
    : partly(0.5, `sent again after ${ageInWords(from, again.on)}`, expected)
}

/** A denial got its right cause and its right remedy; the cause alone is half of it. */
export const remedyRight: Judge<'remedy'> = ({ account, carcs, causes, remedies }, { state }) => {
  const expected = `${causes.join(' or ')}: ${remedies.join(' or ')}`
  const made = state.decisions.filter(
    (one) =>
      one.account === account && carcs.some((carc) => one.code.endsWith(`-${carc}`) || one.code === carc),
  )
  const last = made.at(-1)
  if (!last) return wrong('nothing was decided about it', expected)
  const hasCause = (causes as readonly string[]).includes(last.cause)
  const hasRemedy = (remedies as readonly string[]).includes(last.remedy)
  const share = (hasCause ? 0.5 : 0) + (hasRemedy ? 0.5 : 0)
  return { share, found: `${last.cause}: ${last.remedy}`, expected }
}

/** A payer was sent a claim as a new one though it had one that was neither rejected nor returned nor lost. */
function hasSecondOriginal(sent: readonly Sent[]): boolean {
  const originals = sent.filter(({ kind, claim }) => kind === 'claim' && claim.frequency === '1')
  return originals.some(({ payer, stands }, i) => {
    const isThere = !['rejected', 'returned', 'lost'].includes(stands)
    return isThere && originals.slice(i + 1).some((later) => later.payer === payer)
  })
}

const DONE: Readonly<Record<string, (state: CaseState, account: string) => boolean>> = {
  reopen: ({ claims }, account) => claims[account]?.sent.some(({ kind }) => kind === 'reopening') ?? false,
  replacement: ({ claims }, account) =>
    claims[account]?.sent.some(({ claim }) => claim.frequency === '7') ?? false,
  void: ({ claims }, account) => claims[account]?.sent.some(({ claim }) => claim.frequency === '8') ?? false,
  appeal: ({ appeals }, account) => appeals.some((one) => one.account === account),
  'won-appeal': ({ appeals }, account) =>
    appeals.some((one) => one.account === account && one.outcome?.kind === 'overturned'),
  'bill-next': ({ claims }, account) =>
    claims[account]?.sent.some(({ claim }) => claim.destination > 1) ?? false,
  'ask-status': ({ files }, account) =>
    files.some(({ kind, accounts }) => kind === '276' && accounts.includes(account)),
  statement: ({ statements }, account) => statements.some((one) => one.account === account),
  'send-records': ({ recordsSent }, account) => recordsSent.some((one) => one.account === account),
  'second-original': ({ claims }, account) => hasSecondOriginal(claims[account]?.sent ?? []),
}
const DONE_WORDS: Readonly<Record<string, string>> = {
  ...{ reopen: 'a reopening', replacement: 'a replacement claim', void: 'a void', appeal: 'an appeal' },
  'won-appeal': 'an appeal that was won',
  ...{ 'bill-next': 'a claim to the next payer', 'ask-status': 'a status inquiry', statement: 'a statement' },
  'send-records': 'records sent',
  'second-original': 'a second original beside the first',
}

/** Something was done at least once, or never. */
export const wasDone: Judge<'done'> = ({ account, move, wanted }, { state }) => {
  const is = DONE[move]?.(state, account) ?? false
  const words = DONE_WORDS[move] ?? move
  const expected = wanted ? words : `no ${words.replace(/^an? /, '')}`
  const found = is ? words : `no ${words.replace(/^an? /, '')}`
  const share = !is && wanted && move === 'won-appeal' ? appealShare(state, account) : 0
  if (share > 0) return partly(share, 'an appeal on the right ground, lost for want of proof', expected)
  return is === wanted ? right(found, expected) : wrong(found, expected)
}

/** What payers took back of an account by themselves, from later payments: it is theirs, posted or not. */
const takenBack = (state: CaseState, account: string) =>
  state.deposits.flatMap((deposit) =>
    rightBeside(state, deposit).flatMap((right, i) => {
      const one = deposit.paid?.adjustments[i]
      return right === account && one ? [{ to: deposit.by, on: deposit.on, amount: one.amount }] : []
    }),
  )

/** Money is back with whose it is: once, not twice, and in time. */
export const returnedRight: Judge<'returned'> = ({ account, to, amount, by }, { state }) => {
  const expected = `${amount} to ${to === 'patient' ? 'the patient' : to}${by === undefined ? '' : ` by ${by}`}`
  const mine = [...state.refunds.filter((one) => one.account === account), ...takenBack(state, account)]
  const hits = mine.filter((one) => one.to === to)
  const last = hits
    .map(({ on }) => on)
    .sort()
    .at(-1)
  if (last === undefined)
    return wrong(
      mine.length === 0 ? 'nothing was given back' : `given to ${mine.map((one) => one.to).join(', ')}`,
      expected,
    )
  const total = sum(hits.map((one) => one.amount))
  const due = parseDollars(amount) ?? total
  const isAmount = total === due
  const isInTime = by === undefined || last <= by
  const found = `${dollars(total)} on ${last}`
  if (total > due) return wrong(found, expected)
  return isAmount && isInTime
    ? right(found, expected)
    : partly(isAmount || isInTime ? 0.5 : 0, found, expected)
}

/** Where a claim's charge has gone. */
const endOf = (state: CaseState, account: string) => {
  const balances = accountOf(state, account)
  const by = paidBy(state, account)
  const fromPatient = by.patient ?? 0
  return {
    payers: balances.paid - fromPatient,
    patient: fromPatient + balances.patient,
    writtenOff: balances['written-off'],
    open: openOf(balances),
  }
}

/**
 * What payers have left to the patient, after reversals: the last of them that answered has the last word. Null: no
 * payer has answered, and no remittance limits what may be billed.
 */
function leftToPatient({ deposits }: CaseState, account: string): number | null {
  const told = deposits
    .flatMap(({ paid }) => (paid && !isSecond(paid) ? paid.claims : []))
    .filter(({ claim }) => claim.id === account)
  const payer = told.at(-1)?.answer.payer
  if (payer === undefined) return null
  return told
    .filter(({ answer }) => answer.payer === payer)
    .flatMap(({ answer }) => answer.lines.flatMap(({ adjustments }) => adjustments))
    .reduce((all, { group, amount }) => all + (group === 'PR' ? amount : 0), 0)
}

/** A claim ends as the model's: what payers paid, what is the patient's, what is given up. */
export const endsRight: Judge<'ends-right'> = ({ account }, { state, model }) => {
  const [is, should] = [endOf(state, account), endOf(model, account)]
  const words = (end: typeof is) =>
    moneyInWords([
      ['payers', end.payers as never],
      ['patient', end.patient as never],
      ['written off', end.writtenOff as never],
      ['open', end.open as never],
    ])
  if (chargedFor(state, account) === 0 && chargedFor(model, account) !== 0)
    return wrong('never billed', words(should))
  const parts = (['payers', 'patient', 'writtenOff', 'open'] as const).map(
    (part) => is[part] === should[part],
  )
  const share = parts.filter(Boolean).length / parts.length
  const left = leftToPatient(state, account)
  if (share === 1 && left !== null && is.patient > left)
    return wrong(
      `${words(is)}, of which payers have left ${dollars(left as never)} to the patient`,
      words(should),
    )
  return share === 1
    ? right(words(is))
    : partly(is.payers === should.payers ? share * 0.7 : share * 0.3, words(is), words(should))
}

/** The patient is asked for what is theirs: not less, and no cent more. */
export const patientBilled: Judge<'patient-billed'> = ({ account }, { state, model }) => {
  const billed = (of: CaseState) =>
    Math.max(
      of.statements
        .filter((one) => one.account === account)
        .reduce((most, { amount }) => Math.max(most, amount), 0),
      paidBy(of, account).patient ?? 0,
    )
  const [is, should] = [billed(state), billed(model)]
  const expected = `${dollars(should as never)} billed`
  const found = `${dollars(is as never)} billed`
  const left = leftToPatient(state, account)
  if (left !== null && is > left)
    return wrong(`${found}, though payers left ${dollars(left as never)} to the patient`, expected)
  if (is === should) return right(found, expected)
  return is > should || is === 0 ? wrong(found, expected) : partly(0.25, found, expected)
}

/** Nothing is left open, or it is with somebody who has been asked. */
export const closedRight: Judge<'closed'> = (_, { state }: Judged) => {
  const expected = 'every account settled, the case closed'
  const open = Object.keys(state.claims).filter((account) => openOf(accountOf(state, account)) !== 0)
  const unposted = state.deposits.filter(({ posted }) => posted === null).length
  const waits = open.filter(
    (account) =>
      // Somebody's money that lies here is not waited for: it is to be given back.
      openOf(accountOf(state, account)) < 0 ||
      accountOf(state, account)['to-work'] !== 0 ||
      accountOf(state, account).insurance !== 0 ||
      !state.statements.some((one) => one.account === account),
  )
  if (!state.closed) return wrong('not closed', expected)
  if (waits.length === 0 && unposted === 0) return right('settled and closed', expected)
  return partly(0.25, `open: ${waits.join(', ') || 'unposted payments'}`, expected)
}

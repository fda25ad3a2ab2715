import type { ClaimJson } from '#billing'
import { cents, claimJson, dollars } from '#billing'
import { decidedSending } from '../payers/appeals.ts'
import { encounterOf } from '../scenarios/encounter.ts'
import type { ShortStep, Step } from '../scenarios/steps.ts'
import { SHORT_STEPS } from '../scenarios/steps.ts'
import { rightBeside } from './beside.ts'
import { accountOf, linesInBooks } from './books.ts'
import { claimOfDraft } from './draft.ts'
import type { MoveJson, Place, Refused } from './move.ts'
import { nextToPost } from './post.ts'
import { rightEntries } from './right-posting.ts'
import { claimOfCards, draftWith } from './start.ts'
import type { CaseState, Deposit } from './state.ts'
import type { CaseWorld } from './world.ts'

const SHORT: ReadonlySet<string> = new Set(SHORT_STEPS)
const isShort = (step: Step): step is ShortStep => SHORT.has(step.do)

/** A step of a scenario's author as moves of the trainee. Money that a move was read into is written out again. */
export function expand(world: CaseWorld, state: CaseState, step: Step): readonly MoveJson[] | Refused {
  if (!isShort(step)) return [asJson(step)]
  switch (step.do) {
    case 'write-claim': {
      const encounter = encounterOf(world.scenario, step.account)
      const base = encounter && claimOfCards(world.scenario, encounter, step.cards, step.destination)
      if (!base) return { code: 'no-claim', message: `${step.account} has no such encounter or card.` }
      return written(step.account, base, withDefaults(step.claim, encounter.on))
    }
    case 'change-claim': {
      const now = state.claims[step.account]
      const claim = now && claimOfDraft(now.draft)
      if (!claim?.ok) return { code: 'unreadable', message: `${step.account} holds no claim to change.` }
      const json = claimJson(claim.value)
      // Other lines have another sum: box 28 follows them, unless the author writes one.
      const change = 'lines' in step.claim ? { total: null, ...step.claim } : step.claim
      return written(step.account, withMsp(json, step.msp), withDefaults(change, json.lines[0]?.from ?? ''))
    }
    case 'as-replacement': {
      const decided = decidedSending(state.claims[step.account]?.sent ?? [])
      const now = state.claims[step.account]
      const claim = now && claimOfDraft(now.draft)
      if (!claim?.ok || !decided?.control)
        return { code: 'not-decided', message: `No payer has decided ${step.account}.` }
      return written(step.account, claimJson(claim.value), {
        frequency: step.frequency,
        original: decided.control,
      })
    }
    case 'post-next': {
      const deposit = nextToPost(state)
      if (!deposit) return { code: 'nothing-to-post', message: 'No remittance waits to be posted.' }
      return [posting(world, state, deposit, step.wrongly)]
    }
    case 'post-all':
      return state.deposits
        .filter(({ paid, posted }) => paid !== null && posted === null)
        .map((deposit) => posting(world, state, deposit, []))
    case 'bill-all':
      return Object.keys(state.claims).flatMap((account): readonly MoveJson[] => {
        const asked = state.coming.reduce(
          (all, one) => all + (one.kind === 'patient-pays' && one.account === account ? one.amount : 0),
          0,
        )
        const amount = cents(accountOf(state, account).patient - asked)
        return amount > 0 ? [{ do: 'statement', account, amount: dollars(amount) }] : []
      })
    case 'move-all':
      return linesInBooks(state, step.account).flatMap((line): readonly MoveJson[] => {
        const amount = accountOf(state, step.account, line)[step.from]
        if (amount <= 0) return []
        const { account, from, to, reason } = step
        return [{ do: 'move-amount', account, line, amount: dollars(amount), from, to, reason }]
      })
    case 'bill-patient': {
      const { patient } = accountOf(state, step.account)
      if (patient <= 0)
        return { code: 'nothing-owed', message: `The patient owes nothing for ${step.account}.` }
      return [{ do: 'statement', account: step.account, amount: dollars(patient) }]
    }
  }
}

function posting(
  world: CaseWorld,
  state: CaseState,
  deposit: Deposit,
  wrongly: Extract<ShortStep, { do: 'post-next' }>['wrongly'],
): MoveJson {
  const entries = rightEntries(world, deposit).map((entry) => {
    const wrong = wrongly.find(({ code }) => code === entry.code)
    const { at, control, n, code, amount, place } = entry
    return { at, control, n, code, amount: dollars(amount), place: (wrong?.place ?? place) as Place }
  })
  const right = rightBeside(state, deposit)
  const beside = right.map((account, i) => {
    const code = deposit.paid?.adjustments[i]?.code
    const wrong = wrongly.find((one) => one.code === code)
    return { n: i + 1, account: wrong ? (wrong.place === 'beside' ? null : wrong.place) : account }
  })
  return { do: 'post', payment: deposit.payment, entries, ...(beside.length > 0 && { beside }) }
}

/** YAML has no undefined: where an author writes null, the field is taken away. */
function nullsAsGone(change: unknown): unknown {
  if (change === null) return undefined
  if (typeof change !== 'object' || Array.isArray(change)) return change
  return Object.fromEntries(Object.entries(change).map(([key, value]) => [key, nullsAsGone(value)]))
}

function written(account: string, base: ClaimJson, change: unknown): readonly MoveJson[] | Refused {
  const draft = draftWith(base, nullsAsGone(change))
  if (!draft.ok) return { code: 'unreadable', message: `${account}: ${draft.fault}` }
  return [{ do: 'write', account, draft: draft.value }]
}

/** The claim with the reason for which Medicare, its payer now, is not the first one. */
const withMsp = (json: ClaimJson, msp: string | undefined): ClaimJson => ({
  ...json,
  coverages: json.coverages.map((one, i) =>
    msp !== undefined && i + 1 === json.destination ? { ...one, msp } : one,
  ),
})

/** Lines of an author may leave out the day, the units and their number. */
function withDefaults(change: Readonly<Record<string, unknown>>, on: string): unknown {
  const { lines } = change
  if (!Array.isArray(lines)) return change
  return {
    ...change,
    lines: lines.map((line: Record<string, unknown>, i) => ({
      ...{ control: `L${i + 1}`, from: on, units: '1', ...line },
    })),
  }
}

/** Amounts of a step were read as cents; a move is written with dollars. */
function asJson(step: Exclude<Step, ShortStep>): MoveJson {
  const json: Record<string, unknown> = { ...step }
  for (const key of ['amount', 'estimate'])
    if (typeof json[key] === 'number') json[key] = dollars(json[key] as never)
  if (Array.isArray(json.entries))
    json.entries = json.entries.map((one: { amount: never }) => ({ ...one, amount: dollars(one.amount) }))
  return json as unknown as MoveJson
}

import type { Cents, Day } from '#billing'
import { cents, daysFrom, sum } from '#billing'
import { accountOf, chargedFor, openOf, paidBy } from '../life/books.ts'
import type { BookEntry, CaseState } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'

/** A share of a whole as counts or cents; a share of nothing is no figure. */
export interface Rate {
  readonly part: number
  readonly of: number
  /** From 0 to 1; null: there is nothing of which it would be a share. */
  readonly share: number | null
}

/** How a practice's work on a day's claims is measured. Amounts in cents. */
export interface ClinicFigures {
  readonly charges: Cents
  readonly payments: Cents
  /** What is neither paid nor given up. */
  readonly open: Cents
  /**
   * Days in accounts receivable: the average balance that was open, divided by the average charge of a day, over the time
   * from the service to now. It is the same as the days for which an average dollar charged stood open (Little's law).
   * What a payer refused and was given up never came in: it counts as if it were open still, or giving up would be quick.
   * Source: HFMA MAP Key "Net days in accounts receivable" and MGMA's A/R days, for charges instead of net revenue.
   */
  readonly daysInReceivables: number | null
  /** Accounts of which no claim was ever sent: no charge stands in the books for them. */
  readonly unbilled: number
  /**
   * Claims whose first sending no edit of the scrubber and no front end stopped: no finding REJ, UNP or DEN, and not
   * rejected. Of all accounts that were sent. Source: HFMA MAP Key "Clean claim rate".
   */
  readonly cleanClaims: Rate
  /**
   * Claims that their payer, when it answered first, denied in whole or in a line, or returned as unprocessable. Of all
   * first answers of payers. Source: HFMA MAP Key "Remittance denial rate", by claims.
   */
  readonly denials: Rate
  /**
   * Payments of what could be collected: charges less what contract and law cut. Source: MGMA and AAFP "Net (adjusted)
   * collection rate".
   */
  readonly netCollection: Rate
  readonly writtenOff: {
    /** Cut by contract or law: CO-45, CO-59, CO-253 and their like (billing.md F11). */
    readonly contract: Cents
    /** Refused by a payer, and given up: money that the day has lost. */
    readonly lost: Cents
  }
  /** What was charged, or should have been, and brought nothing: given up, still open, never billed; by account. */
  readonly forgone: Cents
}

/**
 * What the best play makes of each account. Beside it a day is measured as a whole: what was never billed counts too, and
 * what was taken beyond an account's due counts against it.
 */
export interface Due {
  readonly charge: ReadonlyMap<string, Cents>
  readonly paid: ReadonlyMap<string, Cents>
}

/** Codes of cuts that nobody could have collected; the posting rule of the billing room gives them up at once. */
const CUTS = new Set(['24', '45', '59', '104', '131', '144', '237', '253'])
/** A cut is a payer's: what the practice writes off by itself is none, whatever reason it names. */
const isCut = ({ by, why }: BookEntry): boolean => by !== 'practice' && CUTS.has(why.replace(/^(CO|PI)-/, ''))
const STOPS: ReadonlySet<string> = new Set(['REJ', 'UNP', 'DEN-C', 'DEN-L'])

const rate = (part: number, of: number): Rate => ({ part, of, share: of === 0 ? null : part / of })
const paidFor = (state: CaseState, account: string): Cents => sum(Object.values(paidBy(state, account)))

/** What every account of a case was charged and has brought. */
export function dueOf(state: CaseState): Due {
  const accounts = Object.keys(state.claims)
  return {
    charge: new Map(accounts.map((account) => [account, chargedFor(state, account)])),
    paid: new Map(accounts.map((account) => [account, paidFor(state, account)])),
  }
}

/**
 * The figures of a case as it stands. Pure.
 * @param until what is still open counts its days until then; missing: until today. Two ways that end on different days are
 *   compared on the later one, so that giving up early shortens nothing
 * @param due what should have been billed and collected; missing: what was billed is all there is
 */
export function figuresOf(
  { scenario }: CaseWorld,
  state: CaseState,
  until = state.today,
  due: Due | null = null,
): ClinicFigures {
  const accounts = Object.keys(state.claims)
  const charges = sum(accounts.map((account) => chargedFor(state, account)))
  const payments = sum(accounts.map((account) => paidFor(state, account)))
  const open = sum(accounts.map((account) => openOf(accountOf(state, account))))
  const dayOf = new Map(scenario.encounters.map(({ account, on }) => [account, on]))
  const offs = state.books.flatMap((one) => offOf(one))
  const contract = sum(offs.filter(isCut).map(({ amount }) => amount))
  const lost = sum(offs.filter((one) => !isCut(one)).map(({ amount }) => amount))
  const last = until > state.today ? until : state.today
  const stands = accounts.map((account) => standingOf(state, account, due))
  return {
    ...{ charges, payments, open, unbilled: accounts.filter((one) => chargedFor(state, one) === 0).length },
    daysInReceivables: daysOpen(state, dayOf, stands, last),
    cleanClaims: cleanOf(state, due && accounts.length),
    denials: denialsOf(state),
    netCollection: due ? collectedOf(state, due) : rate(payments, charges - contract),
    writtenOff: { contract, lost },
    forgone: sum(stands.map(({ missing, rest }) => cents(Math.abs(rest + Math.max(0, missing))))),
  }
}

/** An amount that went to what is given up, or came back from there. */
function offOf(one: BookEntry): readonly BookEntry[] {
  if (one.to === 'written-off') return [one]
  return one.from === 'written-off' ? [{ ...one, amount: cents(-one.amount) }] : []
}

/** How an account stands: its charge, what of it has come to no end (open, or lost), what was charged too little. */
interface Standing {
  readonly account: string
  readonly charge: number
  readonly rest: number
  /** Negative: charged too much. */
  readonly missing: number
}

function standingOf(state: CaseState, account: string, due: Due | null): Standing {
  const charge = chargedFor(state, account)
  const lost = state.books
    .filter((one) => one.account === account)
    .flatMap((one) => offOf(one))
    .filter((one) => !isCut(one))
    .reduce((all, { amount }) => all + amount, 0)
  const rest = openOf(accountOf(state, account)) + lost
  return { account, charge, rest, missing: due ? (due.charge.get(account) ?? 0) - charge : 0 }
}

/**
 * Each dollar charged stands open from its day of service until it is paid or cut; all of their days by all dollars. What
 * was charged too little stands open until the end; so does what was charged too much, for a higher charge, cut on the day
 * of payment, would make the average shorter. Somebody's surplus shortens nothing either.
 */
function daysOpen(
  { books }: CaseState,
  dayOf: ReadonlyMap<string, Day>,
  stands: readonly Standing[],
  until: Day,
): number | null {
  const dollars = stands.reduce((all, { charge, missing }) => all + charge + Math.max(0, missing), 0)
  if (dollars <= 0) return null
  const isEnd = (one: BookEntry, place: string) => place === 'paid' || (place === 'written-off' && isCut(one))
  let days = 0
  for (const one of books) {
    const [comes, goes] = [isEnd(one, one.to), isEnd(one, one.from)]
    if (comes !== goes)
      days += (comes ? 1 : -1) * one.amount * daysFrom(dayOf.get(one.account) ?? one.on, one.on)
  }
  for (const { account, rest, missing } of stands)
    days += (Math.max(0, rest) + Math.abs(missing)) * daysFrom(dayOf.get(account) ?? until, until)
  return days / dollars
}

/** @param all of how many accounts; null: of those that were sent */
function cleanOf({ claims }: CaseState, all: number | null): Rate {
  const first = Object.values(claims).flatMap(({ sent }) => sent.find(({ kind }) => kind === 'claim') ?? [])
  const clean = first.filter(
    ({ stands, findings }) => stands !== 'rejected' && !findings.some(({ level }) => STOPS.has(level)),
  )
  return rate(clean.length, all ?? first.length)
}

/** What came in of what was due, account by account. What came beyond it is somebody's own, and counts against it. */
function collectedOf(state: CaseState, { paid }: Due): Rate {
  let good = 0
  for (const [account, due] of paid) {
    const is = paidFor(state, account)
    good += Math.min(is, due) - Math.max(0, is - due)
  }
  return rate(Math.max(0, good), sum([...paid.values()]))
}

function denialsOf({ deposits }: CaseState): Rate {
  const seen = new Set<string>()
  let denied = 0
  for (const { paid } of deposits)
    for (const { claim, answer, kind } of paid?.claims ?? []) {
      const key = `${claim.id} ${answer.payer}`
      if (kind === 'reversal' || seen.has(key)) continue
      seen.add(key)
      if (answer.status !== 'paid') denied += 1
    }
  return rate(denied, seen.size)
}

/** A day's figures beside those of the best play. */
export interface DayBeside {
  readonly own: ClinicFigures
  readonly best: ClinicFigures
  /** Days from the service to the end of the best play: what an average dollar would stand open if nothing were done. */
  readonly horizon: number
}

/** The figures of a case beside those of the model's end, both on the later of their days, by what the model has billed. */
export function figuresBeside(world: CaseWorld, state: CaseState, model: CaseState): DayBeside {
  const until = state.today > model.today ? state.today : model.today
  const due = dueOf(model)
  const [first = model.today] = world.scenario.encounters.map(({ on }) => on).sort()
  return {
    own: figuresOf(world, state, until, due),
    best: figuresOf(world, model, until, due),
    horizon: daysFrom(first, model.today),
  }
}

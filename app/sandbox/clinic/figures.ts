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
}

/** Codes of cuts that nobody could have collected; the posting rule of the billing room gives them up at once. */
const CUTS = new Set(['24', '45', '59', '104', '131', '144', '237', '253'])
const isCut = ({ why }: BookEntry): boolean => CUTS.has(why.replace(/^(CO|PI)-/, ''))
const STOPS: ReadonlySet<string> = new Set(['REJ', 'UNP', 'DEN-C', 'DEN-L'])

const rate = (part: number, of: number): Rate => ({ part, of, share: of === 0 ? null : part / of })

/**
 * The figures of a case as it stands. Pure.
 * @param until what is still open counts its days until then; missing: until today. Two ways that end on different days are
 *   compared on the later one, so that giving up early shortens nothing
 */
export function figuresOf({ scenario }: CaseWorld, state: CaseState, until = state.today): ClinicFigures {
  const accounts = Object.keys(state.claims)
  const charges = sum(accounts.map((account) => chargedFor(state, account)))
  const payments = sum(accounts.flatMap((account) => Object.values(paidBy(state, account))))
  const open = sum(accounts.map((account) => openOf(accountOf(state, account))))
  const dayOf = new Map(scenario.encounters.map(({ account, on }) => [account, on]))
  const offs = state.books.flatMap((one) => offOf(one))
  const contract = sum(offs.filter(isCut).map(({ amount }) => amount))
  const lost = sum(offs.filter((one) => !isCut(one)).map(({ amount }) => amount))
  return {
    ...{ charges, payments, open, unbilled: accounts.filter((one) => chargedFor(state, one) === 0).length },
    daysInReceivables: daysOpen(state, dayOf, charges, open, until > state.today ? until : state.today),
    ...{ cleanClaims: cleanOf(state), denials: denialsOf(state) },
    netCollection: rate(payments, charges - contract),
    writtenOff: { contract, lost },
  }
}

/** An amount that went to what is given up, or came back from there. */
function offOf(one: BookEntry): readonly BookEntry[] {
  if (one.to === 'written-off') return [one]
  return one.from === 'written-off' ? [{ ...one, amount: cents(-one.amount) }] : []
}

/** Each dollar charged stands open from its day of service until it is paid or given up; all of their days by all dollars. */
function daysOpen(
  { books }: CaseState,
  dayOf: ReadonlyMap<string, Day>,
  charges: Cents,
  open: Cents,
  until: Day,
): number | null {
  if (charges <= 0) return null
  const isEnd = (place: string): boolean => place === 'paid' || place === 'written-off'
  let days = 0
  for (const { account, on, from, to, amount } of books) {
    if (isEnd(to) === isEnd(from)) continue
    const since = dayOf.get(account) ?? on
    days += (isEnd(to) ? 1 : -1) * amount * daysFrom(since, on)
  }
  const [first] = [...dayOf.values()].sort()
  days += open * (first === undefined ? 0 : daysFrom(first, until))
  return days / charges
}

function cleanOf({ claims }: CaseState): Rate {
  const first = Object.values(claims).flatMap(({ sent }) => sent.find(({ kind }) => kind === 'claim') ?? [])
  const clean = first.filter(
    ({ stands, findings }) => stands !== 'rejected' && !findings.some(({ level }) => STOPS.has(level)),
  )
  return rate(clean.length, first.length)
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

/** The figures of a case beside those of the model's end, both on the later of their days. */
export function figuresBeside(
  world: CaseWorld,
  state: CaseState,
  model: CaseState,
): { readonly own: ClinicFigures; readonly best: ClinicFigures } {
  const until = state.today > model.today ? state.today : model.today
  return { own: figuresOf(world, state, until), best: figuresOf(world, model, until) }
}

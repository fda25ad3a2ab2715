import type { Cents, Day } from '#billing'
import { cents, sum } from '#billing'
import type { CaseView } from '#sandbox'

type Entry = CaseView['books'][number]
export type SentStatement = CaseView['statements'][number]

/** What became of one service by the day of the statement; together the amounts are the charge. */
export interface StatementLine {
  readonly line: string
  /** As the form says it; empty where the form has no such line any more. */
  readonly procedure: string
  readonly charged: Cents
  readonly byPlans: Cents
  readonly takenOff: Cents
  readonly byPatient: Cents
  /** With a plan, or being looked into: not the patient's to pay. */
  readonly waits: Cents
  readonly patient: Cents
}

/** A statement as its patient reads it. */
export interface Statement {
  readonly on: Day
  readonly account: string
  /** The day of the visit. */
  readonly service: Day
  /** What it asks for. */
  readonly amount: Cents
  readonly lines: readonly StatementLine[]
  readonly total: Omit<StatementLine, 'line' | 'procedure'>
}

const KEYS = ['charged', 'byPlans', 'takenOff', 'byPatient', 'waits', 'patient'] as const

/** A statement that was sent, with the books as they stood on its day. */
export function statementOf(view: CaseView, { on, account, amount }: SentStatement): Statement {
  const claim = view.claims.find((one) => one.account === account)
  const books = view.books.filter((one) => one.account === account && one.on <= on)
  const lines = [...new Set(books.map(({ line }) => line))].map((line): StatementLine => {
    const at = claim?.draft.lines.findIndex((_, i) => numberOf(claim, i) === line) ?? -1
    const entries = books.filter((one) => one.line === line)
    const paid = (isPatient: boolean) =>
      moved(
        entries.filter(({ by }) => (by === 'patient') === isPatient),
        ['paid'],
      )
    return {
      ...{ line, procedure: claim?.draft.lines[at]?.D?.trim() ?? '' },
      charged: sum(entries.filter(({ from }) => from === 'charge').map((one) => one.amount)),
      ...{ byPlans: paid(false), byPatient: paid(true), takenOff: moved(entries, ['written-off']) },
      waits: moved(entries, ['insurance', 'next-payer', 'to-work']),
      patient: moved(entries, ['patient']),
    }
  })
  const total = Object.fromEntries(
    KEYS.map((key) => [key, sum(lines.map((one) => one[key]))]),
  ) as unknown as Statement['total']
  return { on, account, service: claim?.on ?? on, amount, lines, total }
}

type Claim = CaseView['claims'][number]
/** A line's own number, by which the books know it wherever it stands. */
const numberOf = ({ draft }: Claim, i: number): string => draft.beside.lines?.[i]?.control ?? `L${i + 1}`

/** What lies in these places after the entries. */
const moved = (entries: readonly Entry[], places: readonly string[]): Cents =>
  cents(
    entries.reduce(
      (left, { from, to, amount }) =>
        left + (places.includes(to) ? amount : 0) - (places.includes(from) ? amount : 0),
      0,
    ),
  )

import { addDays, dollars, PAYERS } from '#billing'
import type { Random } from '#kernel/random.ts'
import type { CaseState, CaseWorld, DraftJson, MoveJson, Place, Scenario } from '#sandbox'
import { accountOf, amountsToPost, CAUSES, expand, GROUNDS, PLACES, REMEDIES, rightEntries } from '#sandbox'

/**
 * Any move a person could make in a case, sensible or not: one of three is taken from how its author plays the
 * scenario, the others are made up from what lies on the desk, and some name what does not exist.
 */
export function anyMoves(world: CaseWorld, state: CaseState, random: Random): readonly MoveJson[] {
  const kind = KINDS[random.int(KINDS.length)] as (typeof KINDS)[number]
  return MAKERS[kind]({ world, state, random, pick: (list) => list[random.int(list.length)] as never })
}

interface Desk {
  readonly world: CaseWorld
  readonly state: CaseState
  readonly random: Random
  readonly pick: <T>(list: readonly T[]) => T
}
type Maker = (desk: Desk) => readonly MoveJson[]

const NOISE = ['', ' ', '0', '-1', 'X', '99213', '2025-10-15', '1E9', 'é~*:^', 'A'.repeat(90), 'ZZ'] as const
const AMOUNTS = ['0', '0.01', '-5.00', '17.03', '61.14', '150.00', '99999.99'] as const

const accounts = ({ state }: Desk): readonly string[] => Object.keys(state.claims)
const anyAccount = (desk: Desk): string =>
  desk.random.int(20) === 0 ? 'NOPE0001' : desk.pick(accounts(desk))
const records = ({ world }: Desk): readonly string[] => [
  ...world.scenario.records.map(({ id }) => id),
  'none',
]
const payers = PAYERS.map(({ id }) => id)
const someOf = <T>({ random }: Desk, list: readonly T[], most: number): T[] =>
  random.shuffle(list).slice(0, random.int(most + 1))
/** An amount that lies somewhere in the books of an account, or any. */
function anyAmount({ state, pick, random }: Desk, account: string): string {
  const there = Object.values(accountOf(state, account)).filter((amount) => amount > 0)
  return there.length > 0 && random.int(4) > 0 ? dollars(pick(there)) : pick(AMOUNTS)
}

/** A step of the author's: of the past, the solution or a wrong way; waits are to the next news. */
const ofTheAuthor: Maker = ({ world, state, pick }) => {
  const { before, solution, wrong } = world.scenario
  const steps = [...before, ...[solution, ...wrong].flatMap((way) => way.steps)]
  const step = pick(steps.filter(({ do: what }) => what !== 'close')) as Scenario['before'][number]
  // The world lasts a year and a half: an author's long waits would soon bring its end.
  if (step.do === 'wait') return [{ do: 'wait', days: 'next' }]
  const moves = expand(world, state, step)
  return 'code' in moves ? [] : moves
}

/** The form with one thing on it changed to something else, most often to nonsense. */
const write: Maker = (desk) => {
  const { state, pick, random } = desk
  const account = anyAccount(desk)
  const draft = state.claims[account]?.draft
  if (!draft) return []
  const lines = draft.lines.map((line) => ({ ...line }))
  const boxes: Record<string, string> = { ...draft.boxes }
  const n = random.int(lines.length + 1)
  const line = lines[n] as Record<string, string> | undefined
  const kind = random.int(6)
  if (kind === 0) lines.splice(n, 1)
  else if (kind === 1 && line && lines.length < 50) lines.push({ ...line } as (typeof lines)[number])
  else if (kind < 4 && line) {
    const box = pick(Object.keys(line))
    line[box] = pick([...NOISE, ...lines.map((other) => (other as Record<string, string>)[box] ?? ''), '59'])
  } else {
    const box = pick(Object.keys(boxes))
    boxes[box] = pick([...NOISE, ...Object.values(boxes)])
  }
  return [{ do: 'write', account, draft: { ...draft, boxes, lines } as DraftJson }]
}

const post: Maker = (desk) => {
  const { world, state, pick, random } = desk
  const { deposits } = state
  const waiting = deposits.filter(({ paid, posted }) => paid !== null && posted === null)
  const deposit = waiting.length > 0 ? pick(waiting) : deposits.length > 0 ? pick(deposits) : null
  if (!deposit?.paid) return [{ do: 'post', payment: 'EFT0', entries: [] }]
  const isRight = random.int(2) === 0
  const entries = (
    isRight
      ? rightEntries(world, deposit)
      : amountsToPost(deposit.paid).map((one) => ({ ...one, place: null }))
  ).map(({ at, control, n, code, amount, place }) => ({
    ...{ at, control, n, code, amount: dollars(amount) },
    place: place ?? ((code === null ? 'payment' : pick(PLACES.filter((one) => one !== 'payment'))) as Place),
  }))
  if (random.int(8) === 0) entries.splice(random.int(entries.length + 1), 1)
  const [first] = entries
  if (first && random.int(8) === 0) entries.push({ ...first, amount: pick(AMOUNTS) })
  // What was taken beside the claims goes to some account, to none, or is not spoken of.
  const beside = deposit.paid.adjustments.map((_, i) => ({
    ...{ n: i + 1, account: pick([null, null, anyAccount(desk)]) },
  }))
  return [{ do: 'post', payment: deposit.payment, entries, ...(random.int(2) === 0 && { beside }) }]
}

/** What a letter of appeal chooses; half of the letters go to the first level. */
const letterParts = (desk: Desk) => ({
  level: desk.random.int(2) === 0 ? 1 : 1 + desk.random.int(5),
  grounds: someOf(
    desk,
    GROUNDS.map(({ name }) => name),
    3,
  ),
  about: someOf(desk, [0, 1, 2, 9], 2).map((n) => ({ n, code: desk.pick(['CO-29', 'CO-45', 'nothing']) })),
  records: someOf(desk, records(desk), 3),
  files: someOf(desk, [...fileIds(desk), 'F9999'], 3),
})

const MAKERS = {
  author: ofTheAuthor,
  write,
  post,
  open: (desk) => [{ do: 'open-record', record: desk.pick(records(desk)) }],
  coverage: ({ world, pick, random }) => {
    const patient = pick(world.scenario.patients)
    const ids = [...patient.cards.map(({ memberId }) => memberId), '1EG4TE5MK73', ...NOISE.filter(Boolean)]
    return [
      {
        ...{ do: 'ask-coverage', patient: patient.id, payer: pick([...payers, 'NOPE']), memberId: pick(ids) },
        on: addDays(world.scenario.start, random.int(60) - 30),
      },
    ]
  },
  permission: ({ world, pick }) => {
    const { id, patient, services } = pick(world.scenario.encounters)
    const { codes } = pick(services)
    const kind = pick(['authorization', 'referral'] as const)
    return [
      { do: 'ask-permission', kind, payer: pick(payers), patient, encounter: id, procedures: [pick(codes)] },
    ]
  },
  notice: ({ world, pick }) => {
    const { id, services } = pick(world.scenario.encounters)
    const { codes } = pick(services)
    const estimate = pick(AMOUNTS)
    return [
      {
        ...{
          do: 'give-notice',
          notice: pick(['ABN', 'GFE'] as const),
          encounter: id,
          procedures: [pick(codes)],
        },
        ...{ reason: 'It may not be paid.', estimate },
      },
    ]
  },
  collect: (desk) => {
    const account = anyAccount(desk)
    return [{ do: 'collect', account, amount: anyAmount(desk, account) }]
  },
  scrub: (desk) => [{ do: 'scrub', account: anyAccount(desk) }],
  send: (desk) => [{ do: 'send', accounts: [anyAccount(desk), ...someOf(desk, accounts(desk), 3)] }],
  wait: ({ random }) => [{ do: 'wait', days: random.int(3) > 0 ? 'next' : 1 + random.int(6) }],
  status: (desk) => [{ do: 'ask-status', account: anyAccount(desk) }],
  records: (desk) => [
    {
      do: 'send-records',
      account: anyAccount(desk),
      records: [desk.pick(records(desk)), 'none'].slice(0, 1),
    },
  ],
  move: (desk) => {
    const account = anyAccount(desk)
    const places = ['insurance', 'next-payer', 'patient', 'to-work'] as const
    const to = desk.pick([...places, 'write-off'] as const)
    const line = desk.pick(['L1', 'L2', 'L3', 'nothing'])
    const amount = anyAmount(desk, account)
    return [{ do: 'move-amount', account, line, amount, from: desk.pick(places), to, reason: 'So decided' }]
  },
  decide: (desk) => [
    {
      ...{ do: 'decide', account: anyAccount(desk), line: desk.pick([null, 'L1', 'nothing']) },
      ...{ code: desk.pick(['CO-45', 'CO-236', 'PR-1', '?']), cause: desk.pick(CAUSES) },
      remedy: desk.pick(REMEDIES),
    },
  ],
  reopen: (desk) => [{ do: 'reopen', account: anyAccount(desk), goodCause: desk.random.int(2) === 0 }],
  letter: (desk) => [
    {
      ...{ do: 'write-letter', account: anyAccount(desk) },
      letter: desk.random.int(4) === 0 ? null : { ...letterParts(desk), text: desk.pick(NOISE) },
    },
  ],
  appeal: (desk) => [
    {
      ...{ do: 'appeal', account: anyAccount(desk), letter: 'Please look again.', ...letterParts(desk) },
      goodCause: desk.random.int(2) === 0,
    },
  ],
  next: (desk) => [{ do: 'bill-next', account: anyAccount(desk), card: desk.random.int(4) }],
  statement: (desk) => {
    const account = anyAccount(desk)
    return [{ do: 'statement', account, amount: anyAmount(desk, account) }]
  },
  refund: (desk) => {
    const account = anyAccount(desk)
    const control = desk.state.claims[account]?.sent.at(-1)?.control ?? null
    return [
      {
        ...{ do: 'refund', account, to: desk.pick([...payers, 'patient', 'nobody']) },
        ...{ amount: anyAmount(desk, account), ...(control !== null && { control }) },
      },
    ]
  },
  hint: ({ world, pick }) => [
    { do: 'hint', check: pick([...world.scenario.checks.map(({ id }) => id), 'none']) },
  ],
  note: () => [{ do: 'note', text: 'Called the payer.' }],
} satisfies Record<string, Maker>

const fileIds = ({ state }: Desk): readonly string[] => state.files.map(({ id }) => id)

/** How often each is made: what carries a case on is made more often. */
const OFTEN: Partial<Record<keyof typeof MAKERS, number>> = {
  ...{ author: 18, wait: 9, send: 5, post: 6, write: 4, reopen: 2, appeal: 2, move: 2 },
}
const KINDS = (Object.keys(MAKERS) as (keyof typeof MAKERS)[]).flatMap((kind) =>
  Array.from({ length: OFTEN[kind] ?? 1 }, () => kind),
)

/** Cents that no one may lose: what the books hold as paid, and what the posted remittances and the patients brought. */
export function moneyOf(state: CaseState): { readonly booked: number; readonly banked: number } {
  const booked = Object.keys(state.claims).reduce((all, account) => all + accountOf(state, account).paid, 0)
  const posted = state.deposits
    .filter((one) => one.posted !== null)
    .reduce((all, { amount, paid }) => all + amount + keptOf(paid), 0)
  return { booked, banked: posted - returnedOf(state) - takenOf(state) }
}

/** What payers took from later payments and stands so in the books of the accounts it was about. */
const takenOf = ({ books }: CaseState): number =>
  books.filter(({ why, from }) => why === 'WO' && from === 'paid').reduce((all, one) => all + one.amount, 0)

/** What a payer kept of a payment, or gave beside it (PLB): with it, the money is what its claims were paid. */
const keptOf = (paid: CaseState['deposits'][number]['paid']): number =>
  (paid?.adjustments ?? []).reduce((all, one) => all + one.amount, 0)

/** What was given back and stands in the books so. A payer's own reversal has taken other money out before. */
export const returnedOf = ({ books }: CaseState): number =>
  books
    .filter(({ why, from }) => why === 'refund' && from === 'paid')
    .reduce((all, one) => all + one.amount, 0)

import type { Cents, Day } from '#billing'
import { sum } from '#billing'
import type { ChartRecord, Practice, ScenarioPatient } from '../scenarios/people.ts'
import type { Balances } from './books.ts'
import { accountOf, chargedFor, linesInBooks, paidBy } from './books.ts'
import type { DraftJson } from './draft.ts'
import type { ToPost } from './post.ts'
import { amountsToPost } from './post.ts'
import type { BookEntry, CaseState, ClaimFile, Sent } from './state.ts'
import type { CaseWorld } from './world.ts'

/** A record of the chart as a screen has it: its text only once it was opened. */
export interface RecordView extends Pick<ChartRecord, 'id' | 'title' | 'kind' | 'patient' | 'on'> {
  readonly isOpen: boolean
}

/** One sending of a claim as the practice knows of it. */
export interface SentView extends Pick<Sent, 'on' | 'file' | 'payer' | 'control' | 'kind' | 'findings'> {
  readonly stands: Exclude<Sent['stands'], 'lost'>
  readonly frequency: string
}

export interface ClaimView {
  readonly account: string
  readonly encounter: string
  readonly patient: string
  readonly on: Day
  readonly draft: DraftJson
  readonly letter: ClaimFile['letter']
  readonly sent: readonly SentView[]
  readonly scrubs: ClaimFile['scrubs']
  readonly charge: Cents
  readonly balances: Balances
  readonly paidBy: Readonly<Record<string, Cents>>
  readonly lines: readonly { readonly line: string; readonly charge: Cents; readonly balances: Balances }[]
}

/** A payment that came; a remittance that is not posted brings what is to be placed. */
export interface DepositView {
  readonly on: Day
  readonly by: string
  readonly payment: string
  readonly amount: Cents
  readonly file: string | null
  readonly posted: Day | null
  readonly toPost: readonly ToPost[]
  /** What the payer kept or gave beside the claims. */
  readonly beside: readonly {
    readonly code: string
    /** The number of the claim or check it is about. */
    readonly reference: string
    readonly amount: Cents
    readonly why: string
  }[]
}

/** A case as a screen may have it: everything the practice knows, nothing that payers hide or graders look for. */
export interface CaseView {
  readonly scenario: {
    readonly id: string
    readonly number: number | null
    readonly title: string
    readonly task: string
    readonly minutes: number
    readonly start: Day
    readonly practice: Practice
    readonly encounters: readonly {
      readonly id: string
      readonly account: string
      readonly patient: string
      readonly on: Day
      readonly place: string
      readonly rendering: string
      readonly records: readonly string[]
    }[]
  }
  readonly n: number
  readonly today: Day
  readonly patients: readonly ScenarioPatient[]
  readonly records: readonly RecordView[]
  readonly claims: readonly ClaimView[]
  readonly files: CaseState['files']
  readonly inquiries: CaseState['inquiries']
  readonly permissions: CaseState['permissions']
  readonly notices: CaseState['notices']
  readonly books: readonly BookEntry[]
  readonly deposits: readonly DepositView[]
  readonly refunds: CaseState['refunds']
  readonly statements: CaseState['statements']
  readonly decisions: CaseState['decisions']
  readonly statuses: CaseState['statuses']
  readonly recordsSent: CaseState['recordsSent']
  readonly appeals: CaseState['appeals']
  readonly notes: CaseState['notes']
  readonly happenings: CaseState['happenings']
  /** What may be asked for a price: its text only once it was. */
  readonly hints: readonly { readonly check: string; readonly stage: string; readonly text: string | null }[]
  readonly closed: CaseState['closed']
}

const isOpened = (state: CaseState, id: string): boolean => state.opened.some(({ record }) => record === id)

/** A card that only a record shows is not there before the record was opened. */
const patientView = (state: CaseState, one: ScenarioPatient): ScenarioPatient => ({
  ...one,
  cards: one.cards.filter(({ record }) => record === undefined || isOpened(state, record)),
})

function claimView(world: CaseWorld, state: CaseState, file: ClaimFile): ClaimView {
  const encounter = world.scenario.encounters.find(({ id }) => id === file.encounter)
  const { account, draft, letter, scrubs } = file
  return {
    ...{ account, encounter: file.encounter, draft, letter, scrubs },
    ...{ patient: encounter?.patient ?? '', on: encounter?.on ?? state.today },
    // A claim that its payer has lost looks like one that was accepted: finding out is the work.
    sent: file.sent.map(({ on, file: id, payer, control, kind, findings, stands, claim }) => ({
      ...{ on, file: id, payer, control, kind, findings, frequency: claim.frequency },
      stands: stands === 'lost' ? 'accepted' : stands,
    })),
    ...{
      charge: chargedFor(state, account),
      balances: accountOf(state, account),
      paidBy: paidBy(state, account),
    },
    lines: linesInBooks(state, account).map((line) => ({
      ...{ line, charge: chargedFor(state, account, line), balances: accountOf(state, account, line) },
    })),
  }
}

/** What a screen may know of a case. */
export function viewOf(world: CaseWorld, state: CaseState): CaseView {
  const { scenario } = world
  const { id, number = null, title, task, minutes, start, practice, encounters, records, checks } = scenario
  return {
    scenario: {
      ...{ id, number, title, task, minutes, start, practice },
      encounters: encounters.map(({ id: own, account, patient, on, place, rendering, records: of }) => ({
        ...{ id: own, account, patient, on, place, rendering, records: of },
      })),
    },
    ...{ n: state.n, today: state.today },
    patients: scenario.patients.map((one) => patientView(state, one)),
    records: records
      .filter(({ on }) => on <= state.today)
      .map(({ id: own, title: name, kind, patient, on }) => ({
        ...{ id: own, title: name, kind, patient, on, isOpen: isOpened(state, own) },
      })),
    claims: Object.values(state.claims).map((file) => claimView(world, state, file)),
    ...{ files: state.files, inquiries: state.inquiries, permissions: state.permissions },
    ...{ notices: state.notices, books: state.books, refunds: state.refunds, statements: state.statements },
    ...{
      decisions: state.decisions,
      statuses: state.statuses,
      recordsSent: state.recordsSent,
      appeals: state.appeals,
      notes: state.notes,
      happenings: state.happenings,
    },
    deposits: state.deposits.map(({ on, by, payment, amount, file, posted, paid }) => ({
      ...{ on, by, payment, amount, file, posted },
      toPost: paid && posted === null ? amountsToPost(paid) : [],
      beside:
        paid?.adjustments.map(({ code, reference, amount: kept, why }) => ({
          ...{ code, reference, amount: kept, why },
        })) ?? [],
    })),
    hints: checks.flatMap(({ id: check, stage, hint }) =>
      hint === undefined ? [] : [{ check, stage, text: state.hints.includes(check) ? hint : null }],
    ),
    closed: state.closed,
  }
}

/** All that is open in a case, in cents. */
export const openInAll = ({ claims }: CaseView): Cents =>
  sum(
    claims.map(
      ({ balances }) =>
        (balances.insurance + balances['next-payer'] + balances.patient + balances['to-work']) as Cents,
    ),
  )

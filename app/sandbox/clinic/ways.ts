import type { z } from 'zod'
import type { Play } from '../scenarios/scenario.ts'
import type { Booked } from './encounters.ts'
import type { Staff } from './practice.ts'
import { STAFF } from './practice.ts'
import type { ClinicLine } from './template.ts'

type PlayJson = z.input<typeof Play>
type StepJson = PlayJson['steps'][number]

/** A wait of a day, with everything done that came of it. */
const daily = (days: number): readonly StepJson[] => [
  { do: 'wait', days },
  { do: 'post-all' },
  { do: 'bill-all' },
]
const END: readonly StepJson[] = [
  { do: 'wait', days: 15 },
  { do: 'post-all' },
  { do: 'bill-all' },
  { do: 'wait', days: 15 },
]

const claimOf = (
  booked: Booked,
  lines: readonly ClinicLine[],
  more: Readonly<Record<string, unknown>> = {},
) => ({
  ...{ diagnoses: booked.made.diagnoses, ...booked.made.claim, lines: lines.map((one) => ({ ...one })) },
  ...more,
})

/** The engine’s best play: everything is found out before the claim goes, nothing is sent twice, money is posted the day it comes. */
export function bestWay(
  all: readonly Booked[],
  slipped: Staff | null,
  letter: string | null,
  on: string,
): PlayJson {
  const needed = all.flatMap(({ records }) =>
    records.filter(({ needed: is }) => is !== false).map(({ id }) => id),
  )
  const asks = all.flatMap(({ patient, cards, right }) =>
    [...new Set([0, ...right])].flatMap((n): readonly StepJson[] => {
      const card = cards[n]
      return card
        ? [{ do: 'ask-coverage', patient, payer: card.payer, memberId: card.memberId, on: on as never }]
        : []
    }),
  )
  const notices = all.flatMap(({ encounter, made }): readonly StepJson[] =>
    made.notice
      ? [
          {
            do: 'give-notice',
            notice: 'ABN',
            encounter,
            ...made.notice,
            procedures: [...made.notice.procedures],
          },
        ]
      : [],
  )
  const permissions = all.flatMap(({ encounter, patient, made, cards, right }): readonly StepJson[] => {
    const payer = cards[right[0] ?? 0]?.payer
    return made.permission && payer !== undefined
      ? [
          {
            do: 'ask-permission',
            kind: 'authorization',
            payer,
            patient,
            encounter,
            procedures: [...made.permission],
          },
        ]
      : []
  })
  const writes = all.map((booked): StepJson => {
    const { account, right, made, referral, permission, provider } = booked
    const more = {
      ...(referral !== null && { referral }),
      ...(permission !== null && { authorization: permission }),
      ...(provider === slipped && { rendering: { npi: STAFF[provider].npi } }),
    }
    return { do: 'write-claim', account, cards: [...right], claim: claimOf(booked, made.lines, more) }
  })
  const accounts = (isWaiting: boolean) =>
    all.filter(({ permission }) => (permission !== null) === isWaiting).map(({ account }) => account)
  const seconds = all.filter(({ right }) => right.length > 1)
  return {
    title: 'Everything found out first',
    steps: [
      ...[...needed, ...(letter === null ? [] : [letter])].map(
        (record): StepJson => ({ do: 'open-record', record }),
      ),
      ...[...asks, ...notices, ...permissions, ...writes],
      { do: 'send', accounts: accounts(false) },
      { do: 'wait', days: 1 },
      ...(accounts(true).length > 0 ? [{ do: 'send' as const, accounts: accounts(true) }] : []),
      ...daily(3),
      ...Array.from({ length: 12 }, () => daily(1)).flat(),
      ...seconds.flatMap(({ account }): readonly StepJson[] => [
        { do: 'bill-next', account, card: 1 },
        { do: 'send', accounts: [account] },
      ]),
      ...Array.from({ length: 12 }, () => daily(1)).flat(),
      ...END,
      {
        do: 'close',
        summary: 'Every claim was sent once and clean; everything is posted, billed and collected.',
      },
    ],
    ends: { claims: {} },
  }
}

/** As the charge slips have it: no modifier, no question, the card on top; what is refused is given up. */
export function hastyWay(all: readonly Booked[]): PlayJson {
  return {
    title: 'Billed as the slips stand',
    steps: [
      ...notesOf(all),
      ...all.map((booked): StepJson => {
        const slip = booked.made.slip ?? booked.made.lines
        const lines = slip.map((one) => ({ ...one, modifiers: [] }))
        return { do: 'write-claim', account: booked.account, claim: claimOf(booked, lines) }
      }),
      ...sentAndGivenUp(all),
    ],
    ends: { claims: {} },
  }
}

/** Coded with care, but on the card on top and without asking anybody; what is refused is given up. */
export function trustingWay(all: readonly Booked[]): PlayJson {
  return {
    title: 'Coded well, nothing verified, denials written off',
    steps: [
      ...notesOf(all),
      ...all.map(
        (booked): StepJson => ({
          ...{ do: 'write-claim', account: booked.account, claim: claimOf(booked, booked.made.lines) },
        }),
      ),
      ...sentAndGivenUp(all),
    ],
    ends: { claims: {} },
  }
}

const notesOf = (all: readonly Booked[]): readonly StepJson[] =>
  all.map(({ n }): StepJson => ({ do: 'open-record', record: `note-${n}` }))

const sentAndGivenUp = (all: readonly Booked[]): readonly StepJson[] => [
  { do: 'send', accounts: all.map(({ account }) => account) },
  { do: 'wait', days: 40 },
  { do: 'post-all' },
  ...all.map(
    ({ account }): StepJson => ({
      ...{ do: 'move-all', account, from: 'to-work', to: 'write-off', reason: 'Denied' },
    }),
  ),
  { do: 'bill-all' },
  { do: 'wait', days: 20 },
  { do: 'close', summary: 'What was denied is written off.' },
]

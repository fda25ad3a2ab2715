import type { z } from 'zod'
import type { Check } from '../scenarios/check.ts'
import { DAY_FIGURES } from '../scenarios/check.ts'
import type { DayFigure } from './day-score.ts'
import { DAY_POINTS } from './day-score.ts'
import type { Booked } from './encounters.ts'

type CheckJson = z.input<typeof Check>

/**
 * What is graded of a clinic’s day: its five figures beside the best play’s, which make the whole score. All else counts
 * nothing by itself and says where a figure comes from: where every account ends and whether its first claim was clean,
 * coverage where the card was wrong, notices and permissions, posting, and that nothing is left. Only what every way of
 * working shares; how an account came there is free.
 */
export function checksOf(all: readonly Booked[]): readonly CheckJson[] {
  return [
    ...DAY_FIGURES.map(figureCheck),
    ...all.flatMap(beforehand),
    ...all.map(clean),
    ...all.map(ends),
    {
      ...{ id: 'privacy', kind: 'minimum-necessary', stage: 'privacy', weight: 0 },
      title: 'Only records of today’s visits were opened',
      source: '45 CFR 164.502(b)',
      why: 'Old records of other matters lie in the cabinet too; nobody needs them for today’s claims.',
    },
    {
      ...{ id: 'posting', kind: 'posted-right', stage: 'posting', weight: 0, rule: 'F11' },
      title: 'Every cent of every remittance in its place',
      source: '005010X221A1 §1.10',
      why: 'CO is given up or worked, PR is the patient’s or the next payer’s, money is money.',
    },
    {
      ...{ id: 'closed', kind: 'closed', stage: 'close', weight: 0, source: 'Practice policy' },
      title: 'The day is closed with nothing open',
      why: 'A day is done when nobody owes anything.',
    },
  ]
}

const FIGURES: { readonly [Figure in DayFigure]: Pick<CheckJson, 'title' | 'source' | 'why'> } = {
  days: {
    title: 'Days in receivables',
    source: 'HFMA MAP Keys: days in accounts receivable',
    why: 'How long an average dollar stood open, from the service. What was given up, left open or never billed stands open until the end. All points at the days of the best play, none at those of a day on which nothing is done.',
  },
  clean: {
    title: 'Clean claims',
    source: 'HFMA MAP Keys: clean claim rate',
    why: 'First claims that no edit and no front end stopped, of all accounts of the day. A clean claim is paid once and never touched again.',
  },
  denials: {
    title: 'Denials',
    source: 'HFMA MAP Keys: remittance denial rate',
    why: 'First answers of payers that refused a claim or a line of it. What no payer has answered yet earns nothing.',
  },
  collection: {
    title: 'Net collection',
    source: 'MGMA; AAFP: net collection rate',
    why: 'What came in of what contract and law let be collected. What was taken beyond the due of an account is somebody else’s and counts against it.',
  },
  'write-offs': {
    title: 'Write-offs',
    source: 'HFMA MAP Keys: write-offs',
    why: 'What was or should have been charged and brought nothing: given up, left open or never billed. Cuts by contract and law are no loss.',
  },
}

const figureCheck = (figure: DayFigure): CheckJson => ({
  ...{ id: `figure-${figure}`, kind: 'day-figure', stage: 'figures', weight: DAY_POINTS[figure], figure },
  ...FIGURES[figure],
})

const nameOf = ({ person }: Booked): string => `${person.json.first} ${person.json.last}`

function beforehand(booked: Booked): readonly CheckJson[] {
  const { n, trap, patient, account, encounter, cards, right, made } = booked
  const payer = cards[right[0] ?? 0]?.payer ?? ''
  return [
    ...(trap
      ? [
          {
            ...{
              id: `coverage-${n}`,
              kind: 'asked-coverage' as const,
              stage: 'coverage' as const,
              weight: 0,
            },
            ...{ patient, payer, account, rule: trap.kind === 'advantage' ? 'B3' : 'B2' },
            title: `${nameOf(booked)}: the plan that pays was asked`,
            source: '005010X279A1',
            why: COVERAGE_WHY[trap.kind],
          },
        ]
      : []),
    ...(made.notice
      ? [
          {
            ...{ id: `notice-${n}`, kind: 'notice' as const, stage: 'permission' as const, weight: 0 },
            ...{ encounter, notice: 'ABN' as const, rule: 'G1' },
            title: `${nameOf(booked)}: an advance notice before the test`,
            source: 'MCPM ch. 30 §50',
            why: 'The policy does not list the reason for the test: without a signed notice nobody may be billed for it.',
          },
        ]
      : []),
    ...(made.permission
      ? [
          {
            ...{ id: `permission-${n}`, kind: 'asked-permission' as const, stage: 'permission' as const },
            ...{ weight: 0, encounter, procedures: [...made.permission], rule: 'B4' },
            title: `${nameOf(booked)}: permission for the scan`,
            source: 'Terms of the plan; CARC 197',
            why: 'The plan gives it up to three days afterwards. Later the scan is nobody’s to pay.',
          },
        ]
      : []),
  ]
}

const COVERAGE_WHY = {
  advantage:
    'Everybody in a Medicare Advantage plan keeps the red, white and blue card. Medicare’s 271 names the plan.',
  ended: 'The plan on the card ended on September 30. The front desk’s note has the new one.',
  misread: 'The payer knows no member of the number that was typed. The card was copied again.',
} as const

const clean = (booked: Booked): CheckJson => ({
  ...{ id: `clean-${booked.n}`, kind: 'clean-claim', stage: 'scrub', weight: 0, account: booked.account },
  title: `${nameOf(booked)}: the first claim is clean`,
  source: '005010X222A1',
  why: 'A clean claim is paid once and never touched again.',
})

const ends = (booked: Booked): CheckJson => ({
  ...{ id: `ends-${booked.n}`, kind: 'ends-right', stage: 'close', weight: 0, account: booked.account },
  title: `${nameOf(booked)}: the account ends where it should`,
  ...{ rule: 'F10', source: 'The engine’s best play' },
  why: `${booked.template.title}: billed as it was done, to whoever has to pay.`,
})

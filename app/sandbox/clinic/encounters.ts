import type { z } from 'zod'
import type { ChartRecord } from '../scenarios/people.ts'
import type { Draw } from './draw.ts'
import type { CardJson, MemberJson, Person } from './patients.ts'
import { cardOf, drawPerson, memberNumber, memberOf } from './patients.ts'
import type { Staff } from './practice.ts'
import type { Made, PayerId, Template } from './template.ts'
import type { Trap } from './traps.ts'
import { trapped } from './traps.ts'

type RecordJson = z.input<typeof ChartRecord>

/** One encounter of the day with everything about it: who, what was done, what is on file, what lies in wait. */
export interface Booked {
  readonly n: string
  readonly encounter: string
  readonly account: string
  readonly patient: string
  readonly person: Person
  readonly template: Template
  readonly made: Made
  readonly provider: Staff
  readonly trap: Trap | null
  readonly cards: readonly CardJson[]
  /** Which of the cards are right, in the order in which they pay. */
  readonly right: readonly number[]
  readonly members: readonly { readonly payer: PayerId; readonly member: MemberJson }[]
  readonly records: readonly RecordJson[]
  /** What the records say, by record. */
  readonly texts: Readonly<Record<string, string>>
  /** The number of a referral on paper, or of the permission that the payer will give. */
  readonly referral: string | null
  readonly permission: string | null
}

/** What is decided of an encounter before the details: under which plan it really is, and what is wrong with the card. */
export interface Plan {
  readonly template: Template
  readonly payer: PayerId
  readonly provider: Staff
  readonly trap: Trap | null
}

/** An encounter of the day, under its number from 1. */
export function book(
  draw: Draw,
  { template, payer, provider, trap }: Plan,
  at: number,
  last: string,
  on: string,
): Booked {
  const n = String(at).padStart(2, '0')
  const patient = `patient-${n}`
  const [least, most] = template.ages
  const isOld = payer === 'MCRTRN' || payer === 'GAMMA1'
  const age = draw.from(isOld ? Math.max(67, least) : least, isOld ? most : Math.min(63, most))
  const person = drawPerson(draw, last, age, on)
  const holder = template.isChild ? drawPerson(draw, last, draw.from(29, 44), on) : null
  // Of Medicaid a child is a member itself.
  const owner = payer === 'OHMCD1' ? null : holder
  const name = `${person.json.first} ${last}`
  const they = person.sex === 'F' ? 'she' : 'he'
  const made = template.make(draw, { payer, sex: person.sex, age, name, they, day: on })
  const memberId = memberNumber(draw, payer)
  const member = memberOf(draw, payer, memberId, { patient: person, holder: owner, made })
  const note = `note-${n}`
  const kind = made.services.some(({ id }) => id === 'office-visit') ? 'visit' : 'procedure'
  const referral = payer === 'BETA01' ? `BR${draw.digits(7)}` : null
  const base: Booked = {
    ...{ n, patient, person, template, made, provider, trap, referral },
    ...{ encounter: `visit-${n}`, account: `FP${on.slice(5).replace('-', '')}${n}` },
    ...{ cards: [cardOf(draw, payer, memberId, owner)], right: [0], members: [{ payer, member }] },
    records: [{ id: note, title: `${template.title}: ${name}`, kind, patient, on }],
    texts: {
      [note]: `${made.note}\n\nSeen by ${provider === 'haldane' ? 'Wren Haldane, PT' : capitalName(provider)}.`,
    },
    permission: made.permission ? `AU${draw.digits(7)}` : null,
  }
  const withPlan = template.hasSecond ? second(draw, base, owner) : base
  const withReferral = referral === null ? withPlan : referred(withPlan, referral, on)
  return trap ? trapped(draw, withReferral, trap, owner, on) : withReferral
}

const capitalName = (provider: Staff): string => `Dr. ${provider.charAt(0).toUpperCase()}${provider.slice(1)}`

/** A retiree's plan that pays after Medicare. */
function second(draw: Draw, booked: Booked, holder: Person | null): Booked {
  const { person, made, cards, members } = booked
  const memberId = memberNumber(draw, 'ALPHA1')
  const plain: Made = { ...made, policies: [] }
  const member = memberOf(draw, 'ALPHA1', memberId, { patient: person, holder, made: plain })
  const [first] = members
  const others = [{ payer: { id: 'ALPHA1', name: 'Alpha PPO' }, memberId, isFirst: false }]
  return {
    ...booked,
    ...{ cards: [...cards, cardOf(draw, 'ALPHA1', memberId, holder)], right: [0, 1] },
    members: [
      ...(first ? [{ ...first, member: { ...first.member, others } }] : []),
      { payer: 'ALPHA1', member: { ...member, benefits: { from: '2025-01-01', coinsurance: '0.2' } } },
    ],
  }
}

/** The referral that an HMO wants, as the primary care physician has faxed it. */
function referred(booked: Booked, number: string, on: string): Booked {
  const { n, patient, person, records, texts, members } = booked
  const id = `referral-${n}`
  const referrals = [{ number, from: '2025-09-15', to: '2026-03-31' }]
  return {
    ...booked,
    records: [
      ...records,
      { id, title: `Fax about ${person.json.first} ${person.json.last}`, kind: 'letter', patient, on },
    ],
    texts: {
      ...texts,
      [id]: `From the primary care physician: ${person.json.first} ${person.json.last} is referred to Lakeside Family Clinic for evaluation and
treatment. Beta’s number of the referral is **${number}**, good until March 31, 2026.`,
    },
    members: members.map(({ payer, member }) => ({
      payer,
      member: payer === 'BETA01' ? { ...member, benefits: { ...member.benefits, referrals } } : member,
    })),
  }
}

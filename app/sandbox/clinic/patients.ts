import type { z } from 'zod'
import { addDays, day } from '#billing'
import type { Card, ScenarioPatient } from '../scenarios/people.ts'
import type { TruthMember } from '../scenarios/truth.ts'
import type { Draw } from './draw.ts'
import { EMPLOYERS, FAMILY, GIVEN, STREETS } from './names.ts'
import type { Made, PayerId } from './template.ts'
import { VISITS } from './template.ts'

type PersonJson = z.input<typeof ScenarioPatient>['person']
export type CardJson = z.input<typeof Card>
export type MemberJson = z.input<typeof TruthMember>

/** An invented person with a name that nobody else of the day has. */
export interface Person {
  readonly json: PersonJson & { readonly last: string; readonly first: string; readonly birth: string }
  readonly sex: 'F' | 'M'
  readonly age: number
}

/** The family names of a day, each once. */
export const familyNames = (draw: Draw): readonly string[] => draw.shuffle(FAMILY)

export function drawPerson(draw: Draw, last: string, age: number, on: string): Person {
  const sex = draw.one(['F', 'M'] as const)
  const birth = addDays(day(`${Number(on.slice(0, 4)) - age}-01-01`), -draw.from(1, 360))
  const address = {
    ...{ line1: `${draw.from(11, 990)} ${draw.one(STREETS)}`, city: 'Columbus', state: 'OH' },
    zip: `4321${draw.digits(1)}${draw.digits(4)}`,
  }
  return { sex, age, json: { last, first: draw.one(GIVEN[sex]), birth, sex, address } }
}

const LETTERS = [
  'A',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'J',
  'K',
  'M',
  'N',
  'P',
  'Q',
  'R',
  'T',
  'U',
  'V',
  'W',
] as const
const FILING = { MCRTRN: 'MB', ALPHA1: 'CI', BETA01: 'HM', GAMMA1: '16', OHMCD1: 'MC' } as const

/** A member number as the payer writes them; Medicare's in the pattern of its beneficiary numbers. */
export function memberNumber(draw: Draw, payer: PayerId): string {
  const letter = () => draw.one(LETTERS)
  switch (payer) {
    case 'MCRTRN':
      return `${draw.from(1, 9)}${letter()}${letter()}${draw.digits(1)}${letter()}${letter()}${draw.digits(1)}${letter()}${letter()}${draw.digits(2)}`
    case 'OHMCD1':
      return `91${draw.digits(10)}`
    default:
      return `${payer.charAt(0)}${draw.from(1, 9)}${draw.digits(8)}`
  }
}

/** A card of a plan; of a child the plan is a parent's. */
export function cardOf(draw: Draw, payer: PayerId, memberId: string, holder: Person | null): CardJson {
  const isPrivate = payer === 'ALPHA1' || payer === 'BETA01'
  return {
    ...{ payer, filing: FILING[payer], memberId },
    ...(isPrivate && { group: `GRP${draw.digits(3)}`, groupName: draw.one(EMPLOYERS) }),
    ...(holder && { relationship: '19', subscriber: holder.json }),
  }
}

const PLAN = {
  ...{ MCRTRN: 'Medicare Part B', ALPHA1: 'Alpha PPO Choice', BETA01: 'Beta HMO Select' },
  ...{ GAMMA1: 'Gamma Advantage Plus', OHMCD1: 'Medicaid' },
} as const

/** What the payer knows of a member: the plan in force, with what of this year is paid already. */
export function memberOf(
  draw: Draw,
  payer: PayerId,
  memberId: string,
  {
    patient,
    holder,
    made,
  }: { readonly patient: Person; readonly holder: Person | null; readonly made: Made },
): MemberJson {
  const { last, first, birth } = (holder ?? patient).json
  const { sex } = holder ?? patient
  const child = patient.json
  return {
    ...{ memberId, last, first, birth, sex, plan: PLAN[payer] },
    ...(payer === 'MCRTRN' && { insurance: 'MB' }),
    ...(holder && {
      dependents: [
        { last: child.last, first: child.first, birth: child.birth, sex: patient.sex, relationship: '19' },
      ],
    }),
    benefits: {
      ...shares(draw, payer),
      ...(made.policies && { policies: made.policies as never }),
    },
    ...(made.permission && { authorized: [...made.permission] }),
    ...(made.facts && { facts: made.facts }),
  }
}

function shares(draw: Draw, payer: PayerId) {
  switch (payer) {
    case 'MCRTRN':
      return {
        ...{ deductible: '257.00', deductibleMet: draw.one(['257.00', '257.00', '217.00', '190.00']) },
        coinsurance: '0.2',
      }
    case 'OHMCD1':
      return { from: '2025-01-01' }
    case 'GAMMA1':
      return { from: '2025-01-01', coinsurance: '0.2' }
    default:
      return {
        ...{ from: '2025-01-01', coinsurance: draw.one(['0.1', '0.2', '0.3']) },
        ...(draw.int(3) === 0 && { deductible: '500.00', deductibleMet: draw.one(['380.00', '460.00']) }),
        ...(draw.int(2) === 0 && {
          copays: [{ procedures: VISITS, amount: draw.one(['20.00', '25.00', '30.00']) }],
        }),
      }
  }
}

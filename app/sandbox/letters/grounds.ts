import type { Payer } from '#billing'

/** What an appeal can rest on, by a short name: each is an answer to a reason that payers give. */
export const GROUND_NAMES = [
  'in-time',
  'permission',
  'medical-need',
  'separate',
  'units',
  'level',
  'new-patient',
  'no-duplicate',
  'covered',
  'this-payer',
  'who-served',
  'coded-right',
  'paid-too-little',
] as const
export type GroundName = (typeof GROUND_NAMES)[number]

/** A ground of appeal: what it says, which rules of the engine it answers, where such rules are written. */
export interface Ground {
  readonly name: GroundName
  /** As one chooses it. */
  readonly title: string
  /** As the letter says it; the evidence follows. */
  readonly says: string
  /** Rules whose denial it contests. */
  readonly rules: readonly string[]
  /** Adjustment codes in which payers tell of those rules. */
  readonly carcs: readonly string[]
  /** What the letter names as its authority: before Medicare, and before any other payer. */
  readonly rests: { readonly medicare: string; readonly other: string }
}

const ground = (
  name: GroundName,
  title: string,
  says: string,
  [rules, carcs]: readonly [rules: string, carcs: string],
  [medicare, other]: readonly [medicare: string, other: string],
): Ground => ({
  ...{ name, title, says, rules: rules.split(' '), carcs: carcs.split(' '), rests: { medicare, other } },
})

/**
 * All grounds. A rule that can deny or cut stands under one of them only, and so does every adjustment code that the
 * worklist of denials (rule G7) ends in an appeal; a test holds both against the engine. Sources: the catalogue of rules.
 */
export const GROUNDS: readonly Ground[] = [
  ground(
    'in-time',
    'The claim was received in time',
    'The claim was received within the filing limit. What proves it is enclosed.',
    ['C1 C2 C3', '29'],
    ['42 CFR 424.44', 'the filing limit of our contract'],
  ),
  ground(
    'permission',
    'The service had its permission, or could not wait for one',
    'The service had the permission that the plan asks for, or could not wait for it.',
    ['B4 B5', '197 198 284 302 243 288'],
    ['the payer’s list of services that need permission', 'the permission terms of our contract'],
  ),
  ground(
    'medical-need',
    'The service was medically necessary',
    'The service was needed for the diagnosis that was treated, as the record shows.',
    ['D11 G1', '50 11 167'],
    ['SSA 1862(a)(1)(A) and the coverage policy', 'the coverage policy of the plan'],
  ),
  ground(
    'separate',
    'The services were separate from each other',
    'The service that was denied was separate from the one that was paid, and the record documents both.',
    ['E3 E6 E7 E8 E20', '97 236'],
    ['NCCI Policy Manual ch. I; MCPM ch. 12 §40', 'NCCI Policy Manual ch. I; the plan’s payment policy'],
  ),
  ground(
    'units',
    'So many units were given',
    'The units that were billed were given, and the record counts them.',
    ['E4 E19', '151 222'],
    ['NCCI Policy Manual ch. I §V', 'NCCI Policy Manual ch. I §V; the plan’s payment policy'],
  ),
  ground(
    'level',
    'The record supports the level of the visit',
    'The decision making, or the time, that the record documents is that of the level that was billed.',
    ['E17', '150'],
    ['the E/M rules of 2021', 'the E/M rules of 2021'],
  ),
  ground(
    'new-patient',
    'The patient was new to this specialty',
    'Nobody of this group and specialty had seen the patient in the three years before.',
    ['E18', 'B16'],
    ['MCPM ch. 12 §30.6.7', 'the E/M rules of 2021'],
  ),
  ground(
    'no-duplicate',
    'It was a service of its own, no duplicate',
    'The service was given beside the one it was taken for, and the record documents both.',
    ['C4 E29', '18'],
    ['MCPM ch. 1 §120', 'the plan’s payment policy'],
  ),
  ground(
    'covered',
    'The plan covered the patient and the service',
    'On the day of service the plan was in force and covered this service.',
    ['B2 B6 E21 E26', '26 27 31 32 33 49 96 119 204'],
    ['42 CFR part 410', 'the benefits of the plan'],
  ),
  ground(
    'this-payer',
    'This payer is the one to pay',
    'No other payer comes before this one for this service.',
    ['B3 B7 B8 B11 B12', '22 24 109'],
    ['42 CFR part 411', 'the plan’s coordination of benefits'],
  ),
  ground(
    'who-served',
    'Who gave the service was entitled to it',
    'Whoever gave the service was enrolled and needed for it, and it is billed by who did it.',
    ['E14 E15 E25 E30', '54 170 185 B7'],
    ['42 CFR 424.505; MCPM ch. 12 §20.4', 'the plan’s credentialing and payment policy'],
  ),
  ground(
    'coded-right',
    'The codes say what was done',
    'Codes, modifiers and diagnoses of the claim say what the record documents, and go together.',
    ['D9 E2 E5 E9 E16 E22 E27 E28', '4 9 16 107 B15 182'],
    ['the code books of the day of service', 'the code books of the day of service'],
  ),
  ground(
    'paid-too-little',
    'It was paid below what is agreed',
    'The amount that was allowed is lower than what applies to this service.',
    ['E10 E11 E12 E13 E23', '45 59 256 272'],
    ['42 CFR 414.20 to 414.56', 'the fees of our contract'],
  ),
]

const byName = new Map(GROUNDS.map((one) => [one.name, one] as const))
export const groundNamed = (name: GroundName): Ground => byName.get(name) as Ground

/** Whether one of these grounds answers a rule. */
export const contestsRule = (grounds: readonly GroundName[], rule: string): boolean =>
  grounds.some((name) => groundNamed(name).rules.includes(rule))

/** What a ground rests on before a payer. */
export const authorityOf = ({ rests }: Ground, { kind }: Pick<Payer, 'kind'>): string =>
  kind === 'medicare' ? rests.medicare : rests.other

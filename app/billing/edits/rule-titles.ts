/** A billing rule as lessons name it: its number in the catalogue, what it asks in our words, where it is written. */
export interface RuleTitle {
  readonly id: string
  readonly title: string
  readonly source: string
}

type Entry = readonly [id: string, title: string, source: string]

/** Abbreviations: MCPM, MBPM, MSPM are CMS Pub. 100-04, 100-02, 100-05; TR3 is X12 005010X222A1; ICD-G the FY 2026 guidelines. */
const fileAndIdentity: readonly Entry[] = [
  [
    'A1',
    'A claim file opens and closes with matching control numbers and true counts',
    'X12 TR3 App. C; 005010X231A1',
  ],
  ['A2', 'Every loop and segment a claim requires is there', 'X12 TR3'],
  ['A3', 'An NPI has ten digits and a check digit that proves them', '45 CFR 162.406-.410; ISO/IEC 7812'],
  ['A4', 'The tax ID has nine digits and belongs to the billing NPI', 'X12 TR3 2010AA'],
  ['A5', 'The billing address is a street with a nine-digit ZIP', 'X12 TR3 2010AA'],
  [
    'A6',
    'The member ID has the form its payer issues; a Medicare number has 11 characters',
    'CMS MBI format',
  ],
  ['A7', 'Subscriber and patient stand in the right loops', 'X12 TR3 1.4.3, 2000B, 2000C'],
  ['A8', 'The claim total equals the sum of its lines', 'X12 TR3 CLM02'],
  [
    'A9',
    'A claim stays within its limits of diagnoses, pointers, modifiers and lines',
    'X12 TR3; NUCC manual, items 21 and 24',
  ],
  ['A10', 'Pointers lead to a diagnosis, and nothing is listed twice', 'X12 TR3 SV107'],
  ['A11', 'Dates exist, run forward and fall within the patient’s life', 'X12 TR3; MCPM ch. 26'],
  ['A12', 'The place of service is valid and fits the service', 'MCPM ch. 26 §10.5-10.6, ch. 12 §20.4.2'],
  ['A13', 'A replacement or void names the claim it changes', 'X12 TR3 CLM05-3; NUCC manual, item 22'],
  [
    'A14',
    'Rendering, referring, ordering and supervising providers are named where required',
    'MCPM ch. 26, items 17 and 17b; 42 CFR 424.507',
  ],
  [
    'A15',
    'Laboratory, drug and accident details are present when the service needs them',
    'MCPM ch. 16 §70; X12 TR3 2410',
  ],
  [
    'A16',
    'Assignment, release of information and signatures are stated',
    'NUCC manual, items 12, 13, 27, 31; 42 CFR 424.55',
  ],
  ['A17', 'The taxonomy code fits the provider where the payer asks for it', 'X12 TR3; NUCC taxonomy'],
  ['A18', 'Received is not paid: only the payer’s own acceptance proves the date', 'X12 005010X214'],
]

const coverage: readonly Entry[] = [
  ['B1', 'Eligibility is checked for the day of service', 'X12 005010X279A1; CAQH CORE'],
  ['B2', 'The service falls within the patient’s coverage dates', 'MCPM ch. 22'],
  ['B3', 'The claim goes to the payer that covers the patient', 'MCPM ch. 1 §10'],
  ['B4', 'A listed service has an authorization that matches it', 'Payer contracts'],
  ['B5', 'A gatekeeper plan has its referral', 'Payer contracts'],
  ['B6', 'The benefit covers the service and is not used up', 'Plan document'],
  ['B7', 'Commercial plans pay in their order, children by the birthday rule', 'NAIC Model Regulation 120'],
  ['B8', 'Another payer comes before Medicare in listed situations', '42 CFR 411.100-.206; MSPM ch. 1-2'],
  ['B9', 'Medicare as second payer pays the lowest of three amounts', '42 CFR 411.33; MSPM ch. 5'],
  [
    'B10',
    'A commercial second payer pays by its coordination method',
    'NAIC Model Regulation 120; X12 TR3 1.4.4',
  ],
  ['B11', 'Medicaid pays last', '42 CFR 433.139; SSA §1902(n)'],
  ['B12', 'A capitated service is not billed for a fee', 'Payer contracts'],
]

const timeliness: readonly Entry[] = [
  [
    'C1',
    'Medicare must receive a claim within one calendar year of the service',
    '42 CFR 424.44; MCPM ch. 1 §70',
  ],
  ['C2', 'A commercial claim meets the limit in its contract', 'Payer manuals'],
  ['C3', 'A corrected claim has a clock of its own', 'Payer manuals'],
  ['C4', 'One service is billed once', 'MCPM ch. 1 §120, §80.2'],
]

const diagnosis: readonly Entry[] = [
  ['D1', 'A diagnosis code is valid on the day of service', '45 CFR 162.1002; ICD-10-CM FY 2026 files'],
  ['D2', 'A diagnosis is coded to its last character', 'ICD-G I.B.2'],
  ['D3', 'A seventh character stands in seventh place, with X before it where needed', 'ICD-G I.A.4-5'],
  ['D4', 'The side is coded, and agrees with the modifier', 'ICD-G I.B.13'],
  ['D5', 'Two diagnoses that exclude each other are not reported together', 'ICD-G I.A.12.a'],
  ['D6', 'Diagnoses stand in the order their notes require', 'ICD-G I.A.13, I.B.7, I.C.20'],
  ['D7', 'Some Z codes may only be listed first', 'ICD-G I.C.21.c'],
  ['D8', 'An outpatient diagnosis that is not certain is not coded as if it were', 'ICD-G IV.H'],
  ['D9', 'The code fits the patient’s age', 'CMS Medicare Code Editor definitions'],
  [
    'D10',
    'The code fits the patient’s sex where the payer still checks it',
    'CMS Medicare Code Editor definitions',
  ],
  [
    'D11',
    'A diagnosis the line points to supports the service',
    'SSA §1862(a)(1)(A); CMS Pub. 100-03; Pub. 100-08 ch. 13',
  ],
  ['D12', 'One combination code replaces two single ones', 'ICD-G I.A.15, I.C.4'],
]

const procedure: readonly Entry[] = [
  [
    'E1',
    'A procedure code is valid on the day, and its status lets it be paid',
    'MCPM ch. 23 addendum; MPFS files',
  ],
  ['E2', 'A modifier exists, fits the code and stands in order', 'MCPM ch. 23 §20.3'],
  [
    'E3',
    'Of two services in an NCCI pair one is paid, unless a modifier is allowed and true',
    'NCCI Policy Manual ch. I; MCPM ch. 23 §20.9',
  ],
  ['E4', 'Units stay within the medically unlikely edit', 'NCCI Policy Manual ch. I §V'],
  ['E5', 'An add-on code has its primary service', 'NCCI add-on code file; NCCI Policy Manual ch. I'],
  ['E6', 'The global fee of a surgery covers the visits around it', 'MCPM ch. 12 §40'],
  ['E7', 'Modifiers 24, 25 and 57 set a visit apart from a procedure', 'MCPM ch. 12 §30.6.6, §40.2'],
  ['E8', 'Modifiers 58, 78 and 79 explain a second procedure in a global period', 'MCPM ch. 12 §40.4'],
  ['E9', 'Modifiers 54, 55 and 56 divide the care around a surgery', 'MCPM ch. 12 §40.4'],
  ['E10', 'A bilateral procedure is paid by its indicator', 'MCPM ch. 12 §40.7'],
  ['E11', 'Further surgeries of a session are paid in part', 'MCPM ch. 12 §40.6'],
  ['E12', 'Endoscopies of one family share their base', 'MCPM ch. 12 §40.6.C'],
  ['E13', 'Imaging, therapy and other series are reduced after the first', 'MCPM ch. 12 and 13'],
  [
    'E14',
    'An assistant at surgery is paid a share where one is allowed',
    'SSA §1848(i)(2); MCPM ch. 12 §20.4.3',
  ],
  ['E15', 'Two surgeons each bill their part of one operation', 'MCPM ch. 12 §40.8'],
  ['E16', 'Professional and technical parts are billed by who did them', 'MCPM ch. 13 §20, ch. 23'],
  [
    'E17',
    'The level of an office visit follows from decision making or time',
    'CPT E/M rules of 2021 and 2023; MCPM ch. 12 §30.6',
  ],
  ['E18', 'A new patient has not been seen by the group’s specialty for three years', 'MCPM ch. 12 §30.6.7'],
  ['E19', 'Prolonged time counts from where the payer says', 'CY 2021 Physician Fee Schedule rule'],
  [
    'E20',
    'The complexity add-on G2211 goes with visits of lasting care',
    'CY 2024 and 2025 Physician Fee Schedule rules',
  ],
  ['E21', 'A preventive visit and a problem visit are told apart', 'MCPM ch. 12 §30.6.2, ch. 18 §80, §140'],
  ['E22', 'A vaccine and its administration are billed as a pair', 'MCPM ch. 18 §10'],
  [
    'E23',
    'Nurse practitioners and physician assistants are paid a share of the fee',
    '42 CFR 414.52, .54, .56, .62',
  ],
  ['E24', 'Incident-to services meet every condition', '42 CFR 410.26; MBPM ch. 15 §60'],
  [
    'E25',
    'A split or shared visit is billed by who did the substantive part',
    '42 CFR 415.140; MCPM ch. 12 §30.6.18',
  ],
  ['E26', 'A telehealth visit carries its place and modifier', '42 CFR 410.78; MCPM ch. 12 §190'],
  ['E27', 'Therapy lines carry their discipline, and timed units follow the minutes', 'MCPM ch. 5 §10-20'],
  ['E28', 'Drug units follow the code’s dose, and waste is stated', 'MCPM ch. 17 §40'],
  ['E29', 'Repeated, reduced or unusual services say so', 'MCPM ch. 12 §30.1, §40.2'],
  ['E30', 'The provider is enrolled and eligible on the day', 'MCPM ch. 1 §30.2'],
]

const pricing: readonly Entry[] = [
  [
    'F1',
    'The Medicare fee: three values, three local indices, one conversion factor',
    'SSA §1848; 42 CFR 414.20-.30',
  ],
  ['F2', 'The allowed amount is the lower of charge and adjusted fee', '42 CFR 405.501; MCPM ch. 12 §20'],
  ['F3', 'What the contract cuts is written off', 'Payer contracts'],
  ['F4', 'Part B: the deductible first, then 20 percent', 'SSA §1833'],
  [
    'F5',
    'A commercial plan takes copay, deductible and coinsurance in its order',
    'Plan document; 45 CFR 147.130',
  ],
  ['F6', 'Participation decides the fee and what may be charged above it', 'SSA §1848(g); 42 CFR 414.48'],
  ['F7', 'Sequestration takes 2 percent of Medicare’s payment', 'Budget Control Act of 2011'],
  ['F8', 'Quality adjustments raise or lower the payment', 'Quality Payment Program'],
  ['F9', 'Payment waits for the floor and earns interest when late', 'MCPM ch. 1 §80.2'],
  ['F10', 'Every remittance balances to the cent', 'X12 005010X221A1 §1.10.2'],
  ['F11', 'Posting follows the adjustment group', 'X12 005010X221A1'],
  [
    'F12',
    'The patient’s balance is only what payers left to the patient',
    'SSA §1866, §1848; No Surprises Act',
  ],
]

const denials: readonly Entry[] = [
  ['G1', 'An advance notice decides who pays for a denied service', 'MCPM ch. 30 §50, ch. 23 §20.9.1'],
  [
    'G2',
    'The remedy fits the denial: new claim, correction or appeal',
    '42 CFR 405.980; MCPM ch. 34, ch. 1 §80.3',
  ],
  ['G3', 'Medicare’s five levels of appeal have their own clocks', '42 CFR 405.940-.1136; MCPM ch. 29'],
  ['G4', 'Commercial appeals follow federal clocks and the contract', '29 CFR 2560.503-1; 45 CFR 147.136'],
  [
    'G5',
    'An overpayment is reported and returned within 60 days of being identified',
    '42 CFR 401.305; 31 USC 3729(a)(1)(G)',
  ],
  ['G6', 'A credit is returned to whoever it belongs to', 'State law; payer contracts'],
  ['G7', 'Each denial has its first move', 'X12 adjustment codes; payer manuals'],
]

const compliance: readonly Entry[] = [
  [
    'H1',
    'Health information is used as little as needed, and breaches are told',
    '45 CFR 164.502(b), 164.404-.408, 160.404',
  ],
  ['H2', 'A false claim costs a penalty and three times the loss', '31 USC 3729-3733; 28 CFR 85.5'],
  ['H3', 'Nothing of value is given for federal referrals', '42 USC 1320a-7b(b); 42 CFR 1001.952'],
  [
    'H4',
    'A physician does not refer to what the family owns, without an exception',
    '42 USC 1395nn; 42 CFR 411.350-.389',
  ],
  [
    'H5',
    'Excluded persons are found before they are hired or paid',
    '42 USC 1320a-7, 1320a-7a; 42 CFR 1001.1901',
  ],
  ['H6', 'The uninsured get an estimate, and surprise bills are banned', '45 CFR 149.110-.140, .610, .620'],
  [
    'H7',
    'Standard code sets, transactions and identifiers are the law',
    '45 CFR 162.1002, .1102, .1202, .1402, .1602',
  ],
  ['H8', 'Signatures and records are kept', '42 CFR 424.36, 422.504, 424.516(f)'],
]

/** All rules of the catalogue in its order: A file and identity … H compliance. */
export const ruleTitles: readonly RuleTitle[] = [
  ...fileAndIdentity,
  ...coverage,
  ...timeliness,
  ...diagnosis,
  ...procedure,
  ...pricing,
  ...denials,
  ...compliance,
].map(([id, title, source]) => ({ id, title, source }))

const byId = new Map(ruleTitles.map((rule) => [rule.id, rule]))

/** The rule with this id, such as `C1`, or null. */
export const ruleTitle = (id: string): RuleTitle | null => byId.get(id) ?? null

/** What to do first about an adjustment; `correct` is a slip of the claim, `appeal` a judgment of the payer. */
export type Move =
  | 'new-claim'
  | 'correct'
  | 'appeal'
  | 'wait'
  | 'other-payer'
  | 'verify-coverage'
  | 'prove-receipt'
  | 'authorization'
  | 'referral'
  | 'enrollment'
  | 'send-records'
  | 'post'
  | 'next-payer'
  | 'bill-patient'
  | 'write-off'

/** One row of the worklist: the first move, and what is left when it does not apply. */
export interface Action {
  readonly carcs: readonly string[]
  readonly move: Move
  readonly otherwise: Move | null
  /** What to do, in our words. */
  readonly todo: string
}

const action = (carcs: string, move: Move, otherwise: Move | null, todo: string): Action => ({
  ...{ carcs: carcs.split(' '), move, otherwise, todo },
})

/**
 * Rule G7: the worklist of denials as data, by adjustment code; a code stands in one row only. Sources: the CARC list,
 * payer manuals (billing.md §1, G7 and the table of adjustment codes).
 */
export const ACTIONS: readonly Action[] = [
  action('1 2 3', 'next-payer', 'bill-patient', 'Bill the next payer; what it leaves is the patient’s.'),
  action(
    '4 182',
    'correct',
    'write-off',
    'Correct the modifier if the record supports one; otherwise write it off.',
  ),
  action('5', 'correct', null, 'Correct the place of service.'),
  action('6 7 9 10', 'correct', null, 'Check birth date and sex, then the code.'),
  action('8', 'correct', null, 'Correct the taxonomy code.'),
  action('11 167 146', 'correct', null, 'Check the pointer, then the diagnosis against the record.'),
  action('13 14', 'correct', null, 'Check the dates.'),
  action('16', 'new-claim', null, 'Supply what the remark code names and send a new claim.'),
  action('18', 'wait', null, 'Look up the first claim’s status; send nothing again.'),
  action('22', 'other-payer', null, 'Bill the payer that comes first, then this one with its answer.'),
  action('23', 'post', null, 'Post it as what earlier payers paid and cut.'),
  action(
    '24 109',
    'other-payer',
    null,
    'Send the claim to the payer that covers the patient, with its own dates.',
  ),
  action(
    '26 27 31 32 33',
    'verify-coverage',
    'bill-patient',
    'Ask again for coverage on that day and bill the plan in force.',
  ),
  action('29', 'prove-receipt', 'write-off', 'Prove that the payer had it in time; otherwise write it off.'),
  action(
    '45 253',
    'write-off',
    null,
    'Write it off; only an unassigned claim leaves a part to the patient (PR-45).',
  ),
  action('59 144 237', 'post', null, 'Accept it and post it: the patient never pays it.'),
  action(
    '49 96 119 204',
    'bill-patient',
    'write-off',
    'It is the patient’s where the group is PR; otherwise write it off.',
  ),
  action('50', 'appeal', 'write-off', 'Read the policy, look for an advance notice, appeal with the record.'),
  action(
    '54',
    'write-off',
    'appeal',
    'The service takes no assistant or second surgeon: check its indicator.',
  ),
  action(
    '97 236',
    'correct',
    'write-off',
    'Add the modifier the record supports; otherwise it is in the other payment.',
  ),
  action('107 B15', 'correct', 'write-off', 'Bill the service it belongs to.'),
  action('150', 'appeal', 'correct', 'Send the notes that support the level, or correct it.'),
  action(
    '151 222',
    'correct',
    'appeal',
    'Compare the units with the record: correct them, or send the record.',
  ),
  action('170 185 B7', 'enrollment', 'write-off', 'Settle the enrollment of the provider for that day.'),
  action('B20', 'verify-coverage', null, 'Find out who else billed this care, and for which part of it.'),
  action('181', 'correct', null, 'Use a code that is valid on the day.'),
  action(
    '197 198 284 302',
    'authorization',
    'appeal',
    'Ask for a retro-authorization in its window, or appeal with proof of urgency.',
  ),
  action('243 288', 'referral', 'write-off', 'Get the referral of the primary care physician.'),
  action('226 252', 'send-records', null, 'Send the records that the remark code asks for (PWK).'),
  action('256 272', 'write-off', 'appeal', 'Read the contract; the patient does not owe it.'),
  action('B16', 'correct', null, 'The patient is not new: use an established-patient code.'),
]

const byCarc = new Map(ACTIONS.flatMap((one) => one.carcs.map((carc) => [carc, one] as const)))

/** The worklist’s row for an adjustment code; null: it has none, and a person must read the remittance. */
export const actionFor = (carc: string): Action | null => byCarc.get(carc) ?? null

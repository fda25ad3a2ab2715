import type { CasReason, Day, Tables } from '#billing'

/** Where words of reason and remark codes come from: the code tables, or a part of them. */
export type ReasonWords = Pick<Tables, 'adjustment' | 'remark'>

const GROUPS: Readonly<Record<string, string>> = {
  ...{ CO: 'contract: written off', PR: 'the patient’s part', OA: 'other', PI: 'the payer’s own reduction' },
  CR: 'correction',
}
export const groupWords = (group: string): string => GROUPS[group] ?? 'unknown group'

/** CLP02 in words (005010X221A1). */
const STATUSES: Readonly<Record<string, string>> = {
  ...{ '1': 'Processed as first payer', '2': 'Processed as second payer', '3': 'Processed as third payer' },
  ...{
    '4': 'Denied',
    '19': 'Processed as first payer, and sent on',
    '20': 'Processed as second payer, and sent on',
  },
  ...{ '21': 'Processed as third payer, and sent on', '22': 'Taken back (reversal of an earlier payment)' },
  ...{ '23': 'Not this payer’s claim; sent on', '25': 'Only predetermined: nothing is paid' },
}
export const statusWords = (code: string): string => STATUSES[code] ?? `Status ${code}`

/** PLB03-1 in words. */
const PROVIDER_REASONS: Readonly<Record<string, string>> = {
  ...{ WO: 'Recovery of an overpayment', FB: 'Balance carried forward', CS: 'Adjustment' },
  ...{ '72': 'Refund received from the provider', L6: 'Interest', AH: 'Origination fee' },
}
export const providerReasonWords = (code: string): string =>
  PROVIDER_REASONS[code] ?? 'Adjustment of the payment'

const METHODS: Readonly<Record<string, string>> = {
  ...{ ACH: 'by transfer', CHK: 'by check', NON: 'no payment', BOP: 'as the bank chooses', FWT: 'by wire' },
}
export const methodWords = (method: string): string => METHODS[method] ?? `by ${method}`

/** What a reason says; codes that no table here has are shown without words. */
export const reasonWords = ({ carc }: CasReason, words: ReasonWords | null, on: Day): string =>
  words?.adjustment(carc, on)?.label ?? 'this reason is not in the tables at hand'
export const remarkWords = (rarc: string, words: ReasonWords | null, on: Day): string =>
  words?.remark(rarc, on)?.label ?? 'this remark is not in the tables at hand'

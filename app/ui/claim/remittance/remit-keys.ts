/**
 * Places of a remittance as people read it: the payment, a claim of it, a line of a claim, a reason of either. Sets,
 * claims and lines count from 1, reasons from 0.
 */
export const paymentKey = (set: number, what: string): string => `r${set} ${what}`
export const claimKey = (set: number, claim: number, what: string): string => `r${set} c${claim} ${what}`
export const lineKey = (set: number, claim: number, line: number, what: string): string =>
  line === 0 ? claimKey(set, claim, what) : `r${set} c${claim} l${line} ${what}`

const WHAT: Readonly<Record<string, string>> = {
  ...{
    amount: 'the payment',
    method: 'how it is paid',
    number: 'number of the payment',
    on: 'when it is paid',
  },
  ...{ payer: 'payer', payee: 'payee', id: 'account number', status: 'what became of it', charge: 'charge' },
  ...{ paid: 'paid', owes: 'the patient owes', control: 'the payer’s number', patient: 'patient' },
  ...{ procedure: 'procedure', units: 'units', day: 'date of service', allowed: 'allowed' },
}

/** A place in words: "Claim 1, line 2: charge". */
export function remitPlaceName(key: string): string {
  const [, claim] = / c(\d+) /.exec(key) ?? []
  const [, line] = / l(\d+) /.exec(key) ?? []
  const last = key.split(' ').at(-1) ?? ''
  const what =
    WHAT[last] ??
    (last.startsWith('a') ? 'adjustment' : last.startsWith('m') ? 'remark' : 'adjustment of the payment')
  if (claim === undefined) return what.charAt(0).toUpperCase() + what.slice(1)
  return `Claim ${claim}${line === undefined ? '' : `, line ${line}`}: ${what}`
}

import type { Cents } from '../../claim/cents.ts'
import { cents, sum } from '../../claim/cents.ts'
import { patientBalance } from '../patient-balance.ts'
import { patientShare } from '../remit-line.ts'
import type { Adjudication } from '../remittance.ts'

/** What bears on how much of a claim the patient may be billed. */
export interface StatementFacts {
  /** The answers of all payers, in the order in which they paid; the newest of each. */
  readonly answers: readonly Pick<Adjudication, 'lines'>[]
  readonly paidByPatient: Cents
  readonly isQmb?: boolean
  /** The most that the No Surprises Act lets the patient owe here; missing: it does not apply. */
  readonly protectedShare?: Cents
}

/** What the patient owes of a claim, by line, and in all. */
export interface PatientStatement {
  readonly lines: readonly { readonly n: number; readonly share: Cents }[]
  /** After what the patient has paid; negative: a credit that is theirs. */
  readonly balance: Cents
}

/**
 * The patient's part of a claim after all payers (F12). Of each line the least that any payer left to them counts: what
 * a later payer took over, or may not be billed because it was sent there too late, is no longer the patient's. A line
 * that a payer left out has what the others said.
 */
export function patientStatement(facts: StatementFacts): PatientStatement {
  const shares = new Map<number, Cents>()
  for (const { lines } of facts.answers)
    for (const line of lines) {
      const share = patientShare(line)
      shares.set(line.n, cents(Math.min(shares.get(line.n) ?? share, share)))
    }
  const lines = [...shares].map(([n, share]) => ({ n, share })).sort((a, b) => a.n - b.n)
  const { isQmb, protectedShare, paidByPatient } = facts
  const adjustments = [{ group: 'PR' as const, amount: sum(lines.map(({ share }) => share)) }]
  const balance = patientBalance({
    ...{ adjustments, paidByPatient },
    ...(isQmb !== undefined && { isQmb }),
    ...(protectedShare !== undefined && { protectedShare }),
  })
  return { lines, balance }
}

import type { CasReason, Cents, Day, RemittedClaim } from '#billing'
import { claimsOfRemittance, readX12 } from '#billing'
import type { TrafficFile } from '../life/state.ts'

/** A reason of a payer for paying less, with where it stands. */
export interface DeniedReason {
  /** The line, from 1; 0: the claim itself. */
  readonly n: number
  /** "CO-29". */
  readonly code: string
  readonly amount: Cents
}

/** A line as the payer decided it. */
export interface DeniedLine {
  readonly n: number
  /** Code and modifiers: "99213 25". */
  readonly service: string
  readonly from: Day | null
  readonly charge: Cents
  readonly paid: Cents
}

/** A decided claim as its remittance tells it: all that the practice knows of the decision. */
export interface DeniedClaim {
  readonly payer: string
  readonly account: string
  readonly control: string
  readonly patient: string
  readonly memberId: string
  readonly remitted: Day
  readonly file: string
  readonly lines: readonly DeniedLine[]
  readonly reasons: readonly DeniedReason[]
}

/** The newest remittance that tells of a claim under the payer's number; null: none has come. */
export function deniedClaim(
  files: readonly TrafficFile[],
  account: string,
  control: string,
): DeniedClaim | null {
  for (const file of [...files].reverse()) {
    if (file.kind !== '835' || !file.accounts.includes(account)) continue
    const told = claimsIn(file.text).findLast(
      (one) => one.id === account && one.control === control && one.status !== REVERSED,
    )
    if (told) return asDenied(file, told)
  }
  return null
}

/** CLP02 of a claim that is taken back. */
const REVERSED = '22'

const claimsIn = (text: string): readonly RemittedClaim[] =>
  readX12(text).interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) =>
      sets.flatMap(({ content }) => (content?.kind === '835' ? claimsOfRemittance(content.remittance) : [])),
    ),
  )

function asDenied(
  file: TrafficFile,
  { id, control = '', people, lines, adjustments }: RemittedClaim,
): DeniedClaim {
  const { patient } = people
  return {
    ...{ payer: file.payer, account: id, control, remitted: file.on, file: file.id },
    patient: [patient?.first, patient?.middle, patient?.name].filter(Boolean).join(' '),
    memberId: patient?.id ?? '',
    lines: lines.map(({ procedure, from = null, charge, paid }, i) => ({
      ...{ n: i + 1, service: [procedure.code, ...procedure.modifiers].join(' '), from, charge, paid },
    })),
    reasons: [
      ...reasonsAt(0, adjustments),
      ...lines.flatMap((line, i) => reasonsAt(i + 1, line.adjustments)),
    ],
  }
}

const reasonsAt = (n: number, reasons: readonly CasReason[]): readonly DeniedReason[] =>
  reasons.map(({ group, carc, amount }) => ({ n, code: `${group}-${carc}`, amount }))

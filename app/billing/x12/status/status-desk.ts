import type { FiledClaim, Ledger } from '../../adjudication/ledger/ledger.ts'
import type { StatusDesk } from './answer-status.ts'

/** A payer's books as the desk that answers status inquiries sees them: every claim on file, with what paid it. */
export const statusDeskOf = (ledger: Ledger, payer: StatusDesk['payer']): StatusDesk => ({
  payer,
  claims: ledger.claims.map((filed) => {
    const payment = paymentOf(ledger, filed)
    const { control, claim, received, answer, remitted, state } = filed
    return { control, claim, received, answer, remitted, state, ...(payment !== undefined && { payment }) }
  }),
})

/** The last payment that paid a claim, by its number. */
function paymentOf({ payments }: Ledger, { control }: FiledClaim): string | undefined {
  return payments.findLast(({ claims }) =>
    claims.some((one) => one.control === control && one.kind !== 'reversal'),
  )?.number
}

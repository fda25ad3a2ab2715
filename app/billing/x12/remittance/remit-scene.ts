import { adjudicate } from '../../adjudication/adjudicate.ts'
import { emptyLedger, nextControl, payeeOf } from '../../adjudication/ledger/ledger.ts'
import { earliestPayment } from '../../adjudication/remit/interest.ts'
import { paymentOf } from '../../adjudication/remit/payment.ts'
import { remitClaim } from '../../adjudication/remit/remit-claim.ts'
import type { Adjudication } from '../../adjudication/remittance.ts'
import type { Outcome } from '../../claim/outcome.ts'
import { no } from '../../claim/outcome.ts'
import type { Scene } from '../../edits/scene.ts'
import { trainingContext } from '../professional/context.ts'
import type { X12Error } from '../wire/x12-error.ts'
import { remittanceOf, trainingRemitter } from './remittance-of.ts'
import { writeRemittances } from './write-835.ts'

/** Why there is no remittance for a claim. */
export interface NotRemitted {
  /** `rejected`: stopped at the front end, which tells of it in a 277CA; its findings say why. */
  readonly answer: Adjudication
  /** What the file would get wrong as X12. */
  readonly errors: readonly X12Error[]
}

/**
 * The 835 of one claim: adjudicated, and paid alone on the first day on which its payer pays. The envelope goes from the
 * clearinghouse to the practice of the training world.
 */
export function remitScene(scene: Scene): Outcome<string, NotRemitted> {
  const { claim, payer, received } = scene
  const answer = adjudicate(scene)
  if (answer.status === 'rejected') return no({ answer, errors: [] })
  const on = earliestPayment(payer, received, 'electronic')
  const control = nextControl(emptyLedger(payer.id), received)
  const { payment } = paymentOf({
    ...{ number: `EFT${control}`, payer: payer.id, payee: payeeOf(claim), on },
    ...{ claims: [remitClaim(control, claim, answer)], adjustments: [] },
  })
  const { envelope } = trainingContext(on)
  const text = writeRemittances([remittanceOf(payment, trainingRemitter(payer.name))], {
    ...envelope,
    ...{ sender: envelope.receiver, receiver: envelope.sender },
  })
  return text.ok ? text : no({ answer, errors: text.fault })
}

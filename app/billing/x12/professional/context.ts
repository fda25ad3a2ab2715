import type { Day } from '../../claim/day.ts'
import type { Provider } from '../../claim/parties.ts'
import type { Envelope } from '../wire/write-file.ts'

/** Everything a file of claims says that no claim does. */
export interface WriteContext {
  readonly envelope: Envelope
  /** Number of the batch (BHT03), which the 277CA repeats. */
  readonly batch: string
  /** Who sends (1000A), with someone to call. */
  readonly submitter: {
    readonly name: string
    readonly id: string
    readonly contact: string
    readonly phone: string
  }
  /** Who receives (1000B): a clearinghouse or a payer. */
  readonly receiver: { readonly name: string; readonly id: string }
  /** CH claims that ask for payment, RP encounters (BHT06). Missing: CH. */
  readonly purpose?: 'CH' | 'RP'
}

/**
 * The context of the training world: an invented practice and clearinghouse, with the day, the time (HHMM) and the number
 * given. A practice that sends its own claims is the submitter.
 */
export function trainingContext(on: Day, at = '0930', control = 1, practice?: Provider): WriteContext {
  const { name = 'Lakeside Family Clinic', phone = '6145550100' } = practice ?? {}
  return {
    envelope: {
      sender: { qualifier: 'ZZ', id: 'SUB001' },
      receiver: { qualifier: 'ZZ', id: 'CLRHSE01' },
      ...{ on, at, control, usage: 'T' },
    },
    batch: `B${String(control).padStart(6, '0')}`,
    submitter: { name, id: 'SUB001', contact: 'Billing Desk', phone },
    receiver: { name: 'Training Clearinghouse', id: 'CLRHSE01' },
  }
}

import { ACTIVITY_LABELS } from '#credits'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import type { RefusedActivity } from './activity-form.tsx'

/** The summary above a form of the ledger that was not accepted. */
export const CreditTrouble = ({ refused }: { refused: RefusedActivity | undefined }) => (
  <FormTrouble refused={refused} labels={ACTIVITY_LABELS} />
)

import { payerOf } from '#billing'

/** Who paid, is asked or has a claim, as people say it. */
export const payerName = (by: string): string =>
  by === 'patient' ? 'the patient' : (payerOf(by)?.name ?? by)

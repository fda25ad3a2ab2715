import { dollars } from '#billing'
import type { RemitSum } from './remit-sums.ts'

/** A sum and whether it comes out, in words and by a mark. */
export function RemitSumLine({
  sum: { words, reckoned, says },
  says: what,
}: {
  sum: RemitSum
  says: string
}) {
  const isRight = reckoned === says
  return (
    <p className={isRight ? 'eob-sum' : 'eob-sum eob-wrong'}>
      <span aria-hidden="true">{isRight ? '✓' : '⚠'}</span> {words}: {dollars(reckoned)} {what}.{' '}
      {isRight
        ? 'It balances.'
        : `The remittance says ${dollars(says)}: it does not balance, and cannot be posted.`}
    </p>
  )
}

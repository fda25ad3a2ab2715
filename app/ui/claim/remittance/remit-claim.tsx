import type { CasReason, Day, RemittedClaim } from '#billing'
import { dollars, inDigits } from '#billing'
import { claimKey, lineKey } from './remit-keys.ts'
import { RemitSumLine } from './remit-sum-line.tsx'
import { claimSum } from './remit-sums.ts'
import type { ReasonWords } from './remit-words.ts'
import { groupWords, reasonWords, remarkWords, statusWords } from './remit-words.ts'
import { Tied } from './tied.tsx'

interface RemitClaimProps {
  readonly claim: RemittedClaim
  readonly set: number
  /** Its number in the remittance, from 1. */
  readonly n: number
  readonly words: ReasonWords | null
  readonly on: Day
}

/** One claim of a remittance as an EOB tells it. */
export function RemitClaim({ claim, set, n, words, on }: RemitClaimProps) {
  const at = (what: string) => claimKey(set, n, what)
  const { patient } = claim.people
  const remarks = [...(claim.outpatient?.remarks ?? []), ...(claim.inpatient?.more ?? [])]
  return (
    <article className="eob-claim" aria-label={`Claim ${n}, account ${claim.id}`}>
      <h3 className="eob-claim-head">
        <Tied at={at('patient')}>
          {[patient?.name, patient?.first].filter(Boolean).join(', ') || 'No name'}
        </Tied>
        <span>
          Account <Tied at={at('id')}>{claim.id}</Tied>
        </span>
        {claim.control && (
          <span>
            Payer’s number <Tied at={at('control')}>{claim.control}</Tied>
          </span>
        )}
        <Tied at={at('status')}>{statusWords(claim.status)}</Tied>
      </h3>
      {claim.lines.length > 0 && (
        <div className="eob-scroll">
          <table className="eob-lines">
            <thead>
              <tr>
                <th scope="col">Service</th>
                <th scope="col" className="eob-money">
                  Charge
                </th>
                <th scope="col" className="eob-money">
                  Allowed
                </th>
                <th scope="col">Adjustments and remarks</th>
                <th scope="col" className="eob-money">
                  Paid
                </th>
              </tr>
            </thead>
            <tbody>
              {claim.lines.map((line, i) => {
                const own = (what: string) => lineKey(set, n, i + 1, what)
                const { procedure, units, from, allowed } = line
                return (
                  // Lines are their place.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <tr key={i}>
                    <th scope="row">
                      <Tied at={own('procedure')} className="eob-code">
                        {[procedure.code, ...procedure.modifiers].join(' ')}
                      </Tied>
                      {units && (
                        <span className="eob-units">
                          × <Tied at={own('units')}>{inDigits(units)}</Tied>
                        </span>
                      )}
                      {from && (
                        <Tied at={own('day')} className="eob-day">
                          {from}
                        </Tied>
                      )}
                    </th>
                    <td className="eob-money">
                      <Tied at={own('charge')}>{dollars(line.charge)}</Tied>
                    </td>
                    <td className="eob-money">
                      {allowed === undefined ? '—' : <Tied at={own('allowed')}>{dollars(allowed)}</Tied>}
                    </td>
                    <td>
                      <Reasons reasons={line.adjustments} at={own} words={words} on={on} />
                      <Remarks
                        codes={[...line.remarks, ...line.drugRemarks]}
                        at={own}
                        words={words}
                        on={on}
                      />
                    </td>
                    <td className="eob-money">
                      <Tied at={own('paid')}>{dollars(line.paid)}</Tied>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <Reasons reasons={claim.adjustments} at={at} words={words} on={on} />
      <Remarks codes={remarks} at={at} words={words} on={on} />
      <dl className="eob-totals">
        <div>
          <dt>Charge</dt>
          <dd>
            <Tied at={at('charge')}>{dollars(claim.charge)}</Tied>
          </dd>
        </div>
        <div>
          <dt>Patient owes</dt>
          <dd>
            {claim.patientOwes === undefined ? (
              '0.00'
            ) : (
              <Tied at={at('owes')}>{dollars(claim.patientOwes)}</Tied>
            )}
          </dd>
        </div>
        <div>
          <dt>Paid</dt>
          <dd>
            <Tied at={at('paid')}>{dollars(claim.paid)}</Tied>
          </dd>
        </div>
      </dl>
      <RemitSumLine sum={claimSum(claim)} says="paid" />
    </article>
  )
}

interface SaidProps {
  readonly at: (what: string) => string
  readonly words: ReasonWords | null
  readonly on: Day
}

/** Reasons, each as group and code with its words and its amount. */
function Reasons({ reasons, at, words, on }: SaidProps & { readonly reasons: readonly CasReason[] }) {
  if (reasons.length === 0) return null
  return (
    <ul className="eob-reasons">
      {reasons.map((reason, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reasons are their place
        <li key={i}>
          <Tied at={at(`a${i}`)} className="eob-reason">
            <b className="eob-code">
              {reason.group}-{reason.carc}
            </b>{' '}
            <span className="eob-amount">{dollars(reason.amount)}</span>{' '}
            <span className="eob-words">
              {groupWords(reason.group)}; {reasonWords(reason, words, on)}
            </span>
          </Tied>
        </li>
      ))}
    </ul>
  )
}

function Remarks({ codes, at, words, on }: SaidProps & { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null
  return (
    <ul className="eob-reasons">
      {codes.map((code, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: remarks are their place
        <li key={i}>
          <Tied at={at(`m${i}`)} className="eob-reason">
            <b className="eob-code">{code}</b>{' '}
            <span className="eob-words">{remarkWords(code, words, on)}</span>
          </Tied>
        </li>
      ))}
    </ul>
  )
}

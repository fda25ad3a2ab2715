import { useMemo, useRef, useState } from 'react'
import { cents, dollars, parseDollars } from '#billing'
import type { DepositView, Place } from '#sandbox'
import { PLACES } from '#sandbox'
import { useBench } from '../case-context.ts'
import { MoveButton } from '../move-button.tsx'
import { payerName } from '../payer-name.ts'

const NAMES: Readonly<Record<Place, string>> = {
  ...{ payment: 'Payment', 'write-off': 'Write off', patient: 'The patient’s', 'next-payer': 'Next payer’s' },
  ...{ neutral: 'Already accounted for', 'to-work': 'To be worked' },
}

/** Payments that came: those to be posted first, then the posted ones. */
export function PostDesk() {
  const { open } = useBench()
  const { deposits } = open.view
  const waiting = deposits.filter(({ posted }) => posted === null)
  const desk = useRef<HTMLDivElement>(null)
  return (
    // What was posted goes from here; whoever posted it goes on at the top of the desk.
    <div ref={desk} tabIndex={-1} role="group" aria-label="Payments" className="grid gap-6 outline-none">
      {deposits.length === 0 && <p className="text-soft">No payment has come yet.</p>}
      {waiting.map((one) => (
        <Posting key={one.payment} deposit={one} onPosted={() => desk.current?.focus()} />
      ))}
      {deposits.some(({ posted }) => posted !== null) && (
        <section className="card" aria-label="Posted">
          <h3 className="text-lg">Posted</h3>
          <ul className="mt-2 grid gap-1">
            {deposits
              .filter(({ posted }) => posted !== null)
              .map(({ payment, by, amount, posted }) => (
                <li key={payment} className="flex flex-wrap justify-between gap-x-4">
                  <span>
                    <span className="font-mono">{payment}</span> from {payerName(by)}, posted on {posted}
                  </span>
                  <span className="tabular">{dollars(amount)}</span>
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const keyOf = (i: number): string => `amount-${i}`

/** One remittance: every amount is given a place, and every cent reconciles before it closes. */
function Posting({ deposit, onPosted }: { deposit: DepositView; onPosted: () => void }) {
  const { play, isReadOnly, engine, show } = useBench()
  const { toPost, beside, amount, payment, by, on, file } = deposit
  const [taken, setTaken] = useState<Readonly<Record<number, string>>>({})
  const open = beside.filter((one, i) => one.amount > 0 && taken[i] === undefined).length
  const [places, setPlaces] = useState<Readonly<Record<string, Place | ''>>>({})
  const placeOf = (i: number): Place | '' => (toPost[i]?.code === null ? 'payment' : (places[keyOf(i)] ?? ''))
  const left = toPost.filter((_, i) => placeOf(i) === '').length + open
  const paid = useMemo(
    () => toPost.filter(({ code }) => code === null).reduce((sum, one) => sum + one.amount, 0),
    [toPost],
  )
  const kept = beside.reduce((sum, one) => sum + one.amount, 0)
  const isWhole = left === 0
  const post = async () => {
    const isKept = await play({
      ...{ do: 'post', payment },
      entries: toPost.map(({ at, control, n, code, amount: part }, i) => ({
        ...{ at, control, n, code, amount: dollars(part), place: placeOf(i) as Place },
      })),
      ...(beside.length > 0 && {
        beside: beside.map((_, i) => ({
          n: i + 1,
          account: taken[i] === BESIDE ? null : (taken[i] ?? null),
        })),
      }),
    })
    if (isKept) onPosted()
  }
  return (
    <section className="card" aria-label={`Post ${payment}`}>
      <h3 className="text-lg">
        ${dollars(amount)} from {payerName(by)}, <span className="font-mono">{payment}</span>
      </h3>
      <p className="text-sm text-soft">
        came on {on}
        {file !== null && (
          <>
            {' · '}
            <button type="button" className="bench-link" onClick={() => show(`file ${file}`)}>
              read the remittance
            </button>
          </>
        )}
      </p>
      <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="Table">
        <table className="sheet bench-posting mt-3 w-full">
          <thead>
            <tr>
              <th>Account</th>
              <th>Line</th>
              <th>What</th>
              <th className="text-right">Amount</th>
              <th>Goes to</th>
            </tr>
          </thead>
          <tbody>
            {toPost.map((one, i) => (
              // Amounts of a remittance are their place in it.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={i}>
                <td className="font-mono">{one.account}</td>
                <td>
                  {one.n} <span className="font-mono">{one.procedure}</span>
                </td>
                <td>
                  {one.code === null ? 'paid' : <span className="font-mono">{one.code}</span>}
                  {one.code !== null && engine && (
                    <span className="block text-sm text-soft">
                      {engine.tables.adjustment(one.code.slice(one.code.indexOf('-') + 1), on)?.label ?? ''}
                    </span>
                  )}
                </td>
                <td className="text-right tabular">{dollars(one.amount)}</td>
                <td>
                  {one.code === null ? (
                    'Payment'
                  ) : (
                    <select
                      className="input min-w-36"
                      aria-label={`Where ${one.code} of ${one.account} line ${one.n}, ${dollars(one.amount)}, goes`}
                      value={placeOf(i)}
                      disabled={isReadOnly}
                      onChange={(event) =>
                        setPlaces((all) => ({ ...all, [keyOf(i)]: event.target.value as Place | '' }))
                      }
                    >
                      <option value="">choose</option>
                      {PLACES.filter((place) => place !== 'payment').map((place) => (
                        <option key={place} value={place}>
                          {NAMES[place]}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
              </tr>
            ))}
            {beside.map((one, i) => (
              <BesideRow
                // biome-ignore lint/suspicious/noArrayIndexKey: see above
                key={`beside-${i}`}
                one={one}
                chosen={taken[i] ?? ''}
                onChoose={(account) => setTaken((all) => ({ ...all, [i]: account }))}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>Paid for claims{kept === 0 ? '' : ', less what was kept'}</td>
              <td className="text-right tabular">{dollars(cents(paid - kept))}</td>
              <td>{paid - kept === amount ? '✓ the deposit' : `✗ the deposit is $${dollars(amount)}`}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <MoveButton className="btn btn-go" off={!isWhole} onGo={post}>
          Post it
        </MoveButton>
        <span className="text-soft" role="status">
          {isWhole
            ? 'Every amount has a place.'
            : left === 1
              ? 'One amount has no place yet.'
              : `${left} amounts have no place yet.`}
        </span>
      </p>
    </section>
  )
}

/** What was chosen for an amount that belongs to no account. */
const BESIDE = '-'

interface BesideRowProps {
  readonly one: DepositView['beside'][number]
  readonly chosen: string
  readonly onChoose: (account: string) => void
}

/** An amount beside the claims. What the payer took is somebody's: an account's, or nobody's; what it gave is nobody's. */
function BesideRow({ one, chosen, onChoose }: BesideRowProps) {
  const { open, isReadOnly } = useBench()
  const { code, reference, amount, why } = one
  return (
    <tr>
      <td colSpan={3}>
        <span className="font-mono">{code}</span> beside the claims: {why}
        <span className="block text-sm text-soft">
          about <span className="font-mono">{reference}</span>
        </span>
      </td>
      <td className="text-right tabular">{dollars(cents(-amount))}</td>
      <td>
        {amount <= 0 ? (
          'Beside the claims'
        ) : (
          <select
            className="input min-w-36"
            aria-label={`Whose account ${code} about ${reference}, ${dollars(amount)}, belongs to`}
            value={chosen}
            disabled={isReadOnly}
            onChange={(event) => onChoose(event.target.value)}
          >
            <option value="" disabled>
              choose
            </option>
            <option value={BESIDE}>No account</option>
            {open.view.claims.map(({ account }) => (
              <option key={account}>{account}</option>
            ))}
          </select>
        )}
      </td>
    </tr>
  )
}

/** An amount as somebody types it; null: none. */
export const typedAmount = (text: string): string | null => {
  const amount = parseDollars(text.replace(/[$,\s]/g, ''))
  return amount === null ? null : dollars(amount)
}

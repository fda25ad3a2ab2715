import './remittance.css'
import type { MouseEvent, PointerEvent } from 'react'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { Day, ReadRemittance } from '#billing'
import { claimsOfRemittance, dollars, readX12 } from '#billing'
import { useLens } from '../lens/lens.ts'
import { Lit } from '../lens/lit.tsx'
import { x12Text } from '../lens/x12-text.ts'
import { X12View } from '../lens/x12-view.tsx'
import { RemitClaim } from './remit-claim.tsx'
import { paymentKey, remitPlaceName } from './remit-keys.ts'
import { RemitSumLine } from './remit-sum-line.tsx'
import { paymentSum } from './remit-sums.ts'
import { remitTies } from './remit-ties.ts'
import type { ReasonWords } from './remit-words.ts'
import { methodWords, providerReasonWords } from './remit-words.ts'
import { Tied } from './tied.tsx'

export interface RemittanceViewProps {
  /** An 835 as it was received. */
  readonly text: string
  /** Where words of its codes come from; null: only the codes are shown. */
  readonly words: ReasonWords | null
  /** On which day's words: of a remittance, the day it was made. */
  readonly on: Day
  readonly fileName: string
}

const remittancesIn = (text: string): readonly ReadRemittance[] =>
  readX12(text).interchanges.flatMap(({ groups }) =>
    groups.flatMap(({ sets }) => sets.flatMap(({ content }) => (content?.kind === '835' ? [content] : []))),
  )

/** A remittance as an EOB in words, beside its raw 835, tied by the lens. */
export const RemittanceView = memo(function RemittanceView({
  text,
  words,
  on,
  fileName,
}: RemittanceViewProps) {
  const lens = useLens()
  const pane = useRef<HTMLDivElement>(null)
  const reads = useMemo(() => remittancesIn(text), [text])
  const ties = useMemo(() => remitTies(x12Text(text), reads), [text, reads])
  useEffect(
    () =>
      lens.onGo((side, key) => {
        if (side === 'paper')
          pane.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus()
      }),
    [lens],
  )
  const cellOf = (target: EventTarget): string | null =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? null) : null
  const click = (event: MouseEvent) => {
    const [wire] = ties.wireOf.get(cellOf(event.target) ?? '') ?? []
    if (wire !== undefined) lens.go('wire', wire)
  }
  const hover = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') lens.hover('paper', cellOf(event.target))
  }
  return (
    <div className="eob">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: its buttons have the keys; what they do bubbles up to here */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div
        ref={pane}
        className="eob-pane"
        onClick={click}
        onFocus={(event) => lens.focus('paper', cellOf(event.target))}
        onPointerMove={hover}
        onPointerLeave={() => lens.hover('paper', null)}
      >
        {reads.length === 0 && (
          <p>This text holds no remittance that can be read. It stands below as it came.</p>
        )}
        {reads.map((read, i) => (
          // Sets of a file are their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Remitted key={i} read={read} set={i + 1} words={words} on={on} />
        ))}
      </div>
      <X12View
        text={text}
        title="835 as received"
        fileName={fileName}
        lens={lens}
        ties={ties}
        nameOf={remitPlaceName}
      />
      <Lit lens={lens} ties={ties} side="paper" within={pane} />
    </div>
  )
})

interface RemittedProps {
  readonly read: ReadRemittance
  readonly set: number
  readonly words: ReasonWords | null
  readonly on: Day
}

/** One payment: who pays whom, its claims, what belongs to none of them, and whether it all adds up. */
function Remitted({ read: { remittance }, set, words, on }: RemittedProps) {
  const { payment, payer, payee, trace, adjustments } = remittance
  const at = (what: string) => paymentKey(set, what)
  return (
    <section className="eob-payment">
      <h2 className="eob-head">
        <Tied at={at('payer')}>{payer.name}</Tied> pays <Tied at={at('payee')}>{payee.name}</Tied>{' '}
        <Tied at={at('amount')} className="eob-amount">
          {dollars(payment.amount)}
        </Tied>{' '}
        <Tied at={at('method')}>{methodWords(payment.method)}</Tied>
        {trace.number !== '' && (
          <>
            , number <Tied at={at('number')}>{trace.number}</Tied>
          </>
        )}
        {payment.on && (
          <>
            , on <Tied at={at('on')}>{payment.on}</Tied>
          </>
        )}
      </h2>
      {claimsOfRemittance(remittance).map((claim, i) => (
        // Claims of a remittance are their place; the same account may stand there twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <RemitClaim key={i} claim={claim} set={set} n={i + 1} words={words} on={on} />
      ))}
      {adjustments.length > 0 && (
        <>
          <h3 className="eob-other">What belongs to no claim of this payment</h3>
          <ul className="eob-reasons">
            {adjustments.map(({ code, reference, amount }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they are their place
              <li key={i}>
                <Tied at={at(`p${i}`)} className="eob-reason">
                  <b className="eob-code">{code}</b> <span className="eob-amount">{dollars(amount)}</span>{' '}
                  <span className="eob-words">
                    {providerReasonWords(code)}
                    {reference ? `, reference ${reference}` : ''};{' '}
                    {amount < 0 ? 'added to the payment' : 'taken from the payment'}
                  </span>
                </Tied>
              </li>
            ))}
          </ul>
        </>
      )}
      <RemitSumLine sum={paymentSum(remittance)} says="paid" />
    </section>
  )
}

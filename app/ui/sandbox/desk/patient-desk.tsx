import { useState } from 'react'
import { cents, dollars } from '#billing'
import { useBench, useClaim } from '../case-context.ts'
import { MoveButton } from '../move-button.tsx'
import { payerName } from '../payer-name.ts'
import { Statements } from '../statement/statements.tsx'
import { DeskForm, Labeled, textOf } from './desk-form.tsx'
import { typedAmount } from './post-desk.tsx'

/** The next payer, the patient, and what has to be given back. */
export function PatientDesk() {
  const { open, play, show } = useBench()
  const claim = useClaim()
  const patient = open.view.patients.find(({ id }) => id === claim.patient)
  const [wrong, setWrong] = useState('')
  const amountOf = (form: FormData, of: string): string | null => {
    const amount = typedAmount(textOf(form, 'amount'))
    setWrong(amount === null ? of : '')
    return amount
  }
  const refunds = open.view.refunds.filter(({ account }) => account === claim.account)
  return (
    <div className="grid gap-6">
      <section className="card grid gap-3" aria-label="Next payer">
        <h3 className="text-lg">The next payer</h3>
        <p className="text-soft">
          Its claim carries what the payer before said, line by line. ${dollars(claim.balances['next-payer'])}{' '}
          waits for it.
        </p>
        <p className="flex flex-wrap gap-3">
          {patient?.cards.map((card, i) => (
            <MoveButton
              // biome-ignore lint/suspicious/noArrayIndexKey: cards are their place
              key={i}
              onGo={() =>
                play({ do: 'bill-next', account: claim.account, card: i }).then((isKept) => {
                  if (isKept) show('form')
                })
              }
            >
              Write the claim for {payerName(card.payer)}
            </MoveButton>
          ))}
        </p>
      </section>
      <DeskForm
        title="Bill the patient"
        about={`By the books, $${dollars(claim.balances.patient)} is the patient’s.`}
        go="Send the statement"
        onGo={(form) => {
          const amount = amountOf(form, 'bill')
          return amount !== null && play({ do: 'statement', account: claim.account, amount })
        }}
      >
        <Amount isWrong={wrong === 'bill'} />
      </DeskForm>
      <Statements />
      <DeskForm
        title="Take money at the desk"
        go="Take it"
        onGo={(form) => {
          const amount = amountOf(form, 'take')
          return amount !== null && play({ do: 'collect', account: claim.account, amount })
        }}
      >
        <Amount isWrong={wrong === 'take'} />
      </DeskForm>
      <DeskForm
        title="Give money back"
        about="To whoever paid too much. What a payer paid twice is never the patient’s."
        go="Give it back"
        onGo={(form) => {
          const amount = amountOf(form, 'back')
          const control = textOf(form, 'control')
          return (
            amount !== null &&
            play({
              ...{ do: 'refund', account: claim.account, to: textOf(form, 'to'), amount },
              ...(control !== '' && { control }),
            })
          )
        }}
      >
        {refunds.map(({ on, to, amount }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
          <p key={i}>
            ${dollars(amount)} given back to {payerName(to)} on {on}
          </p>
        ))}
        <div className="grid gap-3 sm:grid-cols-3">
          <Labeled label="To">
            <select name="to" className="input">
              {Object.entries(claim.paidBy).map(([by, amount]) => (
                <option key={by} value={by}>
                  {payerName(by)} (paid {dollars(cents(amount))})
                </option>
              ))}
              {Object.keys(claim.paidBy).length === 0 && <option value="patient">nobody has paid</option>}
            </select>
          </Labeled>
          <Amount isWrong={wrong === 'back'} />
          <Labeled label="Payer’s claim number">
            <input name="control" className="input font-mono" />
          </Labeled>
        </div>
      </DeskForm>
    </div>
  )
}

/** An amount to be typed; what was wrong with it is said below it. */
const Amount = ({ isWrong }: { isWrong: boolean }) => (
  <Labeled label="Amount">
    <input name="amount" className="input" inputMode="decimal" aria-invalid={isWrong || undefined} />
    {isWrong && (
      <span className="text-sm text-bad" role="alert">
        ⚠ Type an amount such as 40.00.
      </span>
    )}
  </Labeled>
)

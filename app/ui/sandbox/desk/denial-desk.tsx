import { useState } from 'react'
import { actionFor, claimJson, dollars, payerOf, readClaim } from '#billing'
import { CAUSES, claimOfDraft, draftOf, REMEDIES } from '#sandbox'
import { useBench, useClaim } from '../case-context.ts'
import { LetterDesk } from '../letter/letter-desk.tsx'
import { MoveButton } from '../move-button.tsx'
import { Choice, DeskForm, Labeled, textOf } from './desk-form.tsx'
import { typedAmount } from './post-desk.tsx'

const CAUSE_WORDS: Readonly<Record<string, string>> = {
  ...{ slip: 'a slip in writing', 'wrong-code': 'a wrong code', 'missing-modifier': 'a missing modifier' },
  ...{ 'wrong-modifier': 'a wrong modifier', units: 'wrong units', 'wrong-payer': 'the wrong payer' },
  ...{
    'coverage-ended': 'coverage that had ended',
    'no-permission': 'no permission',
    late: 'it came too late',
  },
  ...{ 'not-covered': 'not covered', duplicate: 'a duplicate', 'records-wanted': 'records are wanted' },
  ...{
    'payer-right': 'the payer is right',
    'payer-wrong': 'the payer is wrong',
    'patient-share': 'the patient’s share',
  },
}
const REMEDY_WORDS: Readonly<Record<string, string>> = {
  ...{ 'new-claim': 'a new claim', replacement: 'a replacement (frequency 7)', void: 'a void (frequency 8)' },
  ...{
    reopening: 'a reopening',
    appeal: 'an appeal',
    'other-payer': 'bill another payer',
    'write-off': 'write it off',
  },
  ...{ 'bill-patient': 'bill the patient', wait: 'wait', post: 'post it', 'send-records': 'send records' },
  ...{ authorization: 'ask for permission', 'next-payer': 'bill the next payer' },
}

/** What was refused: why, what to do, and doing it. */
export function DenialDesk() {
  const claim = useClaim()
  const decided = claim.sent.findLast(
    ({ control, stands }) => control !== null && ['paid', 'partial', 'denied'].includes(stands),
  )
  return (
    <div className="grid gap-6">
      <Worklist />
      {decided ? (
        <>
          <Correct control={decided.control ?? ''} payer={decided.payer} />
          <LetterDesk />
        </>
      ) : (
        <p className="text-soft">
          {claim.sent.some(({ stands }) => stands === 'rejected' || stands === 'returned')
            ? 'It was never decided: correct the form and send it again as a new claim. There is nothing to appeal.'
            : 'No payer has decided this claim yet.'}
        </p>
      )}
      <MoveAmount />
    </div>
  )
}

function Worklist() {
  const { open, play } = useBench()
  const claim = useClaim()
  const entries = open.view.books.filter(
    (one) =>
      one.account === claim.account && ['to-work', 'patient'].includes(one.to) && one.why.includes('-'),
  )
  const codes = [...new Set(entries.map(({ why }) => why))]
  const made = open.view.decisions.filter((one) => one.account === claim.account)
  return (
    <DeskForm
      title="Say what went wrong"
      about="Before anything is corrected: the cause, then the remedy."
      go="Note it"
      onGo={(form) =>
        play({
          ...{ do: 'decide', account: claim.account, line: null, code: textOf(form, 'code').toUpperCase() },
          ...{ cause: textOf(form, 'cause') as 'slip', remedy: textOf(form, 'remedy') as 'appeal' },
        })
      }
    >
      {made.length > 0 && (
        <ul className="grid gap-1" aria-label="Noted">
          {made.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
            <li key={i}>
              {one.on} <span className="font-mono">{one.code}</span>: {CAUSE_WORDS[one.cause] ?? one.cause};{' '}
              {REMEDY_WORDS[one.remedy] ?? one.remedy}
            </li>
          ))}
        </ul>
      )}
      <div className="grid gap-3 sm:grid-cols-3">
        <Labeled label="Code">
          <input name="code" className="input font-mono" list="refused" defaultValue={codes[0] ?? ''} />
        </Labeled>
        <Choice label="Cause" name="cause" of={CAUSES.map((one) => [one, CAUSE_WORDS[one] ?? one])} />
        <Choice label="Remedy" name="remedy" of={REMEDIES.map((one) => [one, REMEDY_WORDS[one] ?? one])} />
      </div>
      <datalist id="refused">
        {codes.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      {open.mode === 'guided' &&
        codes.map((code) => {
          const action = actionFor(code.slice(code.indexOf('-') + 1))
          return action ? (
            <p key={code} className="text-sm text-soft">
              <span className="font-mono">{code}</span>: {action.todo}
            </p>
          ) : null
        })}
    </DeskForm>
  )
}

/** The two ways of correcting a decided claim. */
function Correct({ control, payer }: { control: string; payer: string }) {
  const { draftOf: draftNow, write, play, isReadOnly, show } = useBench()
  const claim = useClaim()
  const takes = payerOf(payer)?.frequencies ?? []
  const number = (frequency: '7' | '8') => {
    const read = claimOfDraft(draftNow(claim.account) ?? claim.draft)
    const next = read.ok ? readClaim({ ...claimJson(read.value), frequency, original: control }) : null
    if (next?.ok) write(claim.account, draftOf(next.value))
    show('form')
  }
  return (
    <section className="card grid gap-3" aria-label="Correct">
      <h3 className="text-lg">Correct the decided claim</h3>
      <p className="text-soft">
        {payerOf(payer)?.name} knows it as <span className="font-mono">{control}</span>. It takes frequency{' '}
        {takes.join(', ')}.
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="btn" disabled={isReadOnly} onClick={() => number('7')}>
          Write frequency 7 and its number
        </button>
        <button type="button" className="btn" disabled={isReadOnly} onClick={() => number('8')}>
          Write frequency 8 and its number
        </button>
        <MoveButton onGo={() => play({ do: 'reopen', account: claim.account })}>
          Ask for a reopening as the form stands
        </MoveButton>
      </p>
    </section>
  )
}

const BUCKETS = [
  ['to-work', 'To be worked'],
  ['insurance', 'With the payer'],
  ['next-payer', 'Next payer’s'],
  ['patient', 'The patient’s'],
] as const

function MoveAmount() {
  const { play } = useBench()
  const claim = useClaim()
  const [wrong, setWrong] = useState('')
  if (claim.lines.length === 0) return null
  return (
    <DeskForm
      title="Move an amount"
      about="Give it up, or make it somebody else’s."
      go="Move it"
      onGo={(form) => {
        const amount = typedAmount(textOf(form, 'amount'))
        if (amount === null) {
          setWrong('Type an amount such as 40.00.')
          return false
        }
        setWrong('')
        return play({
          ...{ do: 'move-amount', account: claim.account, line: textOf(form, 'line'), amount },
          ...{
            from: textOf(form, 'from') as 'to-work',
            to: textOf(form, 'to') as 'write-off',
            reason: textOf(form, 'reason'),
          },
        })
      }}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Labeled label="Line">
          <select name="line" className="input">
            {claim.lines.map(({ line, balances }) => (
              <option key={line} value={line}>
                {line}
                {BUCKETS.filter(([bucket]) => balances[bucket] !== 0)
                  .map(([bucket, name]) => ` · ${name} ${dollars(balances[bucket])}`)
                  .join('')}
              </option>
            ))}
          </select>
        </Labeled>
        <Labeled label="Amount">
          <input
            name="amount"
            className="input"
            inputMode="decimal"
            aria-invalid={wrong !== '' || undefined}
          />
        </Labeled>
        <Labeled label="From">
          <select name="from" className="input">
            {BUCKETS.map(([bucket, name]) => (
              <option key={bucket} value={bucket}>
                {name}
              </option>
            ))}
          </select>
        </Labeled>
        <Labeled label="To">
          <select name="to" className="input">
            <option value="write-off">Write off</option>
            {BUCKETS.map(([bucket, name]) => (
              <option key={bucket} value={bucket}>
                {name}
              </option>
            ))}
          </select>
        </Labeled>
      </div>
      <Labeled label="Reason">
        <input name="reason" className="input" data-words="" />
      </Labeled>
      {wrong !== '' && <p className="text-sm text-bad">⚠ {wrong}</p>}
    </DeskForm>
  )
}

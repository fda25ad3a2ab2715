import type { FormEvent } from 'react'
import { useState } from 'react'
import { dayInWords } from '#kernel/time.ts'
import type { LetterDraft } from '#sandbox'
import { appealSteps } from '#sandbox'
import { useBench, useClaim } from '../case-context.ts'
import { Labeled } from '../desk/desk-form.tsx'
import { MoveButton } from '../move-button.tsx'
import { doubtOf, inventedIn, RealWarning, useDoubt } from '../real-warning.tsx'
import { Contested, Evidence, Grounds } from './letter-choices.tsx'
import { LetterView } from './letter-view.tsx'
import type { LetterHere } from './use-letter.ts'
import { useLetter } from './use-letter.ts'

/** Appeals of the claim at hand, and the letter of the next one. */
export function LetterDesk() {
  const { open, isReadOnly } = useBench()
  const { account } = useClaim()
  const here = useLetter()
  const mine = open.view.appeals.filter((one) => one.account === account)
  const waits = mine.some(({ outcome }) => outcome === null)
  return (
    <section className="grid gap-4" aria-label="Appeal">
      <h3 className="text-lg">Appeal</h3>
      {mine.length > 0 && <Filed />}
      {waits ? (
        <p className="text-soft">The appeal is with the payer. It answers in its time.</p>
      ) : here ? (
        !isReadOnly && <Writing here={here} />
      ) : (
        <p className="text-soft">
          The payer has not told its decision yet: a letter is written from its remittance.
        </p>
      )}
    </section>
  )
}

const OUTCOMES = { dismissed: 'not heard', upheld: 'lost', overturned: 'won' } as const

/** Appeals that went out, with what came of them. */
function Filed() {
  const { open, show } = useBench()
  const { account } = useClaim()
  return (
    <ul className="grid gap-1" aria-label="Appeals filed">
      {open.view.appeals.map((one, i) =>
        one.account === account ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows
          <li key={i}>
            Level {one.level}, filed {one.filed}:{' '}
            {one.outcome ? `${OUTCOMES[one.outcome.kind]}. ${one.outcome.why}` : 'no answer yet.'}{' '}
            <button type="button" className="bench-link" onClick={() => show(`file letter ${i + 1}`)}>
              Read the letter
            </button>
          </li>
        ) : null,
      )}
    </ul>
  )
}

const MISSING =
  'The letter was not sent; it is kept as a draft. Choose what is contested, and a ground that answers it.'

function Writing({ here: { draft, matter, letter, change } }: { here: LetterHere }) {
  const { open, play, isBusy, account } = useBench()
  const [wrong, setWrong] = useState('')
  const invented = inventedIn(open.view)
  const { doubt, mayGo } = useDoubt(invented)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const isWhole = draft.grounds.length > 0 && draft.about.length > 0
    setWrong(isWhole ? '' : MISSING)
    if (!isWhole || !mayGo(draft.text)) return
    const { text, ...parts } = draft
    await play({ do: 'appeal', account, letter: text, ...parts })
  }
  const seems = doubtOf(draft.text, invented)
  return (
    <>
      <form className="card grid gap-4" onSubmit={(event) => void send(event)} noValidate>
        <p className="text-soft">
          A letter to the payer. What the claim and its remittance say is filled in; you choose what is
          contested, on which ground, and what proves it. Your own words are read, and not graded.
        </p>
        <Level draft={draft} change={change} matter={matter} />
        <Contested draft={draft} change={change} matter={matter} />
        <Grounds draft={draft} change={change} />
        <Labeled label="Your words">
          <textarea
            className="input min-h-32"
            value={draft.text}
            maxLength={4000}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Labeled>
        <RealWarning of={seems} waits={seems !== '' && seems === doubt} />
        <Evidence draft={draft} change={change} />
        {wrong !== '' && (
          <p className="text-bad" role="alert">
            <span aria-hidden="true">⚠ </span>
            {wrong}
          </p>
        )}
        <div>
          <MoveButton className="btn btn-go">Send the letter</MoveButton>
        </div>
      </form>
      <h4 className="font-sans font-semibold">How it reads</h4>
      <LetterView letter={letter} name={`${account}-appeal-${draft.level}`} isAlone />
    </>
  )
}

type Part = Pick<LetterHere, 'draft' | 'change' | 'matter'>

function Level({ draft, change, matter: { payer, due, notice } }: Part) {
  return (
    <div className="grid gap-1">
      <Labeled label="Level">
        <select
          className="input"
          value={draft.level}
          onChange={(event) => change({ level: Number(event.target.value) as LetterDraft['level'] })}
        >
          {appealSteps(payer).map(({ level, name }) => (
            <option key={level} value={level}>
              {level} · {name}
            </option>
          ))}
        </select>
      </Labeled>
      {due !== null && (
        <p className="text-sm text-soft">
          Last day: {dayInWords(due)}, counted from the decision of {dayInWords(notice)}.
        </p>
      )}
    </div>
  )
}

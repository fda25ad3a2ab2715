import { Link } from '@remix-run/react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { FindingJson } from '#billing'
import { dollars } from '#billing'
import { openInAll } from '#sandbox'
import type { LiveAnswer } from '#ui/claim/answer/use-claim-answer.ts'
import type { Lens } from '#ui/claim/lens/lens.ts'
import { keysOfFinding } from '#ui/claim/sheet/sheet-keys.ts'
import { useBench, useClaim } from './case-context.ts'
import { Hints } from './hints.tsx'
import { MoveButton } from './move-button.tsx'
import { stepsOf } from './steps.ts'

const LEVELS: Readonly<Record<string, string>> = {
  ...{
    REJ: 'Would be rejected',
    UNP: 'Would be returned',
    'DEN-C': 'Would be denied',
    'DEN-L': 'Would be denied',
  },
  ...{ ADJ: 'Would be paid less', WARN: 'Worth a look' },
}

/** The coach: what to do next, what the scrubber finds, how the account stands, what happened. */
export function CoachPane({ answer, lens }: { answer: LiveAnswer; lens: Lens }) {
  const { open, isReadOnly, play, account } = useBench()
  const { view, mode } = open
  return (
    <section aria-label="Coach" className="bench-pane">
      {mode === 'guided' && <Steps />}
      <h2 className="tag mt-1">What the scrubber finds</h2>
      <Findings answer={answer} lens={lens} />
      {!isReadOnly && answer.claim !== null && (
        <p className="mt-3">
          <MoveButton onGo={() => play({ do: 'scrub', account })}>Note it as scrubbed</MoveButton>
        </p>
      )}
      <AccountCard />
      {mode !== 'exam' && !isReadOnly && view.hints.length > 0 && <Hints />}
      <DayBook />
    </section>
  )
}

function Steps() {
  const { open, account, show } = useBench()
  return (
    <nav aria-label="Steps" className="mb-6">
      <h2 className="tag">Steps</h2>
      <ol className="mt-2 grid">
        {stepsOf(open.view, account).map(({ name, part, state }) => (
          <li key={name}>
            <button type="button" className="bench-step" data-state={state} onClick={() => show(part)}>
              <span aria-hidden="true">{state === 'done' ? '✓' : state === 'next' ? '▸' : '·'}</span>
              <span>{name}</span>
              <span className="sr-only">
                {state === 'done' ? ' (done)' : state === 'next' ? ' (next)' : ''}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Findings({ answer, lens }: { answer: LiveAnswer; lens: Lens }) {
  const { engine, show, draftOf, account } = useBench()
  const { findings, faults } = answer
  const lines = draftOf(account)?.lines.length ?? 0
  const goTo = (finding: FindingJson) => {
    // The form has to stand before a place of it can be gone to.
    flushSync(() => show('form'))
    const [key] = keysOfFinding(finding, lines)
    if (key !== undefined) lens.go('paper', key)
  }
  if (!engine) return <p className="mt-2 text-sm text-soft">The code tables are on their way.</p>
  if (answer.claim === null)
    return (
      <p className="mt-2 text-sm text-soft">
        The form cannot be read as a claim yet{faults[0] ? `: ${faults[0].path}: ${faults[0].message}` : ''}.
      </p>
    )
  if (findings.length === 0)
    return (
      <p className="mt-2 text-sm text-good">
        <span aria-hidden="true">✓ </span>Nothing. What only the chart knows is not looked at.
      </p>
    )
  return (
    <ul className="mt-2 grid gap-4" aria-live="polite">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.line ?? 0} ${finding.element}`} className="bench-finding">
          <p className="text-sm font-medium">
            {LEVELS[finding.level] ?? finding.level}
            {finding.carc ? ` (${finding.carc})` : finding.status277 ? ` (${finding.status277})` : ''}
          </p>
          <p>{finding.message}</p>
          <p className="mt-1 flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
            <span>
              Rule {finding.rule}
              {finding.line === null ? '' : `, line ${finding.line}`}
            </span>
            {finding.box !== null && (
              <button type="button" className="bench-link" onClick={() => goTo(finding)}>
                {finding.box === 'top' ? 'Top of the form' : `Box ${finding.box}`}
              </button>
            )}
            <Link to={`/rules/${finding.rule}`} target="_blank">
              Why
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}

function AccountCard() {
  const { open, show } = useBench()
  const { balances, charge, account } = useClaim()
  const rows = [
    ['Charged', charge],
    ['Paid', balances.paid],
    ['Written off', balances['written-off']],
    ['With the payer', balances.insurance],
    ['For the next payer', balances['next-payer']],
    ['The patient’s', balances.patient],
    ['To be worked', balances['to-work']],
  ] as const
  return (
    <section className="card mt-6 p-4" aria-label={`Account ${account}`}>
      <h2 className="tag">Account {account}</h2>
      <dl className="mt-2 grid gap-1">
        {rows.map(([name, amount], i) => (
          <div key={name} className={`flex justify-between ${i > 2 && amount === 0 ? 'text-faint' : ''}`}>
            <dt>{name}</dt>
            <dd className="tabular">{dollars(amount)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 flex justify-between border-t border-line pt-2 font-semibold">
        <span>Open in all</span>
        <span className="tabular">{dollars(openInAll(open.view))}</span>
      </p>
      <button type="button" className="bench-link mt-2 text-sm" onClick={() => show('account')}>
        How it came to that
      </button>
    </section>
  )
}

const MARKS = { done: '·', news: '→', money: '$', trouble: '!' } as const

function DayBook() {
  const { open, show } = useBench()
  const [all, setAll] = useState(false)
  const { happenings } = open.view
  const shown = all ? happenings : happenings.slice(-8)
  return (
    <section className="mt-6" aria-label="Day book">
      <h2 className="tag">Day book</h2>
      {happenings.length === 0 && <p className="mt-2 text-sm text-soft">Nothing has happened yet.</p>}
      <ol className="mt-2 grid gap-1.5 text-sm">
        {shown.map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the book only grows
          <li key={i} data-kind={one.kind} className="bench-happening">
            <span aria-hidden="true">{MARKS[one.kind]}</span>
            <span>
              <span className="text-faint">{one.on}</span> {one.text}{' '}
              {one.file !== null && open.view.files.some(({ id }) => id === one.file) && (
                <button type="button" className="bench-link" onClick={() => show(`file ${one.file}`)}>
                  see it
                </button>
              )}
            </span>
          </li>
        ))}
      </ol>
      {!all && happenings.length > 8 && (
        <button type="button" className="bench-link mt-2 text-sm" onClick={() => setAll(true)}>
          All {happenings.length} entries
        </button>
      )}
    </section>
  )
}

import { Link } from '@remix-run/react'
import { useState } from 'react'
import { useBench } from './case-context.ts'
import { BackToExam } from './exam-bar.tsx'
import { ExamTime } from './exam-time.tsx'
import { MoveButton } from './move-button.tsx'

const PANES = [
  ['chart', 'Chart'],
  ['work', 'Work'],
  ['coach', 'Coach'],
] as const
export type Pane = (typeof PANES)[number][0]

interface BarProps {
  readonly onHelp: () => void
  readonly pane: Pane
  readonly onPane: (pane: Pane) => void
}

const SAVED = { saved: 'Saved', saving: 'Saving …', typed: 'Typing …', unsaved: 'Not saved' } as const

/**
 * The bar of the workbench. On a phone it is two rows: what one is at, and the panes; what is rarely needed stands in a
 * third that is unfolded.
 */
export function BenchBar({ onHelp, pane, onPane }: BarProps) {
  const { open, isBusy, isReadOnly, play, saved, clashes, account, chooseAccount } = useBench()
  const { view } = open
  const [isUnfolded, setUnfolded] = useState(false)
  // A claim of an exam is graded when the exam is handed in.
  const hasReport = open.exam ? open.exam.isOver && open.moves > 0 : view.closed !== null
  return (
    <header className="bench-bar no-print" data-unfolded={isUnfolded || undefined}>
      {open.exam ? (
        <BackToExam exam={open.exam} className="btn btn-quiet bench-back" />
      ) : (
        <Link to="/sandbox" className="btn btn-quiet bench-back">
          <span>
            ←<span className="bench-long"> Sandbox</span>
          </span>
        </Link>
      )}
      <h1 className="bench-title">
        {open.exam ? `Question ${open.exam.place} of ${open.exam.questions}: ` : ''}
        {view.scenario.title}
      </h1>
      <p className="bench-now">
        {open.endsAt !== null && view.closed === null && !isReadOnly && <ExamTime endsAt={open.endsAt} />}
        <span>
          <span className="bench-long">World date </span>
          <b className="font-semibold text-ink">{view.today}</b>
        </span>
        <span role="status">
          {view.closed
            ? 'Closed'
            : open.exam?.isOver
              ? 'Handed in'
              : isReadOnly
                ? 'An earlier moment'
                : isBusy
                  ? 'Working …'
                  : SAVED[clashes.length > 0 ? 'unsaved' : saved]}
        </span>
      </p>
      <span className="bench-switch" role="group" aria-label="Pane">
        {PANES.map(([id, name]) => (
          <button key={id} type="button" data-of={id} aria-pressed={pane === id} onClick={() => onPane(id)}>
            {name}
          </button>
        ))}
      </span>
      {view.closed === null && !isReadOnly && (
        <MoveButton className="btn" onGo={() => play({ do: 'wait', days: 'next' })}>
          <span>
            Wait<span className="bench-long"> for the next answer</span>
          </span>
        </MoveButton>
      )}
      {hasReport ? (
        <Link to={`/cases/${open.id}/report`} className="btn btn-go">
          Report
        </Link>
      ) : (
        isReadOnly &&
        !open.exam && (
          <Link to={`/cases/${open.id}`} className="btn">
            To the present
          </Link>
        )
      )}
      <button
        type="button"
        className="btn bench-more"
        aria-label="More"
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
      >
        ⋯
      </button>
      <span className="bench-rare">
        {view.closed === null && !isReadOnly && (
          <MoveButton onGo={() => play({ do: 'wait', days: 7 })}>+7 days</MoveButton>
        )}
        {view.claims.length > 1 && (
          <select
            className="input w-auto"
            aria-label="Account"
            value={account}
            onChange={(event) => chooseAccount(event.target.value)}
          >
            {view.claims.map((one) => (
              <option key={one.account}>{one.account}</option>
            ))}
          </select>
        )}
        <button type="button" className="btn px-3" aria-label="Keys" onClick={onHelp}>
          ?
        </button>
      </span>
    </header>
  )
}

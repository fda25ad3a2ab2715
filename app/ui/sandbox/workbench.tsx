import './no-eval.ts'
import './workbench.css'
import { Link } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLens } from '#ui/claim/lens/lens.ts'
import { SHEET_KEYS } from '#ui/claim/sheet/keys.ts'
import { Dialog } from '#ui/exam/dialog.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import type { Bench } from './case-context.ts'
import { BenchContext, useBench } from './case-context.ts'
import { ChartPane } from './chart-pane.tsx'
import { CoachPane } from './coach-pane.tsx'
import { AccountDesk } from './desk/account-desk.tsx'
import { CloseDesk } from './desk/close-desk.tsx'
import { CoverageDesk } from './desk/coverage-desk.tsx'
import { DenialDesk } from './desk/denial-desk.tsx'
import { NotesDesk } from './desk/notes-desk.tsx'
import { PatientDesk } from './desk/patient-desk.tsx'
import { PostDesk } from './desk/post-desk.tsx'
import { QueueDesk } from './desk/queue-desk.tsx'
import { SendDesk } from './desk/send-desk.tsx'
import { TrafficDesk } from './desk/traffic-desk.tsx'
import { DraftNotices } from './drafts/draft-notices.tsx'
import { BackToExam, ExamNotice } from './exam-bar.tsx'
import { ExamTime } from './exam-time.tsx'
import { FormPane, useFormAnswer } from './form-pane.tsx'
import { MoveButton } from './move-button.tsx'
import type { OpenCaseView } from './open-case-view.ts'
import { useCase } from './use-case.ts'
import { useEngine } from './use-engine.ts'

/** Only where there are several accounts. */
const QUEUE = ['queue', 'Queue'] as const
const PARTS = [
  ['coverage', 'Coverage'],
  ['form', 'Claim form'],
  ['send', 'Send'],
  ['traffic', 'Files'],
  ['post', 'Payments'],
  ['denials', 'Denials'],
  ['patient', 'Patient'],
  ['account', 'Account'],
  ['close', 'Close'],
] as const
/** Parts in which something is typed about one account only: it is not left standing for another. */
const ONE_ACCOUNT = new Set(['coverage', 'denials', 'patient'])
/** Steps and links may name parts that stand together with another. */
const TOGETHER: Readonly<Record<string, string>> = { next: 'patient' }
const PANES = [
  ['chart', 'Chart'],
  ['work', 'Work'],
  ['coach', 'Coach'],
] as const

interface WorkbenchProps {
  readonly first: OpenCaseView
  /** Where the code tables are. */
  readonly codes: string
  /** An earlier moment is shown: nothing can be done in it. */
  readonly isReadOnly: boolean
}

/** The claim workbench: chart, work area and coach; every answer in it is the engine's. */
export function Workbench({ first, codes, isReadOnly }: WorkbenchProps) {
  const desk = useCase(first, isReadOnly)
  const { view } = desk.open
  const [account, setAccount] = useState(view.claims[0]?.account ?? '')
  const [part, setPart] = useState<string>(view.claims.length > 1 ? 'queue' : 'form')
  const [pane, setPane] = useState<string>('work')
  const [file, setFile] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  const engine = useEngine(codes, view.claims.find((one) => one.account === account)?.on ?? view.today)
  const show = useCallback((asked: string) => {
    setPane('work')
    if (asked.startsWith('file ')) {
      setFile(asked.slice(5))
      setPart('traffic')
    } else setPart(TOGETHER[asked] ?? asked)
  }, [])
  const bench = useMemo(
    (): Bench => ({ ...desk, account, chooseAccount: setAccount, engine, show }),
    [desk, account, engine, show],
  )
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (event.key === '?' && !/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) && !at.isContentEditable)
        setHelp(true)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [])
  return (
    <BenchContext.Provider value={bench}>
      <div className="bench" data-pane={pane}>
        <BenchBar onHelp={() => setHelp(true)} pane={pane} onPane={setPane} />
        <div className="bench-panes">
          <ChartPane />
          <Work key={account} part={part} onPart={setPart} file={file} onFile={setFile} />
        </div>
      </div>
      <Dialog open={help} title="Keys" onClose={() => setHelp(false)}>
        <dl className="grid gap-2">
          {SHEET_KEYS.map(([key, what]) => (
            <div key={key}>
              <dt className="font-medium">{key}</dt>
              <dd className="text-soft">{what}</dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </BenchContext.Provider>
  )
}

interface BarProps {
  readonly onHelp: () => void
  readonly pane: string
  readonly onPane: (pane: string) => void
}

const SAVED = { saved: 'Saved', saving: 'Saving …', typed: 'Typing …', unsaved: 'Not saved' } as const

function BenchBar({ onHelp, pane, onPane }: BarProps) {
  const desk = useBench()
  const { open, isBusy, isReadOnly, play, saved, clashes, account, chooseAccount } = desk
  const { view } = open
  return (
    <header className="bench-bar no-print">
      {open.exam ? (
        <BackToExam exam={open.exam} className="btn btn-quiet px-2" />
      ) : (
        <Link to="/sandbox" className="btn btn-quiet px-2">
          ← Sandbox
        </Link>
      )}
      <h1 className="min-w-0 flex-1 basis-40 truncate font-sans text-base font-semibold">
        {open.exam ? `Question ${open.exam.place} of ${open.exam.questions}: ` : ''}
        {view.scenario.title}
      </h1>
      <button type="button" className="btn px-3" aria-label="Keys" onClick={onHelp}>
        ?
      </button>
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
      <span className="bench-switch" role="group" aria-label="Pane">
        {PANES.map(([id, name]) => (
          <button
            key={id}
            type="button"
            className="btn px-2.5"
            aria-pressed={pane === id}
            onClick={() => onPane(id)}
          >
            {name}
          </button>
        ))}
      </span>
      {open.endsAt !== null && view.closed === null && !isReadOnly && <ExamTime endsAt={open.endsAt} />}
      <span className="text-sm text-soft">
        World date <b className="font-semibold text-ink">{view.today}</b>
      </span>
      <MoveButton onGo={() => play({ do: 'wait', days: 'next' })}>Wait for the next answer</MoveButton>
      <MoveButton onGo={() => play({ do: 'wait', days: 7 })}>+7 days</MoveButton>
      <span className="text-sm text-soft" role="status">
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
      {(open.exam ? open.exam.isOver && open.moves > 0 : view.closed !== null) && (
        <Link to={`/cases/${open.id}/report`} className="btn btn-go">
          Report
        </Link>
      )}
    </header>
  )
}

interface WorkProps {
  readonly part: string
  readonly onPart: (part: string) => void
  readonly file: string | null
  readonly onFile: (file: string) => void
}

function Work({ part, onPart, file, onFile }: WorkProps) {
  const { trouble, forgetTrouble, open, account } = useBench()
  const parts = open.view.claims.length > 1 ? [QUEUE, ...PARTS] : PARTS
  const lens = useLens()
  const answer = useFormAnswer()
  const move = (event: React.KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const at = parts.findIndex(([id]) => id === part)
    const [next] = parts[(at + step + parts.length) % parts.length] ?? PARTS[0]
    onPart(next)
    document.getElementById(`part-${next}`)?.focus()
  }
  return (
    <>
      <main id="main" tabIndex={-1} className="bench-work outline-none">
        <div className="bench-tabs no-print" role="tablist" aria-label="Work" onKeyDown={move}>
          {parts.map(([id, name]) => (
            <button
              key={id}
              id={`part-${id}`}
              type="button"
              role="tab"
              aria-selected={part === id}
              aria-controls="part"
              tabIndex={part === id ? 0 : -1}
              onClick={() => onPart(id)}
            >
              {name}
            </button>
          ))}
        </div>
        <ExamNotice />
        {trouble !== null && (
          <div className="mb-4">
            <Notice tone="bad" focus>
              {trouble}{' '}
              <button type="button" className="bench-link" onClick={forgetTrouble}>
                Close
              </button>
            </Notice>
          </div>
        )}
        <DraftNotices />
        <div
          key={ONE_ACCOUNT.has(part) ? `${part} ${account}` : part}
          id="part"
          role="tabpanel"
          aria-labelledby={`part-${part}`}
        >
          {part === 'queue' && <QueueDesk />}
          {part === 'form' && <FormPane answer={answer} lens={lens} />}
          {part === 'coverage' && <CoverageDesk />}
          {part === 'send' && <SendDesk />}
          {part === 'traffic' && <TrafficDesk file={file} onChoose={onFile} />}
          {part === 'post' && <PostDesk />}
          {part === 'denials' && <DenialDesk />}
          {part === 'patient' && <PatientDesk />}
          {part === 'account' && <AccountDesk />}
          {part === 'account' && <NotesDesk />}
          {part === 'close' && <CloseDesk />}
        </div>
      </main>
      <CoachPane answer={answer} lens={lens} />
    </>
  )
}

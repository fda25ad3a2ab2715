import './no-eval.ts'
import './workbench.css'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ImportedList } from '#billing'
import type { RuleLesson } from '#curriculum'
import { useLens } from '#ui/claim/lens/lens.ts'
import { SHEET_KEYS } from '#ui/claim/sheet/keys.ts'
import { Dialog } from '#ui/exam/dialog.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import type { Pane } from './bench-bar.tsx'
import { BenchBar } from './bench-bar.tsx'
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
import type { QueueWish } from './desk/queue-wish.ts'
import { WHOLE_QUEUE } from './desk/queue-wish.ts'
import { SendDesk } from './desk/send-desk.tsx'
import { TrafficDesk } from './desk/traffic-desk.tsx'
import { DraftNotices } from './drafts/draft-notices.tsx'
import { ExamNotice } from './exam-bar.tsx'
import { FormPane, useFormAnswer } from './form-pane.tsx'
import type { OpenCaseView } from './open-case-view.ts'
import { useCase } from './use-case.ts'
import { useEngine } from './use-engine.ts'
import { usePaneScroll, usePlace } from './use-place.ts'

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

const NONE: readonly never[] = []

interface WorkbenchProps {
  readonly first: OpenCaseView
  /** Where the code tables are. */
  readonly codes: string
  /** The lessons that rules lead to, where the mode allows it. */
  readonly lessons?: readonly RuleLesson[]
  /** For which boxes the server has tables that were imported. */
  readonly imported?: readonly ImportedList[]
  /** An earlier moment is shown: nothing can be done in it. */
  readonly isReadOnly: boolean
}

/** The claim workbench: chart, work area and coach; every answer in it is the engine's. */
export function Workbench(props: WorkbenchProps) {
  const { first, codes, lessons = NONE, imported = NONE, isReadOnly } = props
  const desk = useCase(first, isReadOnly)
  const { view } = desk.open
  const [account, setAccount] = useState(view.claims[0]?.account ?? '')
  const [part, setPart] = useState<string>(view.claims.length > 1 ? 'queue' : 'form')
  const [pane, setPane] = useState<Pane>('work')
  const [file, setFile] = useState<string | null>(null)
  const [help, setHelp] = useState(false)
  const [queue, setQueue] = useState(WHOLE_QUEUE)
  const engine = useEngine(codes)
  const { leave, forget } = usePaneScroll(pane)
  const show = useCallback(
    (asked: string) => {
      forget()
      setPane('work')
      if (asked.startsWith('file ')) {
        setFile(asked.slice(5))
        setPart('traffic')
      } else setPart(TOGETHER[asked] ?? asked)
    },
    [forget],
  )
  const bench = useMemo(
    (): Bench => ({ ...desk, account, chooseAccount: setAccount, engine, lessons, imported, show }),
    [desk, account, engine, lessons, imported, show],
  )
  usePlace(part, pane, account)
  const choosePane = (next: Pane) => {
    leave()
    setPane(next)
  }
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
        <BenchBar onHelp={() => setHelp(true)} pane={pane} onPane={choosePane} />
        <div className="bench-panes">
          <ChartPane />
          <Work
            key={account}
            {...{ part, file, queue }}
            onPart={setPart}
            onFile={setFile}
            onQueue={setQueue}
          />
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

interface WorkProps {
  readonly part: string
  readonly onPart: (part: string) => void
  readonly file: string | null
  readonly onFile: (file: string) => void
  /** How the queue is shown: it stays so while one works elsewhere. */
  readonly queue: QueueWish
  readonly onQueue: (queue: QueueWish) => void
}

function Work({ part, onPart, file, onFile, queue, onQueue }: WorkProps) {
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
          {part === 'queue' && <QueueDesk wish={queue} onWish={onQueue} />}
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

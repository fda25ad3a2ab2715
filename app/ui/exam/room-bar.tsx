import type { LineState } from './event-sender.ts'
import { clockFace } from './spoken-time.ts'

interface RoomBarProps {
  readonly title: string
  readonly section: string
  readonly line: LineState
  readonly left: number | null
  /** The time is the device's reckoning: the server has not been asked since the page opened. */
  readonly about: boolean
  readonly timeHidden: boolean
  readonly onToggleTime: () => void
  readonly onQuestions: () => void
  readonly onKeys: () => void
  readonly onReview: () => void
  readonly at: number
  readonly count: number
  readonly finishLabel: string
  /** The time is over: there is nothing left to open. */
  readonly over: boolean
}

/** From here on the time shows itself, hidden or not. */
export const LOW_SECONDS = 300

const LINES: Readonly<Record<LineState['kind'], readonly [mark: string, word: string, tone: string]>> = {
  saved: ['✓', 'Saved', 'text-good'],
  saving: ['…', 'Saving', 'text-soft'],
  waiting: ['⇡', 'Not sent yet', 'text-warn'],
  'signed-out': ['!', 'Signed out', 'text-warn'],
  closed: ['■', 'Closed', 'text-soft'],
  late: ['■', 'Time is over', 'text-soft'],
  refused: ['⚠', 'Not taken', 'text-bad'],
}

/** The bar of the room: where one is, the time, whether everything is kept, the way out. One row on a phone too. */
export function RoomBar(props: RoomBarProps) {
  const { line, left } = props
  const [mark, word, tone] = LINES[line.kind]
  const low = left !== null && left <= LOW_SECONDS
  return (
    <header className="sticky top-0 z-10 flex min-h-14 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-raised px-3 sm:gap-x-4 sm:px-6">
      <span className="hidden font-serif text-lg font-semibold lg:inline">
        Clean<span className="text-red">claim</span>
      </span>
      <span className="hidden min-w-0 truncate text-soft md:inline">{props.title}</span>
      <button type="button" className="btn px-3 lg:hidden" onClick={props.onQuestions} disabled={props.over}>
        {props.at}
        <span className="text-faint">/{props.count}</span>
        <span className="sr-only"> questions: open the list</span>
      </button>
      <span className="flex-1" />
      <span role="status" className={`flex items-center gap-1.5 text-sm ${tone}`}>
        <span aria-hidden="true">{mark}</span>
        <span className="max-sm:sr-only">{word}</span>
      </span>
      {left !== null && (
        <button
          type="button"
          onClick={props.onToggleTime}
          className="flex min-h-11 items-center gap-1.5 rounded-house px-2 hover:bg-tint"
          aria-pressed={props.timeHidden}
          title={props.about ? 'About: by this device’s clock, until the server can be asked' : undefined}
        >
          {props.timeHidden && !low ? (
            <span className="text-sm text-soft">Show time</span>
          ) : (
            <>
              {props.about && <span className="text-sm text-warn">about</span>}
              <b role="timer" aria-live="off" className={`text-lg font-semibold ${low ? 'text-red' : ''}`}>
                {clockFace(left)}
              </b>
              <span className="text-sm text-faint max-sm:sr-only">left</span>
            </>
          )}
        </button>
      )}
      <button
        type="button"
        className="btn hidden px-3 sm:inline-flex"
        onClick={props.onKeys}
        disabled={props.over}
        aria-label="Keys of this page"
      >
        ?
      </button>
      <button type="button" className="btn px-3 sm:px-4" onClick={props.onReview} disabled={props.over}>
        {props.finishLabel}
      </button>
    </header>
  )
}

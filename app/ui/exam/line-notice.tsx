import { count } from '#kernel/text.ts'
import { changedPlaces } from './changed-places.ts'
import type { LineState } from './event-sender.ts'
import type { Shelved } from './unsent-store.ts'

/** One calm sentence when something is wrong with the line: what happened, what is kept, what to do. */
interface LineNoticeProps {
  readonly line: LineState
  /** Whether another page has worked on this attempt meanwhile. */
  readonly elsewhere: boolean
  /** Changes made earlier on this device that were not taken. */
  readonly lost: readonly Shelved[]
  /** The time is over as far as this page can tell, and the server cannot say so. */
  readonly timeUp: boolean
  readonly onRetry: () => void
  /** What was lost has been read. */
  readonly onSeen: () => void
  /** Signs in without leaving the room. */
  readonly onSignIn: () => void
}

const ELSEWHERE =
  'This exam is also open on another page or device. What is done there shows here; an older answer never replaces a newer one.'

export function LineNotice({ line, elsewhere, lost, timeUp, onRetry, onSeen, onSignIn }: LineNoticeProps) {
  const say =
    (timeUp ? timeUpSentence(line) : lineSentence(line)) ??
    (lost.length > 0 ? lostSentence(lost) : elsewhere ? ELSEWHERE : null)
  if (!say) return null
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 border-b border-line bg-tint px-4 py-2.5 text-dense sm:px-6"
    >
      <span>{say}</span>
      {line.kind === 'signed-out' && (
        <>
          <button type="button" className="btn btn-go" onClick={onSignIn}>
            Sign in here
          </button>
          <a className="btn" href="/sign-in" target="_blank" rel="noreferrer">
            Sign in in another tab
          </a>
        </>
      )}
      {(line.kind === 'signed-out' || line.kind === 'waiting') && (
        <button type="button" className="btn" onClick={onRetry}>
          Send now
        </button>
      )}
      {lost.length > 0 && lineSentence(line) === null && (
        <button type="button" className="btn" onClick={onSeen}>
          Understood
        </button>
      )}
      {line.kind === 'refused' && (
        <button type="button" className="btn" onClick={() => location.reload()}>
          Load again
        </button>
      )}
    </div>
  )
}

/** The sentence for how the line stands; null when there is nothing to say. */
export function lineSentence(line: LineState): string | null {
  switch (line.kind) {
    case 'waiting':
      if (line.unsent === 0)
        return 'Offline: everything so far is saved. You can go on; changes will be kept on this device and sent.'
      return `Offline: ${changes(line.unsent)} kept ${line.onDevice ? 'on this device and will be sent.' : 'in this tab and will be sent; leave it open.'}`
    case 'signed-out':
      return line.as === 'nobody'
        ? `You were signed out. ${line.unsent === 0 ? 'Everything so far is saved.' : `Your ${changes(line.unsent)} kept here.`}`
        : `Somebody else is signed in now; this exam is not theirs. ${line.unsent === 0 ? 'Everything so far is saved.' : `Your ${changes(line.unsent)} kept here and not sent for them.`}`
    case 'refused':
      return `${line.say} Everything up to then is kept. Load the page again to go on.`
    default:
      return null
  }
}

/** The time is up, and the server could not be asked. */
export function timeUpSentence(line: LineState): string {
  const kept = `Nothing more can be answered. What you answered is kept${'onDevice' in line && line.onDevice ? ' on this device' : ''}`
  return line.kind === 'signed-out'
    ? `Time is up, and you are signed out. ${kept}; sign in, so that it is handed in.`
    : `Time is up, and the server cannot be reached. ${kept} and is handed in as soon as it can be.`
}

/** What was done earlier on this device and could not count. */
export function lostSentence(lost: readonly Shelved[]): string {
  const places = changedPlaces(lost)
  const which = places.length === 1 ? 'question' : 'questions'
  return `${count(lost.length, 'change')} made earlier on this device could not be taken any more (${which} ${places.join(', ')}). Look there again.`
}

const changes = (n: number): string => `${count(n, 'change')} ${n === 1 ? 'is' : 'are'}`

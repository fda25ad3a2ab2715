import type { LineState } from './event-sender.ts'

/** One calm sentence when something is wrong with the line: what happened, what is kept, what to do. */
interface LineNoticeProps {
  readonly line: LineState
  /** Whether another page has worked on this attempt meanwhile. */
  readonly elsewhere: boolean
  readonly onRetry: () => void
}

const ELSEWHERE =
  'This exam is also open on another page or device. What is done there shows here; an older answer never replaces a newer one.'

export function LineNotice({ line, elsewhere, onRetry }: LineNoticeProps) {
  const say = sentence(line) ?? (elsewhere ? ELSEWHERE : null)
  if (!say) return null
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 border-b border-line bg-tint px-4 py-2.5 text-[15px] sm:px-6"
    >
      <span>{say}</span>
      {line.kind === 'signed-out' && (
        <a className="btn" href="/sign-in" target="_blank" rel="noreferrer">
          Sign in in another tab
        </a>
      )}
      {(line.kind === 'signed-out' || line.kind === 'waiting') && (
        <button type="button" className="btn" onClick={onRetry}>
          Send now
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

function sentence(line: LineState): string | null {
  switch (line.kind) {
    case 'waiting':
      return `The server cannot be reached. ${line.unsent === 1 ? 'One change is' : `${line.unsent} changes are`} kept in this tab and will be sent; leave it open.`
    case 'signed-out':
      return 'Your session has ended. Your answers are kept in this tab: sign in again, then send.'
    case 'refused':
      return `${line.say} Everything up to then is kept. Load the page again to go on.`
    default:
      return null
  }
}

import type { RoomState } from './room-state.ts'
import { tally } from './room-state.ts'
import type { RoomPlace } from './room-types.ts'
import { passes } from './tools/question-filter.ts'

interface ReviewScreenProps {
  readonly state: RoomState
  readonly places: readonly RoomPlace[]
  readonly practice: boolean
  readonly submitting: boolean
  /** The server cannot be reached. */
  readonly waiting: boolean
  readonly onGo: (n: number) => void
  readonly onSubmit: () => void
}

/** Before handing in: what has no answer, what is flagged, and one button. Nothing is final before it is pressed. */
export function ReviewScreen(props: ReviewScreenProps) {
  const { state, places, practice, submitting, waiting, onGo, onSubmit } = props
  const t = tally(state)
  const open = places.filter((p) => !state.answers[p.n])
  const flagged = places.filter((p) => passes(state, p.n, 'flagged'))
  const struck = places.filter((p) => passes(state, p.n, 'struck'))
  const noted = places.filter((p) => passes(state, p.n, 'noted'))
  return (
    <div className="grid gap-6">
      <p className="text-soft">
        {t.answered} of {state.count} answered.{' '}
        {open.length > 0 ? 'A question without an answer counts as wrong.' : 'None is left blank.'}
      </p>
      <Group title="Without an answer" places={open} onGo={onGo} none="None." />
      <Group title="Flagged" places={flagged} onGo={onGo} none="None." />
      {struck.length > 0 && (
        <Group title="With options struck out" places={struck} onGo={onGo} none="None." />
      )}
      {noted.length > 0 && <Group title="With a note" places={noted} onGo={onGo} none="None." />}
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-5">
        <button type="button" className="btn btn-go" onClick={onSubmit} disabled={submitting}>
          {submitting ? 'Handing in …' : practice ? 'Finish practice' : 'Submit the exam'}
        </button>
        <span className="text-sm text-soft">
          {submitting && waiting
            ? 'It is handed in as soon as the server can be reached and everything has arrived.'
            : 'After this, answers cannot be changed.'}
        </span>
      </div>
    </div>
  )
}

function Group({
  title,
  places,
  none,
  onGo,
}: {
  title: string
  places: readonly RoomPlace[]
  none: string
  onGo: (n: number) => void
}) {
  return (
    <section>
      <h3 className="mb-2 text-lg">
        {title} <span className="font-sans text-sm font-normal text-faint">{places.length}</span>
      </h3>
      {places.length === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <ul className="flex flex-wrap gap-2">
          {places.map(({ n }) => (
            <li key={n}>
              <button type="button" className="btn min-w-12 px-3" onClick={() => onGo(n)}>
                {n}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

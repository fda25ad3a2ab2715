import type { RoomState } from './room-state.ts'

interface RoomFootProps {
  readonly state: RoomState
  readonly striking: boolean
  readonly practice: boolean
  readonly canStrike: boolean
  readonly onGo: (n: number) => void
  readonly onFlag: () => void
  readonly onStrikeMode: () => void
  readonly onCheck: () => void
  readonly onReview: () => void
}

/** What one can do with the open question, in reach of a thumb: back, flag, strike out, check or next. */
export function RoomFoot(props: RoomFootProps) {
  const { state, practice } = props
  const { at } = state
  const flagged = state.flags.has(at)
  const toCheck = practice && !state.checked[at]
  const last = at === state.count
  return (
    <>
      <div className="mt-8 flex flex-wrap items-center gap-2.5">
        <button type="button" className="btn" onClick={() => props.onGo(at - 1)} disabled={at === 1}>
          ← Back <Key>P</Key>
        </button>
        <button type="button" className="btn" onClick={props.onFlag} aria-pressed={flagged}>
          {flagged ? 'Flagged ◥' : 'Flag'} <Key>F</Key>
        </button>
        {props.canStrike && (
          <button
            type="button"
            className="btn hidden sm:inline-flex"
            onClick={props.onStrikeMode}
            aria-pressed={props.striking}
          >
            Strike out <Key>X</Key>
          </button>
        )}
        <span className="flex-1" />
        {toCheck && (
          <button type="button" className="btn btn-go" onClick={props.onCheck} disabled={!state.answers[at]}>
            Check <Key dark>Enter</Key>
          </button>
        )}
        {last ? (
          <button type="button" className={`btn ${toCheck ? '' : 'btn-go'}`} onClick={props.onReview}>
            {practice ? 'Finish' : 'Review'} <Key dark={!toCheck}>R</Key>
          </button>
        ) : (
          <button
            type="button"
            className={`btn ${toCheck ? '' : 'btn-go'}`}
            onClick={() => props.onGo(at + 1)}
          >
            Next → <Key dark={!toCheck}>N</Key>
          </button>
        )}
      </div>
      {props.striking && (
        <p className="mt-3 text-sm text-soft">
          Strike out: press the letter or number of an option. Esc leaves.
        </p>
      )}
    </>
  )
}

function Key({ children, dark = false }: { children: string; dark?: boolean }) {
  return (
    <kbd className={`key hidden sm:inline ${dark ? 'border-current! text-current! opacity-80' : ''}`}>
      {children}
    </kbd>
  )
}

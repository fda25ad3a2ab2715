import type { TimeView } from '#exams'

interface TimeNoteProps {
  readonly time: TimeView
  readonly told: string
  /** What becomes of the exam when its time is over. */
  readonly atZero: string
  readonly onBreak: () => void
}

/** At the end of the page: of what the time is made and why, and the way to a break. */
export function TimeNote({ time, told, atZero, onBreak }: TimeNoteProps) {
  if (time.made === null) return null
  return (
    <div className="mt-8 text-sm text-soft">
      {told && (
        <p role="status" className="mb-2 font-medium text-ink">
          {told}
        </p>
      )}
      <p>
        Time allowed: {time.made}.{time.reason && ` Why: ${time.reason}`}
      </p>
      <p className="mt-1">{atZero}</p>
      {time.breakLeftMs > 0 && (
        <button type="button" className="btn mt-3" onClick={onBreak}>
          Take a break
        </button>
      )}
    </div>
  )
}

/** In the last minutes of an exam that has no result unless it is submitted before the end. */
export function SubmitSoon({ words }: { words: string }) {
  return (
    <p className="border-b border-line bg-tint px-4 py-2.5 text-[15px] text-red sm:px-6">
      ⚠ Submit before the time is over. {words}
    </p>
  )
}

/** What a break costs, said before it is taken. */
export function BreakOffer({ breakLeftMs, onTake }: { breakLeftMs: number; onTake: () => void }) {
  return (
    <>
      <p>
        The clock stands still for at most {Math.ceil(breakLeftMs / 60_000)} min, and the exam is out of
        sight. What you do not use stays for another break.
      </p>
      <p className="mt-3">
        It costs something: the questions seen until now can be read again, but their answers can no longer be
        changed.
      </p>
      <button type="button" className="btn btn-go mt-5" onClick={onTake}>
        Take the break now
      </button>
    </>
  )
}

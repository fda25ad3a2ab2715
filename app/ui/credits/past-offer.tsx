import type { PastChoice } from './choices.ts'

/** Offers the details of an activity that was logged before, when its title or number is typed again. */
export function PastOffer({ past, onTake }: { past: PastChoice | null; onTake: (past: PastChoice) => void }) {
  return (
    <div aria-live="polite">
      {past && (
        <p className="mb-4 flex flex-wrap items-center gap-3 rounded-house border border-line bg-tint px-4 py-2">
          <span>
            You logged “{past.title}” on {past.on}.
          </span>
          <button type="button" className="btn" onClick={() => onTake(past)}>
            Take its details over
          </button>
        </p>
      )}
    </div>
  )
}

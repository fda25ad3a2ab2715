import type { Response } from '#curriculum'

interface ClaimAnswerProps {
  readonly attemptId: string
  readonly place: number
  readonly response: Response | undefined
  /** The answer stands: the claim can be read, not worked. */
  readonly locked: boolean
  /** The server cannot be reached. */
  readonly waiting: boolean
}

/** The way from the question of a claim task to the workbench in which the claim is worked. */
export function ClaimAnswer({ attemptId, place, response, locked, waiting }: ClaimAnswerProps) {
  const address = `/attempts/${attemptId}/claims/${place}`
  const isBegun = response !== undefined
  if (locked)
    return isBegun ? (
      <p>
        <a href={address} className="btn">
          Look at the claim
        </a>
      </p>
    ) : (
      <p className="text-soft">Nothing was done in this claim.</p>
    )
  return (
    <form method="post" action={address} className="grid justify-items-start gap-4">
      {isBegun && (
        <p className="font-medium text-good">
          <span aria-hidden="true">✓ </span>Begun. What stands in the workbench counts when the exam is handed
          in.
        </p>
      )}
      <button type="submit" className="btn btn-go" disabled={waiting}>
        {isBegun ? 'Go on with the claim' : 'Open the claim'}
        {waiting && ' (needs the network)'}
      </button>
      <p className="max-w-measure text-sm text-soft">
        It opens in the claim workbench, on the time of this exam and without hints. Everything you do there
        is kept at once. “Back to the exam” brings you here again, as often as you like. The workbench needs
        the network.
      </p>
    </form>
  )
}

import { Form } from '@remix-run/react'
import { DayTime } from '#ui/kit/day-time.tsx'

export interface ShownSession {
  readonly id: string
  readonly device: string
  readonly isCurrent: boolean
  readonly signedInAt: number
  readonly lastSeenAt: number
}

/** Where a person is signed in; each but this one can be ended, or all others at once. */
export function SessionList({ sessions, zone }: { sessions: readonly ShownSession[]; zone: string }) {
  return (
    <section aria-labelledby="sessions" className="max-w-2xl">
      <h2 id="sessions" className="mb-2 text-2xl">
        Sessions
      </h2>
      <p className="mb-4 text-soft">
        A session ends after 30 days without a visit, and 90 days after signing in. End any you do not
        recognize.
      </p>
      <ul className="border-t border-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} zone={zone} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form method="post" className="mt-4">
          <input type="hidden" name="intent" value="revoke-others" />
          <button type="submit" className="btn">
            Sign out everywhere else
          </button>
        </Form>
      )}
    </section>
  )
}

function SessionRow({ session, zone }: { session: ShownSession; zone: string }) {
  const { id, device, isCurrent, signedInAt, lastSeenAt } = session
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <div>
        <p className="font-medium">
          {device}
          {isCurrent && <span className="font-normal text-soft"> · this session</span>}
        </p>
        <p id={`session-${id}`} className="text-sm text-soft">
          Signed in <DayTime at={signedInAt} zone={zone} />, last seen <DayTime at={lastSeenAt} zone={zone} />
        </p>
      </div>
      {!isCurrent && (
        <Form method="post">
          <input type="hidden" name="intent" value="revoke" />
          <input type="hidden" name="session" value={id} />
          <button
            type="submit"
            className="btn"
            aria-label={`Sign out ${device}`}
            aria-describedby={`session-${id}`}
          >
            Sign out
          </button>
        </Form>
      )}
    </li>
  )
}

import type { ReactNode } from 'react'
import { count } from '#kernel/text.ts'
import { inTime } from '#ui/exam/device-db.ts'
import { Dialog } from '#ui/exam/dialog.tsx'
import { clearDevice } from '#ui/exam/own-device.ts'
import type { HeldBack } from '#ui/exam/unsent-store.ts'
import { listHeldBack } from '#ui/exam/unsent-store.ts'

interface UnsentWarningProps {
  readonly held: readonly HeldBack[]
  readonly onLeave: () => void
  readonly onClose: () => void
}

/**
 * Clears the device of its person, who signs out. @returns a warning instead when answers of theirs lie here that have
 * not reached the server; nothing is cleared then unless they say so.
 */
export async function leaveDevice(
  person: string,
  leave: () => void,
  close: () => void,
): Promise<ReactNode | null> {
  const held = await inTime(listHeldBack(person))
  const onLeave = () =>
    void inTime(clearDevice())
      .catch(() => undefined)
      .then(leave)
  if (held.length > 0) return <UnsentWarning held={held} onLeave={onLeave} onClose={close} />
  await inTime(clearDevice())
  return null
}

/** Before signing out erases answers: how many, of which exam, and both ways on. */
export function UnsentWarning({ held, onLeave, onClose }: UnsentWarningProps) {
  return (
    <Dialog open title="Answers that were not sent yet" onClose={onClose}>
      <ul className="grid gap-4">
        {held.map(({ attempt, title, changes }) => (
          <li key={attempt}>
            <p>
              {count(changes, 'change')} of {title ? <b>{title}</b> : 'an exam'}{' '}
              {changes === 1 ? 'is' : 'are'} on this device only.
            </p>
            <p className="mt-2">
              <a className="btn btn-go" href={`/attempts/${attempt}`}>
                Go back to the exam and send {changes === 1 ? 'it' : 'them'}
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-6 border-t border-line pt-4 text-soft">
        Signing out clears this device. What has not reached the server by then is lost.
      </p>
      <p className="mt-3">
        <button type="button" className="btn" onClick={onLeave}>
          Sign out and lose {held.length === 1 && held[0]?.changes === 1 ? 'it' : 'them'}
        </button>
      </p>
    </Dialog>
  )
}

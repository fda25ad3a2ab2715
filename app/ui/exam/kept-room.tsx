import { useEffect, useState } from 'react'
import { inTime } from './device-db.ts'
import { ExamRoom } from './exam-room.tsx'
import type { ExamRoomProps } from './exam-room-props.ts'
import { dropKeptMark, readKeptMark } from './keep-room.ts'
import type { ChosenRoom } from './room-record.ts'
import { chooseRoom } from './room-record.ts'
import { findRoom } from './unsent-store.ts'

/**
 * The exam room, also when its document comes from the device because the server could not be reached: that shows the
 * sheet as it was delivered once, so the room begins anew with what the last page knew. Until that is read (a few
 * milliseconds) nothing can be done in it, so that nothing done is lost.
 */
export function KeptRoom(props: ExamRoomProps) {
  const [keptAt] = useState(readKeptMark)
  const [known, setKnown] = useState<ChosenRoom | null>(null)
  const asleep = keptAt !== null && known === null
  useEffect(() => {
    if (!asleep) return
    dropKeptMark()
    document.body.inert = true
    let gone = false
    inTime(findRoom(props.attemptId))
      .catch(() => null)
      .then((record) => {
        document.body.inert = false
        const { seen, sheet, frozen, time } = props
        if (!gone) setKnown(chooseRoom({ seen, sheet, frozen, time }, keptAt, record, Date.now()))
      })
    return () => {
      gone = true
    }
  }, [asleep, keptAt, props])
  if (known === null) return <ExamRoom {...props} asleep={asleep} />
  const { overMs, ...room } = known
  // What may still arrive after the end was counted from the end, not from when this page opened.
  const atZero = props.atZero && {
    ...props.atZero,
    arrivalGraceMs: Math.max(0, props.atZero.arrivalGraceMs - overMs),
  }
  return (
    <ExamRoom
      key="known"
      {...props}
      {...room}
      {...{ atZero, remainingMs: room.time.remainingMs, about: true }}
    />
  )
}

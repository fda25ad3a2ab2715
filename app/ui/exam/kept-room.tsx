import { useEffect, useState } from 'react'
import { inTime } from './device-db.ts'
import { ExamRoom } from './exam-room.tsx'
import type { ExamRoomProps } from './exam-room-props.ts'
import { dropKeptMark, readKeptMark } from './keep-room.ts'
import type { KnownRoom } from './room-record.ts'
import { chooseRoom } from './room-record.ts'
import { findRoom } from './unsent-store.ts'

/**
 * The exam room, also when its document comes from the device because the server could not be reached: that shows the
 * sheet as it was delivered once, so the room begins anew with what the last page knew. Until that is read (a few
 * milliseconds) nothing can be done in it, so that nothing done is lost.
 */
export function KeptRoom(props: ExamRoomProps) {
  const [keptAt] = useState(readKeptMark)
  const [known, setKnown] = useState<KnownRoom | null>(null)
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
  return <ExamRoom key="known" {...props} {...known} remainingMs={known.time.remainingMs} about />
}

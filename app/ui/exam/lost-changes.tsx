import { useEffect, useState } from 'react'
import { count } from '#kernel/text.ts'
import { Notice } from '#ui/kit/notice.tsx'
import { changedPlaces } from './changed-places.ts'
import { forgetRoom } from './own-device.ts'
import { dismissLost, lostOf } from './room-line.ts'
import type { Shelved } from './unsent-store.ts'

/** On the report: what this device still kept of the attempt when it was over, and could not count. Nothing, as a rule. */
export function LostChanges({ attempt }: { readonly attempt: string }) {
  const [lost, setLost] = useState<readonly Shelved[]>([])
  useEffect(() => {
    forgetRoom(attempt).catch(() => undefined)
    lostOf(attempt).then(setLost, () => undefined)
  }, [attempt])
  if (lost.length === 0) return null
  const places = changedPlaces(lost)
  return (
    <Notice tone="warn">
      <p>
        {count(lost.length, 'change')} made on this device without a network arrived after the end and could
        not count ({places.length === 1 ? 'question' : 'questions'} {places.join(', ')}). Everything else was
        kept.
      </p>
      <button
        type="button"
        className="btn mt-3"
        onClick={() => {
          dismissLost(lost)
          setLost([])
        }}
      >
        Understood
      </button>
    </Notice>
  )
}

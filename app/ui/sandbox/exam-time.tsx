import { useEffect, useState } from 'react'

/** The minutes an exam case has left; the server's clock decides, this one only tells. */
export function ExamTime({ endsAt }: { endsAt: number }) {
  const [left, setLeft] = useState<number | null>(null)
  useEffect(() => {
    const tell = () => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 60_000)))
    tell()
    const timer = setInterval(tell, 10_000)
    return () => clearInterval(timer)
  }, [endsAt])
  if (left === null) return null
  return (
    <span className={`text-sm ${left <= 5 ? 'font-semibold text-red' : 'text-soft'}`} role="timer">
      {left === 0 ? 'The time is over' : `${left} min left`}
    </span>
  )
}

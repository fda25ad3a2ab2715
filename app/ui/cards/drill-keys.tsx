import { useRef } from 'react'
import { useKeys } from '#ui/exam/use-keys.ts'

const KEYS = [
  ['Space', 'show the answer'],
  ['1', 'again: it was not there'],
  ['2', 'hard: it came slowly'],
  ['3', 'good: it came'],
  ['4', 'easy: it was there at once'],
  ['U', 'take the last grade back'],
  ['?', 'this list'],
] as const

/** The keys of the drill, opened by `?`. */
export function DrillKeys() {
  const list = useRef<HTMLDetailsElement>(null)
  useKeys(true, (key) => {
    if (key !== '?' || !list.current) return false
    list.current.open = !list.current.open
    return true
  })
  return (
    <details ref={list} className="no-print mt-6 text-sm text-soft">
      <summary className="min-h-11 content-center">Keys of this page</summary>
      <dl className="grid gap-y-1.5">
        {KEYS.map(([key, what]) => (
          <div key={key} className="flex items-baseline gap-4">
            <dt className="min-w-16">
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

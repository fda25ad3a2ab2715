import type { Requirement } from '#credits'
import { CONFIDENCE_WORDS, shown } from '#credits'

const MARKS = {
  met: { mark: '✓', word: 'Met', tone: 'text-good' },
  open: { mark: '○', word: 'Open', tone: 'text-warn' },
  unknown: { mark: '?', word: 'Not known', tone: 'text-soft' },
} as const

/** Everything a board asks for in a cycle: earned, needed, met, why; where the figure is from behind a disclosure. */
export function RequirementList({ requirements }: { requirements: readonly Requirement[] }) {
  return (
    <ul aria-label="Requirements" className="border-t border-line">
      {requirements.map((one) => {
        const { mark, word, tone } = MARKS[one.met === null ? 'unknown' : one.met ? 'met' : 'open']
        return (
          <li
            key={one.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1fr_9rem_6rem]"
          >
            <div className="min-w-0 break-words">
              <p className="font-medium">{one.title}</p>
              <p className="text-soft">{one.why}</p>
              <Source {...one} />
            </div>
            <p className="tabular">{figures(one)}</p>
            <p className={tone}>
              <span aria-hidden="true">{mark}</span> {word}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function figures({ kind, earned, needed, met }: Requirement): string {
  if (kind === 'task' || kind === 'exam') return met ? 'done' : 'not done'
  const of = needed === null ? 'an unknown number' : shown(needed)
  return kind === 'maximum' ? `${shown(earned)}, at most ${of}` : `${shown(earned)} of ${of}`
}

/** Where a figure is from and how sure it is. */
export function Source({ source, confidence }: { source: string; confidence: string }) {
  const words = Object.hasOwn(CONFIDENCE_WORDS, confidence)
    ? CONFIDENCE_WORDS[confidence as keyof typeof CONFIDENCE_WORDS]
    : confidence
  return (
    <details className="prints-open text-sm text-soft">
      <summary className="min-h-11 py-2.5">Where this is from</summary>
      <p className="break-words pb-2">
        {source} · {words}
      </p>
    </details>
  )
}

import { DayTime } from '#ui/kit/day-time.tsx'

export interface ShownLetter {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly at: number
  readonly state: 'waiting' | 'sent' | 'given-up'
  readonly failure: string | null
}

const STATES = {
  waiting: { mark: '…', word: 'Waiting', tone: 'text-soft' },
  sent: { mark: '✓', word: 'Sent', tone: 'text-good' },
  'given-up': { mark: '⚠', word: 'Given up', tone: 'text-bad' },
} as const

/** Letters, newest first; each opens to its text while it is still kept. */
export function LetterList({ letters, zone }: { letters: readonly ShownLetter[]; zone: string }) {
  return (
    <ul aria-label="Letters" className="border-t border-line text-[15px]">
      {letters.map((letter) => (
        <li key={letter.id} className="border-b border-line py-3">
          <LetterHead letter={letter} zone={zone} />
          {letter.body !== '' && (
            <details className="mt-1">
              <summary className="min-h-11 content-center text-action underline underline-offset-4">
                Read “{letter.subject}”
              </summary>
              <pre className="card mt-1 max-w-measure whitespace-pre-wrap break-words font-mono text-sm">
                {letter.body}
              </pre>
            </details>
          )}
        </li>
      ))}
    </ul>
  )
}

function LetterHead({ letter, zone }: { letter: ShownLetter; zone: string }) {
  const { mark, word, tone } = STATES[letter.state]
  return (
    <div className="grid gap-x-6 gap-y-1 sm:grid-cols-[1.4fr_1fr_1fr]">
      <div className="min-w-0">
        <p className="font-medium">{letter.subject}</p>
        <p className="break-words text-soft">To {letter.to}</p>
      </div>
      <p className="text-soft">
        <DayTime at={letter.at} zone={zone} />
      </p>
      <p className={tone}>
        <span aria-hidden="true">{mark} </span>
        {word}
        {letter.failure && <span className="text-soft">: last try failed ({letter.failure})</span>}
      </p>
    </div>
  )
}

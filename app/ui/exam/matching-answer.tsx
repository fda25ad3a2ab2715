import { LETTERS } from './choice-answer.tsx'
import { Html } from './html.tsx'

interface MatchingAnswerProps {
  readonly name: string
  readonly promptsHtml: readonly string[]
  readonly answersHtml: readonly string[]
  readonly pairs: readonly (number | null)[]
  readonly locked: boolean
  readonly onPairs: (pairs: (number | null)[]) => void
}

/** The answers as a lettered list, and a native select beside each prompt: nothing has to be dragged. */
export function MatchingAnswer({
  name,
  promptsHtml,
  answersHtml,
  pairs,
  locked,
  onPairs,
}: MatchingAnswerProps) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <ol className="grid content-start gap-2.5">
        {promptsHtml.map((html, i) => (
          <li
            key={html}
            className="flex items-center gap-3 rounded-house border border-edge bg-raised px-4 py-2.5"
          >
            <label htmlFor={`${name}-${i}`} className="flex-1 font-serif text-read leading-snug">
              <Html as="span" html={html} />
            </label>
            <select
              id={`${name}-${i}`}
              disabled={locked}
              autoComplete="off"
              value={pairs[i] ?? ''}
              onChange={(e) =>
                onPairs(
                  promptsHtml.map((_, j) =>
                    j === i ? (e.target.value === '' ? null : Number(e.target.value)) : (pairs[j] ?? null),
                  ),
                )
              }
              className="input w-20 shrink-0"
            >
              <option value="">–</option>
              {answersHtml.map((answer, j) => (
                <option key={answer} value={j}>
                  {LETTERS[j]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ol>
      <ol className="grid content-start gap-2.5">
        {answersHtml.map((html, j) => (
          <li key={html} className="flex items-baseline gap-3 border-b border-line py-2">
            <span className="w-4 shrink-0 font-semibold text-soft">{LETTERS[j]}</span>
            <Html as="span" html={html} className="font-serif text-read leading-snug" />
          </li>
        ))}
      </ol>
    </div>
  )
}

import { Html } from './html.tsx'

export const LETTERS = 'ABCDEFGHIJ'

interface ChoiceAnswerProps {
  readonly name: string
  readonly optionsHtml: readonly string[]
  readonly chosen: readonly number[]
  readonly struck: readonly number[]
  readonly many: boolean
  readonly locked: boolean
  readonly onChoose: (option: number) => void
  readonly onStrike: ((option: number) => void) | undefined
}

/**
 * Options of a single-best, multiple-response or true/false question: native radios or checkboxes, so that every
 * device's own way of choosing works. A struck option stays choosable.
 */
export function ChoiceAnswer({
  name,
  optionsHtml,
  chosen,
  struck,
  many,
  locked,
  onChoose,
  onStrike,
}: ChoiceAnswerProps) {
  return (
    <div className="grid gap-2.5">
      {optionsHtml.map((html, i) => {
        const letter = LETTERS[i] ?? String(i + 1)
        const isOut = struck.includes(i)
        return (
          <div key={letter} className="flex items-stretch gap-1.5">
            <label
              className={`flex min-h-12 flex-1 cursor-pointer items-baseline gap-3 rounded-house border bg-raised px-4 py-3 has-checked:border-action has-checked:shadow-[inset_4px_0_0_var(--action)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-action ${isOut ? 'border-line text-faint' : 'border-edge'}`}
            >
              <input
                type={many ? 'checkbox' : 'radio'}
                name={name}
                checked={chosen.includes(i)}
                disabled={locked}
                autoComplete="off"
                onChange={() => onChoose(i)}
                className="size-4 shrink-0 translate-y-0.5 accent-(--action)"
              />
              <span aria-hidden="true" className="w-4 shrink-0 font-sans text-sm font-semibold text-soft">
                {letter}
              </span>
              <span className={`font-serif text-read leading-snug ${isOut ? 'line-through' : ''}`}>
                <Html as="span" html={html} />
                {isOut && <span className="sr-only"> (struck out)</span>}
              </span>
            </label>
            {!locked && onStrike && (
              <button
                type="button"
                onClick={() => onStrike(i)}
                aria-pressed={isOut}
                aria-label={`Strike out option ${letter}`}
                className="w-11 shrink-0 rounded-house border border-transparent text-faint hover:border-edge hover:text-ink aria-pressed:text-ink"
              >
                <span aria-hidden="true" className="font-serif text-lg line-through">
                  {letter}
                </span>
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}

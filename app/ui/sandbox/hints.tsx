import { useBench } from './case-context.ts'

/** Hints, by the stage of the work they belong to. Each costs a quarter of what it is about. */
export function Hints() {
  const { open, play, isBusy } = useBench()
  return (
    <details className="mt-6">
      <summary className="text-sm">
        Hints ({open.view.hints.length}); each costs a quarter of its points
      </summary>
      <ul className="mt-2 grid gap-2">
        {open.view.hints.map(({ check, stage, text }, i) => (
          <li key={check} className="text-sm">
            {text ?? (
              <button
                type="button"
                className="bench-link"
                disabled={isBusy}
                onClick={() => void play({ do: 'hint', check })}
              >
                Hint {i + 1}, about {stage}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

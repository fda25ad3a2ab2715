interface TypedAnswerProps {
  readonly name: string
  readonly text: string
  /** Shown after the field; empty for a code or word. */
  readonly unit: string
  readonly kind: 'code' | 'text' | 'number'
  readonly locked: boolean
  readonly onText: (text: string) => void
}

const LABELS = {
  code: 'Your answer (a code)',
  text: 'Your answer',
  number: 'Your answer (a number)',
} as const

/** A code, word or number typed in. What is typed is kept at every keystroke, as typed. */
export function TypedAnswer({ name, text, unit, kind, locked, onText }: TypedAnswerProps) {
  const before = unit === '$'
  return (
    <div className="max-w-sm">
      <label htmlFor={name} className="mb-1.5 block font-medium">
        {LABELS[kind]}
      </label>
      <span className="flex items-center gap-2">
        {before && <span className="text-lg text-soft">$</span>}
        <input
          id={name}
          className={`input text-lg ${kind === 'text' ? 'font-serif' : 'font-mono'}`}
          value={text}
          maxLength={200}
          disabled={locked}
          autoComplete="off"
          autoCapitalize={kind === 'code' ? 'characters' : 'off'}
          spellCheck={false}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          onChange={(e) => onText(e.target.value)}
        />
        {unit && !before && <span className="shrink-0 text-soft">{unit}</span>}
      </span>
    </div>
  )
}

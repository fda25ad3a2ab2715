import type { InputHTMLAttributes, ReactNode } from 'react'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

/** One labelled input. The error's line is always there, so that nothing moves under the pointer when it fills. */
export function Field({ name, label, hint, error, ...input }: FieldProps) {
  const hintId = `${name}-hint`
  const errorId = `${name}-error`
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="mb-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      <input
        {...input}
        id={name}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={[hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ') || undefined}
      />
      <p id={errorId} className="mt-1 min-h-5 text-sm text-bad">
        {error && <>⚠ {error}</>}
      </p>
    </div>
  )
}

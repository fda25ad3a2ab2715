import type { ReactNode, SelectHTMLAttributes } from 'react'

interface SelectFieldProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly children: ReactNode
}

/** One labelled choice, with its error as a field has it. */
export function SelectField({ name, label, hint, error, children, ...select }: SelectFieldProps) {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${name}-hint`} className="mb-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      <select
        {...select}
        id={name}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      >
        {children}
      </select>
      <p id={`${name}-error`} className="mt-1 min-h-5 text-sm text-bad">
        {error && <>⚠ {error}</>}
      </p>
    </div>
  )
}

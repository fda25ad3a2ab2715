interface ChoiceFieldProps {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly defaultValue: string
  readonly error?: string | undefined
}

/** One labelled choice out of a list; the error's line is always there, as in `Field`. */
export function ChoiceField({ id, name, label, hint, options, defaultValue, error }: ChoiceFieldProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      <select
        id={id}
        name={name}
        defaultValue={defaultValue}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <p id={`${id}-error`} className="mt-1 min-h-5 text-sm text-bad">
        {error && <>⚠ {error}</>}
      </p>
    </div>
  )
}

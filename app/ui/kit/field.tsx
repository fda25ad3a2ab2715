import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes } from 'react'

interface Labels {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
}

interface FieldProps extends Labels, Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'name'> {}
interface SelectFieldProps extends Labels, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name'> {}

/** What ties a control to its label, hint and error. */
const tied = ({ name, hint, error }: Labels) => ({
  ...{ id: name, name, className: 'input' },
  'aria-invalid': error ? true : undefined,
  'aria-describedby':
    [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined,
})

/** The error's line is always there, so that nothing moves under the pointer when it fills. */
function Labelled({ name, label, hint, error, children }: Labels & { readonly children: ReactNode }) {
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
      {children}
      <p id={`${name}-error`} className="mt-1 min-h-5 text-sm text-bad">
        {error && <>⚠ {error}</>}
      </p>
    </div>
  )
}

/** One labelled input. */
export function Field({ name, label, hint, error, ...input }: FieldProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <input {...input} {...tied(labels)} />
    </Labelled>
  )
}

/** One labelled choice. */
export function SelectField({ name, label, hint, error, children, ...select }: SelectFieldProps) {
  const labels = { name, label, hint, error }
  return (
    <Labelled {...labels}>
      <select {...select} {...tied(labels)}>
        {children}
      </select>
    </Labelled>
  )
}

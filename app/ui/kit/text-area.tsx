import type { ReactNode, TextareaHTMLAttributes } from 'react'

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> {
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  /** Where several forms of a page have a field of this name. */
  readonly id?: string
}

/** One labelled field for a few sentences. */
export function TextArea({ name, label, hint, id = name, ...field }: TextAreaProps) {
  const hintId = `${id}-hint`
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <textarea
        {...field}
        id={id}
        name={name}
        aria-describedby={hint ? hintId : undefined}
        className="input"
      />
      {hint && (
        <p id={hintId} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}

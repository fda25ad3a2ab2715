import { useAsked } from './use-asked.ts'

interface FilterChoiceProps {
  readonly name: string
  readonly label: string
  /** What is asked for; empty: all. */
  readonly value: string
  /** The words for no filter: "All sections". */
  readonly all: string
  readonly choices: readonly (readonly [value: string, title: string])[]
  readonly className: string
}

/** A select of a filter: one of a few, or all of them. */
export function FilterChoice({ name, label, value, all, choices, className }: FilterChoiceProps) {
  const field = useAsked<HTMLSelectElement>(value)
  return (
    <select ref={field} name={name} defaultValue={value} aria-label={label} className={`input ${className}`}>
      <option value="">{all}</option>
      {choices.map(([choice, title]) => (
        <option key={choice} value={choice}>
          {title}
        </option>
      ))}
    </select>
  )
}

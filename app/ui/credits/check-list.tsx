interface CheckListProps {
  readonly name: string
  readonly legend: string
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  readonly chosen: readonly string[]
  readonly error?: string | undefined
  /** Said where there is nothing to choose from. */
  readonly empty: string
}

/** Several things of a list. What was chosen before and is no longer offered stays to be seen. */
export function CheckList({ name, legend, choices, chosen, error, empty }: CheckListProps) {
  const gone = chosen.filter((id) => !choices.some((one) => one.id === id)).map((id) => ({ id, title: id }))
  const all = [...choices, ...gone]
  return (
    <fieldset
      id={name}
      tabIndex={-1}
      aria-describedby={error ? `${name}-error` : undefined}
      className="min-w-0"
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      {all.length === 0 && <p className="text-soft">{empty}</p>}
      <div className="grid sm:grid-cols-2">
        {all.map(({ id, title }) => (
          <label key={id} className="flex min-h-11 items-center gap-3 pr-3">
            <input
              type="checkbox"
              name={name}
              value={id}
              defaultChecked={chosen.includes(id)}
              className="size-5 shrink-0 accent-(--action)"
            />
            {title}
          </label>
        ))}
      </div>
      <p id={`${name}-error`} className="min-h-5 text-sm text-bad">
        {error && <>⚠ {error}</>}
      </p>
    </fieldset>
  )
}

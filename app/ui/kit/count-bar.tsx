interface CountBarProps {
  /** "Looked at", "Rescored". */
  readonly verb: string
  readonly done: number
  readonly of: number
  /** "attempts". */
  readonly what: string
}

/** How far long work has come: a bar, and the count that it stands for. */
export function CountBar({ verb, done, of, what }: CountBarProps) {
  const label = `${verb} ${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')} ${what}`
  return (
    <div>
      <progress value={done} max={Math.max(1, of)} aria-label={label} className="count-bar" />
      <p aria-hidden="true" className="tabular mt-1 text-sm text-soft">
        {label}
      </p>
    </div>
  )
}

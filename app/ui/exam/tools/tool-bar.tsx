export interface Tool {
  readonly name: string
  readonly key: string
  readonly on: boolean
  readonly press: () => void
}

/** The tools of the open question. A press keeps what is selected in the text. */
export function ToolBar({ tools }: { tools: readonly Tool[] }) {
  return (
    <div role="group" aria-label="Tools" className="no-print mb-5 flex flex-wrap gap-1.5">
      {tools.map(({ name, key, on, press }) => (
        <button
          key={key}
          type="button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={press}
          aria-pressed={on}
          className={`inline-flex min-h-11 items-center gap-2 rounded-house border px-3 text-sm ${on ? 'border-action bg-tint font-medium text-ink' : 'border-line text-soft hover:border-edge hover:text-ink'}`}
        >
          {name} <kbd className="key hidden sm:inline">{key}</kbd>
        </button>
      ))}
    </div>
  )
}

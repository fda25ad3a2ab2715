export interface Tool {
  readonly name: string
  /** The key that presses it, as typed. */
  readonly key: string
  /** Whether it is in use; null when it opens a dialog. */
  readonly on: boolean | null
  readonly press: () => void
}

/**
 * The tools of the open question, in one row that scrolls where it does not fit, so that they never push the question
 * off a small screen. A press keeps what is selected in the text.
 */
export function ToolBar({ tools }: { tools: readonly Tool[] }) {
  return (
    <div
      role="group"
      aria-label="Tools"
      className="no-print -mx-1.5 mb-4 flex gap-1 overflow-x-auto p-1.5 [scrollbar-width:none] sm:gap-1.5"
    >
      {tools.map(({ name, key, on, press }) => (
        <button
          key={key}
          type="button"
          onPointerDown={(event) => event.preventDefault()}
          onClick={press}
          {...(on === null ? { 'aria-haspopup': 'dialog' } : { 'aria-pressed': on })}
          className={`inline-flex min-h-11 shrink-0 items-center gap-2 rounded-house border px-2.5 text-sm sm:px-3 ${on ? 'border-action bg-tint font-medium text-ink shadow-[inset_0_-3px_0_var(--action)]' : 'border-line text-soft hover:border-edge hover:text-ink'}`}
        >
          {name} <kbd className="key hidden sm:inline">{key.toUpperCase()}</kbd>
        </button>
      ))}
    </div>
  )
}

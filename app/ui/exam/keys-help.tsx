import { ROOM_KEYS } from './use-keys.ts'

/** The keys of the room, and the switch that turns single-letter keys off. */
export function KeysHelp({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  return (
    <div>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5">
        {ROOM_KEYS.map(([key, what]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="key">{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-soft">Keys rest while you type in a field; Esc leaves the field.</p>
      <label className="mt-4 flex min-h-11 items-center gap-3">
        <input type="checkbox" checked={on} onChange={onToggle} className="size-5 accent-(--action)" />
        Single keys are on
      </label>
    </div>
  )
}

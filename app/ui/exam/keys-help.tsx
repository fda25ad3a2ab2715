import { ROOM_KEYS } from './use-keys.ts'

/** The keys of the room, and the switch that turns single-letter keys off. */
export function KeysHelp({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  return (
    <div>
      <dl className="grid gap-y-2.5">
        {ROOM_KEYS.map(([key, what]) => (
          <div key={key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <dt className="min-w-26">
              <kbd className="key">{key}</kbd>
            </dt>
            <dd className="min-w-0 flex-1 basis-44">{what}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-soft">
        Keys rest while you are in a field or a list of choices; Esc leaves it.
      </p>
      <label className="mt-4 flex min-h-11 items-center gap-3">
        <input type="checkbox" checked={on} onChange={onToggle} className="size-5 accent-(--action)" />
        Single keys are on
      </label>
    </div>
  )
}

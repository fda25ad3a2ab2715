import type { DeletedLine } from './use-form.ts'
import type { SheetView } from './use-view.ts'

interface ViewSwitchProps {
  readonly view: SheetView
  readonly onView: (view: SheetView) => void
  readonly name: string
  readonly deleted: DeletedLine | null
  readonly onRestore: () => void
}

const VIEWS: readonly (readonly [SheetView, string])[] = [
  ['form', 'As printed'],
  ['list', 'Box by box'],
]

/** How the form is shown; and, after a line was deleted, the way back. */
export function ViewSwitch({ view, onView, name, deleted, onRestore }: ViewSwitchProps) {
  return (
    <div className="cms-bar no-print">
      <fieldset className="cms-views">
        <legend className="sr-only">How the form is shown</legend>
        {VIEWS.map(([one, words]) => (
          <label key={one}>
            <input type="radio" name={`${name}view`} checked={view === one} onChange={() => onView(one)} />{' '}
            {words}
          </label>
        ))}
      </fieldset>
      <div role="status" className="cms-deleted">
        {deleted && (
          <>
            Line {deleted.n} was deleted.{' '}
            <button type="button" className="cms-restore" onClick={onRestore}>
              Bring it back
            </button>
          </>
        )}
      </div>
    </div>
  )
}

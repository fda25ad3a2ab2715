import { Form, Link } from '@remix-run/react'
import type { CycleDays, StatementView, StatementWish } from '#credits'
import { REASON_WORDS } from '#credits'
import { dayInWords } from '#kernel/time.ts'
import { SelectField } from '#ui/kit/field.tsx'

/** Which cycle, and which of its entries: a form without a script of its own, whose answer is an address to keep. */
export function StatementFilter({
  wish,
  cycles,
  chosen,
  view,
}: {
  wish: StatementWish
  cycles: readonly CycleDays[]
  /** The first day of the cycle that is shown. */
  chosen: string
  view: Omit<StatementView, 'rows'>
}) {
  const at = (reason: string) => {
    const search = new URLSearchParams({
      credential: wish.credential,
      cycle: chosen,
      show: 'not-counted',
      reason,
    })
    return `?${search}#entries`
  }
  return (
    <>
      <Form
        method="get"
        aria-label="Which cycle and entries"
        className="no-print card mb-6 flex flex-wrap items-end gap-x-6"
      >
        <input type="hidden" name="credential" value={wish.credential} />
        <div key={JSON.stringify(wish)} className="grid flex-1 gap-x-6 sm:grid-cols-2">
          <SelectField name="cycle" label="Cycle" defaultValue={chosen}>
            {cycles.map(({ start, end, isRunning }) => (
              <option key={start} value={start}>
                {dayInWords(start)} to {dayInWords(end)}
                {isRunning ? ' (running)' : ''}
              </option>
            ))}
          </SelectField>
          <SelectField name="show" label="Entries" defaultValue={wish.show}>
            <option value="all">All {view.all.toLocaleString('en-US')}</option>
            <option value="counted">Counted ({view.counted.toLocaleString('en-US')})</option>
            <option value="not-counted">
              Not counted ({(view.all - view.counted).toLocaleString('en-US')})
            </option>
          </SelectField>
        </div>
        <button type="submit" className="btn mb-6">
          Show
        </button>
      </Form>
      {view.reasons.length > 0 && (
        <p className="no-print mb-4 flex flex-wrap items-center gap-x-5 text-[15px]">
          <span className="text-soft">Why entries do not count:</span>
          {view.reasons.map(({ reason, n }) => (
            <Link
              key={reason}
              to={at(reason)}
              aria-current={wish.reason === reason ? 'true' : undefined}
              className="inline-flex min-h-11 items-center"
            >
              {REASON_WORDS[reason]} ({n.toLocaleString('en-US')})
            </Link>
          ))}
        </p>
      )}
    </>
  )
}

import type { FetcherWithComponents } from '@remix-run/react'

/** Whether the lesson counts as read, and the button that says otherwise. Works as a plain form. */
export function LessonProgress({
  done,
  fetcher,
}: {
  done: boolean
  fetcher: FetcherWithComponents<unknown>
}) {
  return (
    <fetcher.Form
      method="post"
      className="no-print mt-12 flex font-sans text-base flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line py-4"
    >
      <p role="status" className={done ? 'font-medium text-good' : 'text-soft'}>
        {done ? '✓ Read to the end' : '○ Not marked as read yet'}
      </p>
      <button type="submit" name="mark" value={done ? 'unfinish' : 'finish'} className="btn">
        {done ? 'Mark as not read' : 'Mark as read'}
      </button>
    </fetcher.Form>
  )
}

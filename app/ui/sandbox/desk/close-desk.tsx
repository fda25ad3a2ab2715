import { Link } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { dollars } from '#billing'
import { openInAll } from '#sandbox'
import { useBench } from '../case-context.ts'
import { BackToExam } from '../exam-bar.tsx'
import { DeskForm, Labeled, textOf } from './desk-form.tsx'

/** Closing: what is still open is said first. */
export function CloseDesk() {
  const { open, play } = useBench()
  const { view } = open
  const end = useRef<HTMLParagraphElement>(null)
  const wasOpen = useRef(view.closed === null)
  useEffect(() => {
    // The form that had the focus is gone: go on where the report is.
    if (view.closed && wasOpen.current) end.current?.focus()
  }, [view.closed])
  if (view.closed)
    return (
      <p ref={end} tabIndex={-1} className="outline-none">
        Closed on {view.closed.on}.{' '}
        {open.exam ? (
          <>
            It is graded when the exam is handed in. <BackToExam exam={open.exam} className="" />
          </>
        ) : (
          <Link to={`/cases/${open.id}/report`}>Read the report</Link>
        )}
      </p>
    )
  const left = openInAll(view)
  const after = open.exam
    ? 'After closing nothing can be changed; the case is graded when the exam is handed in.'
    : 'After closing, the case is graded and nothing can be changed.'
  const unposted = view.deposits.filter(({ posted }) => posted === null).length
  return (
    <DeskForm
      title="Close the case"
      about={
        left === 0 && unposted === 0
          ? `Every account is settled. ${after}`
          : `$${dollars(left)} is still open${unposted > 0 ? `, and ${unposted === 1 ? 'one payment is' : `${unposted} payments are`} not posted` : ''}. You may close it all the same. ${after}`
      }
      go={open.exam ? 'Close the case' : 'Close and grade'}
      onGo={(form) => play({ do: 'close', summary: textOf(form, 'summary') })}
    >
      <Labeled label="In a sentence or two: what was done, and why">
        <textarea name="summary" className="input min-h-24" />
      </Labeled>
    </DeskForm>
  )
}

import { useState } from 'react'
import { Notice } from '#ui/kit/notice.tsx'
import { useBench } from './case-context.ts'
import type { ExamSideView } from './open-case-view.ts'

const backTo = ({ attemptId, place, isOver }: ExamSideView): string =>
  isOver ? `/attempts/${attemptId}/report` : `/attempts/${attemptId}?at=${place}`

/**
 * The way back to the exam room. What was typed is saved first: after the exam is handed in nothing more would be. When
 * that fails the page stays and says why; asked again, it goes all the same.
 */
export function BackToExam({ exam, className }: { exam: ExamSideView; className: string }) {
  const { flush } = useBench()
  const [isRefused, setRefused] = useState(false)
  const address = backTo(exam)
  const go = async (event: React.MouseEvent) => {
    if (exam.closed !== null || isRefused || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (await flush()) location.assign(address)
    else setRefused(true)
  }
  return (
    <a href={address} className={className} onClick={(event) => void go(event)}>
      {isRefused ? (
        '← Leave without saving'
      ) : (
        <span>
          ←<span className="bench-long"> {exam.isOver ? 'Report of the exam' : 'Back to the exam'}</span>
        </span>
      )}
    </a>
  )
}

/** Says why nothing can be done in a claim of an exam. */
export function ExamNotice() {
  const { exam } = useBench().open
  if (!exam || exam.closed === null) return null
  return (
    <div className="mb-4">
      <Notice tone="warn">{exam.closed}</Notice>
    </div>
  )
}

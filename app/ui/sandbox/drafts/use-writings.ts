import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { CaseView } from '#sandbox'
import { forgetLeft, keepWritings, leftBehind } from './kept.ts'
import { newPageName, pagesThatStand } from './page-here.ts'
import type { Writings } from './writings.ts'
import { NOTHING_WRITTEN, takenOver } from './writings.ts'

/** What is written on this page and not saved yet, also after a reload or a crash. */
export interface WritingsHere {
  readonly all: Writings
  /** The same as it stands at this moment, for what happens later. */
  readonly now: () => Writings
  readonly change: (step: (all: Writings) => Writings) => void
}

/** @param view the case as it stands at the moment @param takesOver whether earlier pages' drafts are looked for */
export function useWritings(caseId: string, view: () => CaseView, takesOver: boolean): WritingsHere {
  const [all, setAll] = useState(NOTHING_WRITTEN)
  const newest = useRef(all)
  const page = useRef('')
  const change = useCallback(
    (step: (all: Writings) => Writings) => {
      const next = step(newest.current)
      if (next === newest.current) return
      newest.current = next
      setAll(next)
      if (page.current !== '') keepWritings(caseId, page.current, next)
    },
    [caseId],
  )
  useEffect(() => {
    if (!takesOver) return
    let isGone = false
    page.current ||= newPageName()
    void pagesThatStand(page.current).then((stands) => {
      if (isGone) return
      const left = leftBehind(caseId, stands)
      change((own) =>
        takenOver(
          own,
          view(),
          left.map(({ writings }) => writings),
        ),
      )
      keepWritings(caseId, page.current, newest.current)
      // Only what is kept under this page's name may go.
      for (const one of left) forgetLeft(caseId, one.page)
    })
    return () => {
      isGone = true
    }
  }, [caseId, view, takesOver, change])
  const now = useCallback(() => newest.current, [])
  return useMemo(() => ({ all, now, change }), [all, now, change])
}
